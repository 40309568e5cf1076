import Invented
import Testing

@testable import Disclosure

/// One cell of a correct table is lost, doubled or swapped: the reader may say less, never else.
@Suite struct OneCellTests {
  static let layouts = [LineLayout.paddedTabs, .densePipes, .cellPerLine]
  /// 10,000 changes in all.
  static let tables = 400
  static let changesPerTable = 25

  let reading: ReportReading

  init() throws {
    reading = try ReportReading()
  }

  @Test func neverStatesAWrongNumberAfterOneChange() {
    var random = SeededGenerator(seed: 20)
    var wrong: [String] = []
    for round in 0..<Self.tables {
      let form = PrintedForm.allCases[round % 2]
      let magnitude = InventedTables.Magnitude.allCases[1 + round % 4]
      let printed = PrintedReport(InventedTables(form, magnitude, seed: UInt64(round)))
      let layout = Self.layouts[round % Self.layouts.count]
      let pieces = printed.lines.map { Array(layout.line($0).utf8) }
      for _ in 0..<Self.changesPerTable {
        let change = CellChange(of: printed, &random)
        var changed = pieces
        changed[change.index] = Array(layout.line(change.line).utf8)
        let report = reading.report(Array(changed.joined()), as: "岚川县/2023.txt")
        wrong += wrongValues(report, of: printed, after: change).map {
          "\(layout.name), table \(round), \(change): \($0)"
        }
      }
    }
    #expect(wrong == [])
  }

  private func wrongValues(
    _ report: Report, of printed: PrintedReport, after change: CellChange
  ) -> [String] {
    let cells = reading.cells(of: report)
    return printed.tables.values.keys.sorted().compactMap { path in
      guard let value = cells[path]?.value else {
        return change.line.paths.contains(path) ? nil : "\(path): nothing"
      }
      let isTrue = value == printed.tables[path]
      return isTrue || change.prints(value, at: path) ? nil : "\(path): \(value)"
    }
  }
}
