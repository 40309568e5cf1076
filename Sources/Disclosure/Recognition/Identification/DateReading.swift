/// A day printed in a text, perhaps without its year: 2021年1月1日, 12月31日, 2021.12.31.
struct DateReading {
  let year: Int?
  let month: Int
  let day: Int
  let range: Range<Int>

  func date(year other: Int?) -> CalendarDate? {
    (year ?? other).flatMap { CalendarDate(year: $0, month: month, day: day) }
  }

  /// The first day at or after `start` of a text without spaces.
  static func first(in text: Span<UInt8>, from start: Int = 0) -> DateReading? {
    var position = start
    while position < text.count {
      // The Chinese digits begin with E4 and E5.
      let byte = text[position]
      if byte &- 0x30 < 10 || byte == 0xE4 || byte == 0xE5 {
        if let reading = dotted(text, at: position) ?? worded(text, at: position) { return reading }
        position += number(text, at: position)?.length ?? 1
      } else {
        position += 1
      }
    }
    return nil
  }

  /// 2021年1月1日 or 1月1日.
  private static func worded(_ text: Span<UInt8>, at start: Int) -> DateReading? {
    var position = start
    var year: Int?
    if let reading = YearReading.at(start, in: text) {
      position = reading.range.upperBound
      guard text.holds("年", at: position) else { return nil }
      position += 3
      if text.holds("度", at: position) { position += 3 }
      year = reading.year
    }
    guard let month = number(text, at: position) else { return nil }
    position += month.length
    guard text.holds("月", at: position) else { return nil }
    position += 3
    guard let day = number(text, at: position) else { return nil }
    position += day.length
    guard text.holds("日", at: position) || text.holds("号", at: position) else { return nil }
    return DateReading(
      year: year, month: month.value, day: day.value, range: start..<position + 3)
  }

  /// 2021.1.1, 2021-01-01, 2021/1/1.
  private static func dotted(_ text: Span<UInt8>, at start: Int) -> DateReading? {
    guard let year = number(text, at: start), year.length == 4 else { return nil }
    var position = start + 4
    guard position < text.count else { return nil }
    let mark = text[position]
    guard mark == 0x2D || mark == 0x2E || mark == 0x2F else { return nil }
    guard let month = number(text, at: position + 1) else { return nil }
    position += 1 + month.length
    guard position < text.count, text[position] == mark else { return nil }
    guard let day = number(text, at: position + 1) else { return nil }
    position += 1 + day.length
    return DateReading(
      year: year.value, month: month.value, day: day.value, range: start..<position)
  }

  /// At most four digits, or a Chinese number up to 三十一.
  private static func number(
    _ text: Span<UInt8>, at start: Int
  ) -> (value: Int, length: Int)? {
    var end = start
    var value = 0
    while end < text.count, end < start + 5, text[end] &- 0x30 < 10 {
      value = value * 10 + Int(text[end] & 0x0F)
      end += 1
    }
    if end > start { return end - start > 4 ? nil : (value, end - start) }
    return chineseNumber(text, at: start)
  }

  private static func chineseNumber(
    _ text: Span<UInt8>, at start: Int
  ) -> (value: Int, length: Int)? {
    var position = start
    var tens = 0
    var ones = 0
    while position < text.count {
      let before = position
      let scalar = UTF8Scalars.next(in: text, at: &position)
      if scalar == 0x5341 {
        tens = max(ones, 1) * 10
        ones = 0
      } else if let digit = YearReading.digit(scalar), digit > 0 {
        ones = digit
      } else {
        position = before
        break
      }
      guard position - start <= 9 else { return nil }
    }
    return position > start ? (tens + ones, position - start) : nil
  }
}
