/// The prose tells of reconsideration or of litigation, and the table counts the other one too.
///
/// Legal basis: Article 50 of the Regulation asks for both.
///
/// Example: the text states 行政复议 2 件, the table prints three cases of 行政诉讼.
struct OmittedCases: ClaimRule {
  private static let kinds: [(rows: [StaticString], word: String)] = [
    (rows: ["review.review."], word: "复议"),
    (rows: ["review.direct.", "review.after_review."], word: "诉讼"),
  ]

  func findings(on verdicts: [ClaimVerdict], in subject: AuditedReport) -> [Finding] {
    Self.kinds.indices.compactMap { index in
      let (told, silent) = (Self.kinds[1 - index], Self.kinds[index])
      guard let claim = claim(about: told.rows, subject), claim.value != .zero,
        self.claim(about: silent.rows, subject) == nil,
        !subject.report.outline.paragraphs.contains(where: { $0.text.contains(silent.word) })
      else { return nil }
      return finding(silent.rows.map { "\($0)total" }, claim, subject)
    }
  }

  private func claim(about rows: [StaticString], _ subject: AuditedReport) -> Claim? {
    subject.report.claims.first { claim in
      claim.isAbout { cell in rows.contains { cell.utf8.span.holds($0, at: 0) } }
    }
  }

  private func finding(_ cells: [String], _ claim: Claim, _ subject: AuditedReport) -> Finding? {
    let printed = cells.filter { subject.sum(of: [$0]).map { $0 != .zero } ?? false }
    guard !printed.isEmpty, let sum = subject.sum(of: printed) else { return nil }
    var finding = subject.finding(
      rule: "narrative-omits-table-fact", .info, at: claim.place,
      arguments: ["clause": .text(claim.clause), "printed": .number(sum)])
    finding.cells = printed
    return finding
  }
}
