/// A number of the prose whose cell prints nothing.
///
/// Neither confirmed nor refuted, so that it is no disagreement. Legal basis: the notices that
/// prescribe the form ask for a number in every cell.
///
/// Example: 行政复议 4 件 in the text, and the five cells of 行政复议 are empty.
struct UnverifiableClaims: ClaimRule {
  func findings(on verdicts: [ClaimVerdict], in subject: AuditedReport) -> [Finding] {
    var findings: [Finding] = []
    for (claim, verdict) in zip(subject.report.claims, verdicts)
    where verdict == .blank || verdict == .absent {
      let severity = verdict == .blank ? claim.severity : .info
      if let last = findings.last, last.place?.line == claim.place.line, severity <= last.severity {
        findings[findings.count - 1].cells += claim.cells.filter { !last.cells.contains($0) }
      } else {
        findings.append(finding(claim, severity, subject))
      }
    }
    return findings
  }

  private func finding(
    _ claim: Claim, _ severity: Severity, _ subject: AuditedReport
  ) -> Finding {
    var finding = subject.finding(
      rule: "narrative-vs-table-unverifiable", severity, at: claim.place,
      arguments: ["clause": .text(claim.clause), "stated": .number(claim.value)])
    finding.cells = claim.cells
    return finding
  }
}
