/// A year printed in a text: 2020, or 二〇二〇.
struct YearReading: Equatable {
  let year: Int
  /// Its digits, without 年.
  let range: Range<Int>

  /// The years that a report can be about.
  private static let plausible = 2000...2099

  /// The first year at or after `start`.
  static func first(in text: Span<UInt8>, from start: Int = 0) -> YearReading? {
    var position = start
    while position + 4 <= text.count {
      if let reading = at(position, in: text) { return reading }
      position += text[position] &- 0x30 < 10 ? digits(in: text, at: position) : 1
    }
    return nil
  }

  /// How far the digits at a place run: a longer number holds no year.
  private static func digits(in text: Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
    return end - start
  }

  /// The year at a place.
  static func at(_ start: Int, in text: Span<UInt8>) -> YearReading? {
    guard start + 4 <= text.count else { return nil }
    if text[start] == 0x32 {
      guard digits(in: text, at: start) == 4 else { return nil }
      var year = 0
      for offset in 0..<4 { year = year * 10 + Int(text[start + offset] & 0x0F) }
      return made(year, start..<start + 4, in: text)
    }
    return text[start] == 0xE4 ? chineseReading(in: text, at: start) : nil
  }

  /// 二〇二〇年, also with the circles and letters that print for 〇.
  private static func chineseReading(in text: Span<UInt8>, at start: Int) -> YearReading? {
    var position = start
    var year = 0
    for _ in 0..<4 {
      guard position < text.count else { return nil }
      guard let digit = digit(UTF8Scalars.next(in: text, at: &position)) else { return nil }
      year = year * 10 + digit
    }
    return made(year, start..<position, in: text)
  }

  private static func made(_ year: Int, _ range: Range<Int>, in text: Span<UInt8>) -> YearReading? {
    guard plausible.contains(year) else { return nil }
    // 〔2019〕60号 is the number of a notice.
    let isNotice = text.holds("〕", at: range.upperBound) || text.holds("]", at: range.upperBound)
    return isNotice ? nil : YearReading(year: year, range: range)
  }

  /// The digit that a Chinese character, circle or letter prints.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x25EF, 0x96F6, 0x4F, 0x6F, 0x30: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
