/// The moment the data of a site are of, in China's time: `2026-03-01 09:30`.
package struct DataDate: Equatable, Sendable {
  package let date: CalendarDate
  package let hour: Int
  package let minute: Int

  /// Nil for anything but `YYYY-MM-DD HH:MM` that names a minute of the calendar.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(String(parts[0])) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.map(\.utf8.count) == [2, 2], clock.joined().utf8.allSatisfy(Self.isDigit),
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
    else { return nil }
    (self.date, self.hour, self.minute) = (date, hour, minute)
  }

  /// The minute of a number of seconds since 1970 began in Greenwich, as `SOURCE_DATE_EPOCH` gives
  /// it; nil before that and after the year 9999.
  package init?(secondsSince1970 seconds: Int) {
    guard seconds >= 0, seconds < 253_402_272_000 else { return nil }
    let minutes = seconds / 60 + 8 * 60
    var days = minutes / (24 * 60)
    var (year, month) = (1970, 1)
    while days >= Self.length(ofYear: year) {
      days -= Self.length(ofYear: year)
      year += 1
    }
    while days >= CalendarDate.length(of: month, in: year) {
      days -= CalendarDate.length(of: month, in: year)
      month += 1
    }
    guard let date = CalendarDate(year: year, month: month, day: days + 1) else { return nil }
    (self.date, hour, minute) = (date, minutes / 60 % 24, minutes % 60)
  }

  /// `2026-03-01`.
  package var day: String {
    "\(Self.padded(date.year, to: 4))-\(Self.padded(date.month))-\(Self.padded(date.day))"
  }

  /// `2026-03-01 09:30`.
  package var text: String { "\(day) \(Self.padded(hour)):\(Self.padded(minute))" }

  /// `2026-03-01T09:30:00+08:00`, as feeds and site maps want it.
  package var timestamp: String {
    "\(day)T\(Self.padded(hour)):\(Self.padded(minute)):00+08:00"
  }

  private static func length(ofYear year: Int) -> Int {
    337 + CalendarDate.length(of: 2, in: year)
  }

  private static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
