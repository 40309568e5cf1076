/// The prose lists the outcomes one by one and leaves one out that the table counts.
///
/// Only lists of at least three outcomes that agree with the table, and no list that ends in
/// 其余. Legal basis: none; a reader who adds up the list is left with a remainder.
///
/// Example: five outcomes add up to 41 of 42 requests, and the table prints one 其他处理.
struct OmittedOutcomes: ClaimRule {
  private static let shortestList = 3
  private static let mostOmitted = 3
  /// The rows that are no outcomes.
  private static let frame = [
    "requests.new_received.total", "requests.carried_in.total", "requests.total.total",
    "requests.carried_out.total",
  ]

  func findings(on verdicts: [ClaimVerdict], in subject: AuditedReport) -> [Finding] {
    let claims = subject.report.claims
    var findings: [Finding] = []
    var start = 0
    for index in claims.indices
    where index + 1 == claims.count || claims[index + 1].place.line != claims[index].place.line {
      findings += finding(of: claims[start...index], subject)
      start = index + 1
    }
    return findings
  }

  /// The claims are those of one paragraph.
  private func finding(of claims: ArraySlice<Claim>, _ subject: AuditedReport) -> [Finding] {
    guard claims.count >= Self.shortestList else { return [] }
    let listed = claims.filter { $0.applicant == nil && isOutcome($0) }
    guard listed.count >= Self.shortestList,
      listed.allSatisfy({ subject.verdict(on: $0) == .fits }),
      !isOpen(listed[0].place.line, subject)
    else { return [] }
    let told = listed.flatMap(\.cells)
    let omitted = outcomes(subject).filter { !told.contains($0) }
    guard 1...Self.mostOmitted ~= omitted.count, let sum = subject.sum(of: omitted) else {
      return []
    }
    var finding = subject.finding(
      rule: "narrative-omits-category", .info, at: listed[0].place,
      arguments: ["count": .count(omitted.count), "printed": .number(sum)])
    finding.cells = omitted
    return [finding]
  }

  private func isOutcome(_ claim: Claim) -> Bool {
    claim.candidates.count == 1 && claim.isAbout(isOutcome) && claim.cells.allSatisfy(isOutcome)
  }

  private func isOutcome(_ path: String) -> Bool {
    let bytes = path.utf8.span
    return bytes.holds("requests.", at: 0) && bytes.holds(".total", at: bytes.count - 6)
      && !Self.frame.contains(path)
  }

  /// The outcomes that the table counts.
  private func outcomes(_ subject: AuditedReport) -> [String] {
    let cells = subject.grid?.form.cells ?? []
    return cells.indices.compactMap { cell in
      // Most print 0, which is quicker to see than what they are.
      guard let figure = subject.figures[cell], figure != .zero, isOutcome(cells[cell].path) else {
        return nil
      }
      return cells[cell].path
    }
  }

  private func isOpen(_ line: Int, _ subject: AuditedReport) -> Bool {
    subject.report.outline.paragraphs.contains {
      $0.place.line == line && $0.text.contains("其余")
    }
  }
}
