/// The period that a report says its figures cover.
struct StatisticalPeriod: Equatable {
  let first: CalendarDate
  let last: CalendarDate
  let place: Place
  /// Whether the sentence calls it the period (统计期限); otherwise it only counts when it fits.
  let isNamed: Bool

  var text: String { "\(first.text)–\(last.text)" }

  func isWhole(year: Int) -> Bool {
    first == CalendarDate(year: year, month: 1, day: 1)
      && last == CalendarDate(year: year, month: 12, day: 31)
  }

  /// The period stated in the prose; of several, the first that is named as such.
  static func stated(
    in outline: Outline, characters: TraditionalCharacters
  ) -> StatisticalPeriod? {
    var loose: StatisticalPeriod?
    // The period stands in the preamble or under 六、其他需要报告的事项.
    for paragraph in outline.paragraphs {
      guard let period = period(in: paragraph, characters) else { continue }
      if period.isNamed { return period }
      loose = loose ?? period
    }
    return periodInHeadings(of: outline, characters) ?? loose
  }

  /// The period of a numbered paragraph that reads like a heading: `(四) 统计时限为……` in seed 002.
  private static func periodInHeadings(
    of outline: Outline, _ characters: TraditionalCharacters
  ) -> StatisticalPeriod? {
    for heading in outline.headings where heading.text.utf8.count > shortestSentence {
      let paragraph = Outline.Paragraph(
        section: heading.section, text: heading.text, place: heading.place)
      let period = period(in: paragraph, characters)
      if let period, period.isNamed { return period }
    }
    return nil
  }

  /// No sentence with a period and two days is shorter.
  private static let shortestSentence = 30

  private static func period(
    in paragraph: Outline.Paragraph, _ characters: TraditionalCharacters
  ) -> StatisticalPeriod? {
    let text = paragraph.text.utf8.span
    var position = 0
    while let found = text.offset(of: "统计", from: position) {
      let sentence = sentence(around: found, in: text)
      position = max(found + 6, sentence.upperBound)
      if let period = period(of: sentence, in: text, isCue: true, paragraph, characters) {
        return period
      }
    }
    guard let found = text.offset(of: "12月31日") else { return nil }
    let sentence = sentence(around: found, in: text)
    return period(of: sentence, in: text, isCue: false, paragraph, characters)
  }

  private static func isCued(_ sentence: Wording) -> Bool {
    sentence.contains("报告") || sentence.contains("期间") || sentence.contains("数据")
      || sentence.contains("条例")
  }

  private static func period(
    of range: Range<Int>, in text: Span<UInt8>, isCue: Bool, _ paragraph: Outline.Paragraph,
    _ characters: TraditionalCharacters
  ) -> StatisticalPeriod? {
    let printed = text.extracting(range)
    // Most sentences that say 统计 give no days.
    guard printed.offset(of: "月") != nil || printed.offset(of: "31") != nil else { return nil }
    let sentence = Wording(printed, characters: characters)
    let words = sentence.bytes.span
    guard isCue || isCued(sentence), let start = DateReading.first(in: words),
      let first = start.date(year: nil),
      let end = DateReading.first(in: words, from: start.range.upperBound),
      let last = end.date(year: first.year), first < last
    else { return nil }
    return StatisticalPeriod(
      first: first, last: last, place: paragraph.place,
      isNamed: names.contains(where: sentence.contains))
  }

  private static let names: [StaticString] = [
    "统计期限", "统计时限", "统计时间", "统计时段", "统计区间", "统计周期", "统计期间", "统计起止", "统计年度",
  ]

  /// The sentence that holds a place, at most some lines of it.
  private static func sentence(around place: Int, in text: Span<UInt8>) -> Range<Int> {
    var start = max(0, place - longestSentence)
    var end = min(text.count, place + longestSentence)
    while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    let words = text.extracting(0..<end)
    for mark: StaticString in ["。", "；"] {
      while let found = words.offset(of: mark, from: start), found < place { start = found + 3 }
      if let found = words.offset(of: mark, from: place) { end = min(end, found) }
    }
    return start..<end
  }

  private static let longestSentence = 240
}
