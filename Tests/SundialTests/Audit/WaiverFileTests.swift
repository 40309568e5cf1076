import Testing

@testable import Disclosure

@Suite struct WaiverFileTests {
  private func waivers(_ text: String) throws(Failure) -> [Waiver] {
    try WaiverFile.waivers(from: SourceFile(path: "waivers.yaml", bytes: Array(text.utf8)))
  }

  private static let cell = """
    - rule: row-sum
      file: 010203/2020.txt
      cell: requests.granted.total
      printed: 1,438
      reason: 纸质报告即如此印刷
      author: 信息公开科
      date: 2026-03-01
    """

  @Test func readsAWaiverOfACell() throws {
    #expect(
      try waivers(Self.cell) == [
        Waiver(
          rule: "row-sum", file: "010203/2020.txt", cell: "requests.granted.total",
          printed: "1,438", reason: "纸质报告即如此印刷", author: "信息公开科", date: "2026-03-01",
          place: Place(line: 1, column: 3))
      ])
  }

  @Test func readsAWaiverOfADocument() throws {
    let text = """
      # 文件级
      - { rule: title-missing, file: a/2021.md, reason: 原文无标题, author: 科室, date: 2026-01-31 }
      """
    let waiver = try #require(try waivers(text).first)
    #expect(waiver.cell == nil)
    #expect(waiver.printed == nil)
    #expect(waiver.place == Place(line: 2, column: 3))
  }

  @Test func readsABlankThatWasPrinted() throws {
    let text = Self.cell.split(separator: "1,438").joined(separator: "\"\"")
    #expect(try waivers(text).first?.printed == "")
  }

  @Test(arguments: ["", "# none yet\n", "[]"])
  func readsAnEmptyFileAsNoWaivers(_ text: String) throws {
    #expect(try waivers(text) == [])
  }

  @Test(arguments: [
    ("row-sum", "", Place(line: 1, column: 8), "expected a text, found nothing"),
    ("  reason: 纸质报告即如此印刷\n", "", Place(line: 1, column: 3), "the key “reason” is missing"),
    ("  printed: 1,438\n", "", Place(line: 1, column: 3), "the key “printed” is missing"),
    (
      "  cell: requests.granted.total\n", "", Place(line: 3, column: 12),
      "`printed` stands without `cell`"
    ),
    ("author", "auther", Place(line: 6, column: 3), "unknown key “auther”"),
    (
      "2026-03-01", "2026-3-1", Place(line: 7, column: 9),
      "expected a date such as 2026-03-01, found “2026-3-1”"
    ),
    (
      "2026-03-01", "2026-03-01\n\(cell)", Place(line: 8, column: 3),
      "the waiver on line 1 is about the same finding"
    ),
    ("- rule", "waivers:\n- rule", Place(line: 1, column: 1), "expected a list, found a mapping"),
  ])
  func refusesAWrongWaiver(part: String, becomes: String, place: Place, message: String) throws {
    let range = try #require(Self.cell.ranges(of: part).first)
    let text = Self.cell[..<range.lowerBound] + becomes + Self.cell[range.upperBound...]
    let failure = try #require(thrown { () throws(Failure) in _ = try waivers(String(text)) })
    #expect(failure.file == "waivers.yaml")
    #expect(failure.place == place)
    #expect(failure.message.english == message)
  }
}
