/// How the prose was typed: bold that never ends, commas of two widths, a stray Latin word.
///
/// Each is noted once per report, where it first shows. Legal basis: none; GB/T 15834 has
/// full-width marks in Chinese text.
///
/// Example: 企业 and 居民 stands where 企业和居民 was meant.
struct LetterForm: ProseRule {
  /// Words that recognition or translation leaves behind; names and abbreviations are none.
  private static let strayWords: Set = [
    "and", "or", "the", "of", "to", "in", "for", "with", "on", "is", "by", "at", "as", "from",
  ]

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    brokenBold(survey, subject) + mixedCommas(survey, subject) + strayWord(survey, subject)
  }

  private func brokenBold(_ survey: ProseSurvey, _ subject: AuditedReport) -> [Finding] {
    let broken = survey.marks.indices.filter { !survey.marks[$0].stars.isMultiple(of: 2) }
    guard let first = broken.first else { return [] }
    return [
      subject.finding(
        rule: "markdown-bold-broken", .info, at: survey.paragraphs[first].place,
        arguments: ["count": .count(broken.count)])
    ]
  }

  private func mixedCommas(_ survey: ProseSurvey, _ subject: AuditedReport) -> [Finding] {
    let narrow = survey.marks.reduce(0) { $0 + $1.narrowCommas }
    let wide = survey.marks.reduce(0) { $0 + $1.wideCommas }
    guard min(narrow, wide) >= 2 else { return [] }
    let isNarrowRare = narrow <= wide
    let first = survey.marks.firstIndex {
      (isNarrowRare ? $0.narrowCommas : $0.wideCommas) > 0
    }
    return [
      subject.finding(
        rule: "punctuation-mixed-width", .info, at: first.map { survey.paragraphs[$0].place },
        arguments: ["narrow": .count(narrow), "wide": .count(wide)])
    ]
  }

  private func strayWord(_ survey: ProseSurvey, _ subject: AuditedReport) -> [Finding] {
    for (index, marks) in survey.marks.enumerated() {
      guard let range = marks.latinWord else { continue }
      let word = survey.excerpt(range, in: index)
      guard Self.strayWords.contains(word) else { continue }
      return [
        subject.finding(
          rule: "ocr-foreign-word", .info, at: survey.place(of: range.lowerBound, in: index),
          arguments: ["word": .text(word)])
      ]
    }
    return []
  }
}
