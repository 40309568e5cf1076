import Testing

@testable import Portal

@Suite struct WritingCSV {
  @Test(arguments: [
    ("管城区", "管城区"), ("", ""), ("a,b", "\"a,b\""), ("说“好”", "说“好”"), ("说\"好\"", "\"说\"\"好\"\"\""),
    ("一\n二", "\"一\n二\""), (" a", "\" a\""), ("a ", "\"a \""), ("a\tb", "\"a\tb\""),
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-2+3", "'-2+3"), ("@sum", "'@sum"), ("=a,b", "\"'=a,b\""),
    ("\t=1", "\"'\t=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"),
    ("-", "-"), ("－", "－"), ("，a", "，a"), ("a=b", "a=b"), ("—", "—"), ("'=a", "'=a"),
  ])
  func quotesAndGuardsTexts(text: String, cell: String) {
    var csv = CSVWriter(header: ["a", "b"], withByteOrderMark: false)
    csv.text("前")
    csv.text(text)
    csv.endRow()
    #expect(string(csv) == "a,b\r\n前,\(cell)\r\n")
  }

  @Test(arguments: [
    ("-12.50", "-12.50"), ("0", "0"), ("35004.482", "35004.482"), ("-1+2", "'-1+2"),
    ("1,438", "\"1,438\""),
    ("+5", "'+5"), ("1.", "1."), ("-", "-"), ("", ""), ("-=1", "'-=1"),
  ])
  func takesForNumbersOnlyWhatIsOne(spelling: String, cell: String) {
    var csv = CSVWriter(header: ["a", "b"], withByteOrderMark: false)
    csv.number(spelling)
    csv.number(nil as Int?)
    csv.endRow()
    #expect(string(csv) == "a,b\r\n\(cell),\r\n")
  }

  @Test func writesRowsWithAMarkForSpreadsheets() {
    var csv = CSVWriter(header: ["地区", "数"])
    csv.text("甲")
    csv.number(-7)
    csv.endRow()
    csv.text("")
    csv.number(1_438 as Int64)
    csv.endRow()
    #expect(csv.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == "地区,数\r\n甲,-7\r\n,1438\r\n")
    #expect(csv.rowCount == 2)
  }

  @Test func writesNoEmptyLineForARowOfOneEmptyCell() {
    var csv = CSVWriter(header: ["a"], withByteOrderMark: false)
    csv.text("")
    csv.endRow()
    #expect(string(csv) == "a\r\n\"\"\r\n")
  }

  private func string(_ csv: CSVWriter) -> String {
    String(decoding: csv.bytes, as: UTF8.self)
  }
}
