/// Reads the day of publication in the spellings of front matter and page metadata.
enum PublicationDate {
  /// Reads `2021-01-22`, `2021/1/22`, `20210122` and `2021年1月22日`, a time behind it or not.
  static func date(_ text: String, characters: TraditionalCharacters) -> CalendarDate? {
    let bytes = Wording(text, characters: characters).bytes
    if let compact = compact(bytes) { return compact }
    guard let reading = DateReading.first(in: bytes.span), reading.range.lowerBound == 0 else {
      return nil
    }
    return reading.date(year: nil)
  }

  private static func compact(_ bytes: [UInt8]) -> CalendarDate? {
    guard bytes.count == 8, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let number = bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }
}

extension CalendarDate {
  /// Such as `2021-01-22`.
  var text: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
