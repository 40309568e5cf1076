import Testing

@testable import Disclosure

@Suite struct CalendarDateTests {
  @Test(arguments: ["2021-01-22", "2024-02-29", "2000-02-29", "1999-12-31"])
  func acceptsADayOfTheCalendar(_ text: String) {
    #expect(CalendarDate(text) != nil)
  }

  @Test(arguments: [
    "", "2021", "2021-1-22", "2021-13-01", "2021-00-10", "2021-04-31", "2023-02-29", "1900-02-29",
    "2021-01-22-", "+021-01-02", "２０２１-01-22", "2021-01-2a",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func putsEarlierDaysFirst() throws {
    let days = try ["2021-12-31", "2021-02-01", "2020-12-31"].map { try #require(CalendarDate($0)) }
    #expect(days.sorted() == days.reversed())
  }
}
