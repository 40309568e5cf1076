import Invented

@testable import Disclosure

/// One change to one row of a printed table.
struct CellChange: CustomStringConvertible {
  enum Kind: CaseIterable {
    case lost
    case added
    case swapped
  }

  let kind: Kind
  /// The position of the row among the lines of the report.
  let index: Int
  /// The row after the change.
  let line: PrintedLine
  /// Its cells before the change.
  let original: [String]

  init(of report: PrintedReport, _ random: inout SeededGenerator) {
    let rows = report.rowIndices
    index = rows[random.below(rows.count)]
    kind = Kind.allCases[random.below(Kind.allCases.count)]
    var changed = report.lines[index]
    original = changed.cells
    let place = random.below(changed.cells.count)
    switch kind {
    case .lost: changed.cells.remove(at: place)
    case .added: changed.cells.insert(random.chance(50) ? "0" : "\(random.below(60))", at: place)
    case .swapped: changed.cells.swapAt(place, random.below(changed.cells.count))
    }
    line = changed
  }

  /// Whether the changed row prints a number in the place of a cell, all cells being there.
  func prints(_ value: Quantity, at path: String) -> Bool {
    guard line.cells.count == line.paths.count else { return false }
    return line.paths.firstIndex(of: path).map { line.cells[$0] == value.description } ?? false
  }

  var description: String {
    "\(kind) in \(line.paths[0]): \(original.joined(separator: " ")) → \(line.cells.joined(separator: " "))"
  }
}
