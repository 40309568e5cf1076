/// Judges every claim of the prose once and holds the claims against every rule about them.
struct ClaimAudit: ReportRule {
  private static let rules: [any ClaimRule] = [
    ClaimsAgainstTables(), UnverifiableClaims(), OmittedCases(), OmittedOutcomes(),
    StatedShares(),
  ]

  func findings(in subject: AuditedReport) -> [Finding] {
    guard subject.grid != nil, !subject.report.claims.isEmpty else { return [] }
    let verdicts = subject.report.claims.map { subject.verdict(on: $0) }
    var findings: [Finding] = []
    for rule in Self.rules { findings += rule.findings(on: verdicts, in: subject) }
    return findings
  }
}
