/// Most sentences stand word for word in the report of the year before.
///
/// Figures and years are not compared, so that exchanged numbers hide nothing. Legal basis: the
/// notice 国办公开办函〔2021〕30号 names copied text among the defects of a report.
///
/// Example: 41 of 52 sentences were already in last year's report.
struct CopiedText: HistoryRule {
  private static let fewestSentences = 10
  /// In per cent of the sentences.
  private static let leastShare = 60

  func findings(in history: AuditedHistory) -> [Finding] {
    history.records.indices.dropFirst().compactMap { index in
      let (last, this) = (history.records[index - 1], history.records[index])
      guard last.year + 1 == this.year else { return nil }
      return finding(this, after: last, in: history)
    }
  }

  private func finding(
    _ this: AuditedHistory.Record, after last: AuditedHistory.Record, in history: AuditedHistory
  ) -> Finding? {
    let sentences = this.entry.sentences.count
    guard sentences >= Self.fewestSentences else { return nil }
    let same = Self.shared(this.entry.sentences, last.entry.sentences)
    let share = same * 100 / sentences
    guard share >= Self.leastShare else { return nil }
    return history.finding(
      rule: "copied-text", .info, in: this,
      arguments: [
        "share": .count(share), "same": .count(same), "sentences": .count(sentences),
        "source": .text(last.entry.file), "year": .count(last.year),
      ], computation: "\(same)/\(sentences) = \(share)%")
  }

  /// How many of the numbers stand in both lists; both ascend.
  private static func shared(_ left: PackedSentences, _ right: PackedSentences) -> Int {
    var (shared, position) = (0, 0)
    for value in left {
      while position < right.count, right[position] < value { position += 1 }
      if position < right.count, right[position] == value { shared += 1 }
    }
    return shared
  }
}
