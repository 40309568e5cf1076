/// Parts that the prose counts up do not make the whole it states.
///
/// After 其中 parts need not be complete: they are noted where they exceed the whole, or miss it
/// so narrowly that one seems forgotten. Other counts are noted where they miss it narrowly.
/// Legal basis: none.
///
/// Example: 1200 条，其中 800 条、390 条 — 1190 of 1200.
struct PartsOfWholes: ProseRule {
  /// In per cent of the whole.
  private static let nearMiss: Int64 = 10
  /// Sentences about requests divide their numbers otherwise.
  private static let otherSums: [StaticString] = ["申请", "结转", "办结", "复议", "诉讼", "继续有效", "现行有效"]

  private struct Sum {
    let whole: ProseSurvey.Count
    var parts: [ProseSurvey.Count] = []
    /// Whether the parts follow right after 其中.
    let isDivision: Bool
    let paragraph: Int
  }

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    var findings: [Finding] = []
    for index in survey.sentences.indices {
      guard let sum = sum(at: index, in: survey), let finding = finding(sum, survey, subject)
      else { continue }
      // One per rule and report tells the reader enough.
      if !findings.contains(where: { $0.rule == finding.rule }) { findings.append(finding) }
    }
    return findings
  }
}

extension PartsOfWholes {
  /// The first count of a sentence with those of the same unit after it, also in a next sentence
  /// that begins with 其中.
  private func sum(at index: Int, in survey: ProseSurvey) -> Sum? {
    let sentence = survey.sentences[index]
    var counts = survey.counts[sentence.counts]
    guard !counts.isEmpty, !counts[counts.startIndex].opensParts else { return nil }
    if index + 1 < survey.sentences.count, counts.count == 1 {
      let next = survey.sentences[index + 1]
      if next.paragraph == sentence.paragraph,
        survey.counts[next.counts].first?.opensParts ?? false
      {
        counts = survey.counts[sentence.counts.lowerBound..<next.counts.upperBound]
      }
    }
    guard let whole = counts.first, let following = counts.dropFirst().first else { return nil }
    var sum = Sum(
      whole: whole, isDivision: following.opensParts && following.unit == whole.unit,
      paragraph: sentence.paragraph)
    sum.parts = counts.dropFirst().filter { $0.unit == whole.unit }
    return sum.parts.count > 1 ? sum : nil
  }

  private func finding(
    _ sum: Sum, _ survey: ProseSurvey, _ subject: AuditedReport
  ) -> Finding? {
    let parts = sum.parts.map(\.value)
    guard let total = parts.reduce(Quantity.zero, { ($0.adding($1)) ?? $0 }).integer,
      let whole = sum.whole.value.integer, total != whole, whole >= 20
    else { return nil }
    let isNear = abs(Int64(total) - Int64(whole)) * 100 <= Self.nearMiss * Int64(whole)
    let isExcess = sum.isDivision && total > whole
    guard isExcess || isNear, !isAboutRequests(sum, survey) else { return nil }
    let place = survey.place(of: sum.whole.start, in: sum.paragraph)
    var finding =
      sum.isDivision && total < whole
      ? subject.finding(rule: "parts-less-than-whole", .info, at: place)
      : subject.finding(rule: "narrative-parts", .info, at: place)
    finding.computation =
      parts.map(\.description).joined(separator: "+") + " = \(total) ≠ \(whole)"
    let end = sum.parts.first?.end ?? sum.whole.end
    finding.add("clause", .text(survey.excerpt(sum.whole.start..<end, in: sum.paragraph)))
    finding.add("stated", .count(whole))
    finding.add("sum", .count(total))
    finding.add("count", .count(parts.count))
    return finding
  }

  private func isAboutRequests(_ sum: Sum, _ survey: ProseSurvey) -> Bool {
    let bytes = survey.paragraphs[sum.paragraph].text.utf8.span
    guard let last = sum.parts.last else { return true }
    let start = max(0, sum.whole.start - 90)
    return Self.otherSums.contains { word in
      bytes.offset(of: word, from: start).map { $0 < last.end } ?? false
    }
  }
}
