import Invented
import Testing

@testable import Disclosure

/// Nothing in the source is dropped silently, and the same source gives the same report.
@Suite struct SourceLineTests {
  let reading: ReportReading

  init() throws {
    reading = try ReportReading()
  }

  @Test(arguments: Layout.all, PrintedForm.allCases)
  func accountsForEveryLine(of layout: Layout, form: PrintedForm) {
    let text = layout.text(PrintedReport(InventedTables(form, .tens, seed: 5))) + "\n一句末尾的话。\n"
    let source = reading.source(Array(text.utf8), as: layout.file)
    let report = reading.report(text, as: layout.file)
    #expect(report.lineUses.count == source.fileLineCount)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let dropped = zip(lines, report.lineUses).filter { $1 == .blank && Self.saysSomething($0) }
    #expect(dropped.map(\.0) == [])
  }

  @Test(arguments: LineLayout.all.map(\.layout), PrintedForm.allCases)
  func leavesNothingUnrecognised(in layout: Layout, form: PrintedForm) {
    let text = layout.text(PrintedReport(InventedTables(form, .tens, seed: 6)))
    let report = reading.report(text, as: layout.file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let unrecognised = zip(lines, report.lineUses).filter { $0.1 == .unrecognised }
    #expect(unrecognised.map(\.0) == [])
  }

  @Test(arguments: LineLayout.all.map(\.layout))
  func keepsTheNumbersOfALocalRowApart(in layout: Layout) {
    let tables = InventedTables(.of2019, .tens, seed: 8)
    var printed = PrintedReport(tables)
    let normative = printed.lines.firstIndex { $0.paths.first?.contains("normative") == true } ?? 0
    printed.lines.insert(
      PrintedLine(
        kind: .row, labels: ["其他主动公开文件（通知、函等2类）"], cells: ["186", "86", "255"], width: 4),
      at: normative + 1)
    let report = reading.report(layout.text(printed), as: layout.file)
    #expect(reading.differences(report, from: tables) == [])
  }

  @Test(arguments: Layout.all)
  func readsTheSameTwice(in layout: Layout) {
    let text = layout.text(PrintedReport(InventedTables(.of2021, .thousands, seed: 7)))
    #expect(reading.report(text, as: layout.file) == reading.report(text, as: layout.file))
  }

  @Test(arguments: LineLayout.all.map(\.layout), PrintedForm.allCases)
  func keepsTwoReportsInOneFileApart(in layout: Layout, second: PrintedForm) {
    let first = InventedTables(.of2021, .thousands, seed: 31)
    let other = InventedTables(second, .thousands, seed: 32)
    let text = layout.text(PrintedReport(first)) + "\n" + layout.text(PrintedReport(other))
    let report = reading.report(text, as: layout.file)
    #expect(report.remarks.contains { $0.severity > .info })
    let values: [String: Quantity] = reading.cells(of: report).compactMapValues { $0.value }
    let strangers = [first, other].map { tables in
      values.filter { tables.values[$0.key] != Optional($0.value) }.map(\.key).sorted()
    }
    #expect(strangers.contains([]), "values of both reports in one: \(strangers)")
  }

  /// Whether a line holds more than spaces and markup.
  private static func saysSomething(_ line: Substring) -> Bool {
    var isInsideTag = false
    return line.replacing("&nbsp;", with: "").contains { character in
      if character == "<" { isInsideTag = true }
      defer { if character == ">" { isInsideTag = false } }
      return !isInsideTag && !character.isWhitespace
    }
  }
}
