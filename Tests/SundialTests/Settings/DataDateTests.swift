import Testing

@testable import Disclosure

@Suite struct DataDateTests {
  @Test(arguments: [
    (0, "1970-01-01 08:00"), (57_599, "1970-01-01 23:59"), (57_600, "1970-01-02 00:00"),
    (951_753_600, "2000-02-29 00:00"), (1_709_222_399, "2024-02-29 23:59"),
    (1_767_196_800, "2026-01-01 00:00"), (253_402_271_999, "9999-12-31 23:59"),
  ])
  func givesTheMinuteInChina(seconds: Int, text: String) {
    #expect(DataDate(secondsSince1970: seconds)?.text == text)
  }

  @Test(arguments: [-1, 253_402_272_000, .min, .max])
  func refusesSecondsOutsideTheCalendar(seconds: Int) {
    #expect(DataDate(secondsSince1970: seconds) == nil)
  }

  @Test func writesATimestampForFeeds() {
    #expect(DataDate("2026-03-01 09:05")?.timestamp == "2026-03-01T09:05:00+08:00")
    #expect(DataDate("2026-03-01 09:05")?.day == "2026-03-01")
  }

  @Test(arguments: [
    "2026-03-01", "2026-03-01T09:05", "2026-03-01 9:05", "2026-03-01 09:60", "2026-03-01 +9:05",
    "2026-13-01 09:05", " 2026-03-01 09:05", "2026-03-01 09:05 ", "",
  ])
  func refusesOtherSpellings(text: String) {
    #expect(DataDate(text) == nil)
  }
}
