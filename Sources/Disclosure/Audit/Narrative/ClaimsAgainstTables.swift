/// A number of the prose that its table does not print.
///
/// The claims of a sentence speak of one thing, so that they make one finding. Legal basis: the
/// notices that prescribe the form ask for one set of figures.
///
/// Example: 收到申请 20 件，办结 18 件 in the text, 64 and 61 in the table.
struct ClaimsAgainstTables: ClaimRule {
  private struct Dissent {
    let claim: Claim
    let printed: Quantity
    let severity: Severity
  }

  func findings(on verdicts: [ClaimVerdict], in subject: AuditedReport) -> [Finding] {
    var findings: [Finding] = []
    var dissents: [Dissent] = []
    for (claim, verdict) in zip(subject.report.claims, verdicts) {
      guard let dissent = dissent(claim, verdict) else { continue }
      if let last = dissents.last, last.claim.sentence != claim.sentence {
        findings.append(finding(dissents, subject))
        dissents.removeAll()
      }
      dissents.append(dissent)
    }
    if !dissents.isEmpty { findings.append(finding(dissents, subject)) }
    return findings
  }
}

extension ClaimsAgainstTables {
  private func dissent(_ claim: Claim, _ verdict: ClaimVerdict) -> Dissent? {
    guard case .differs(let printed, let isCertain) = verdict else { return nil }
    // A rounded number is held against its table only where it is far off.
    let isClear = isCertain && !(claim.isApproximate && claim.isWithin(tenths: 5, of: printed))
    return Dissent(claim: claim, printed: printed, severity: isClear ? claim.severity : .info)
  }

  private func finding(_ dissents: [Dissent], _ subject: AuditedReport) -> Finding {
    let severity = dissents.map(\.severity).max() ?? .info
    let lead = dissents.first { $0.severity == severity } ?? dissents[0]
    var finding = subject.finding(
      rule: "narrative-vs-table", severity, at: lead.claim.place,
      arguments: [
        "clause": .text(lead.claim.clause), "stated": .number(lead.claim.value),
        "printed": .number(lead.printed),
      ],
      computation: dissents.map { "\($0.claim.value) ≠ \($0.printed)" }.joined(separator: "; "))
    for cell in dissents.flatMap(\.claim.cells) where !finding.cells.contains(cell) {
      finding.cells.append(cell)
    }
    if lead.claim.cells.count == 1 { finding.add("cell", .cell(lead.claim.cells[0])) }
    if dissents.count > 1 { finding.add("others", .count(dissents.count - 1)) }
    if let balance = ownBalance(of: lead.claim.sentence, subject) {
      finding.add("balance", .text(balance))
    }
    return finding
  }

  /// The arithmetic of the prose where its numbers add up among themselves and so seem to count
  /// another circle of offices: `20 = 18+2`.
  private func ownBalance(of sentence: Int, _ subject: AuditedReport) -> String? {
    func stated(_ row: String) -> Quantity? {
      subject.report.claims.first {
        $0.sentence == sentence && $0.candidates.first == ["requests.\(row).total"]
      }?.value
    }
    guard let new = stated("new_received"), let total = stated("total"),
      let out = stated("carried_out")
    else { return nil }
    let carried = stated("carried_in")
    guard new.adding(carried ?? .zero) == total.adding(out) else { return nil }
    return (carried.map { "\(new)+\($0)" } ?? "\(new)") + " = \(total)+\(out)"
  }
}
