import Disclosure

/// The derived cells of a report, row by row; cells of a row with one and the same proof go together.
struct Derivations: Sendable {
  struct Run: Equatable, Sendable {
    /// Positions in `Form.cells`.
    var cells: [Int]
    let proof: [String]
  }

  struct Row: Equatable, Sendable {
    /// A cell of the row, as a position in `Form.cells`.
    let first: Int
    var runs: [Run]
  }

  private(set) var rows: [Row] = []

  init() {}

  init(of cells: [Cell], form: Form) {
    // By address: copying a whole cell counts references to its text and proof.
    cells.withUnsafeBufferPointer { cells in
      for index in cells.indices where cells[index].state == .derived {
        if let last = rows.last, Self.isOneRow(form.cells[last.first], form.cells[index]) {
          add(index, cells[index].proof)
        } else {
          rows.append(Row(first: index, runs: [Run(cells: [index], proof: cells[index].proof)]))
        }
      }
    }
  }

  private mutating func add(_ index: Int, _ proof: [String]) {
    let row = rows.count - 1
    if let run = rows[row].runs.firstIndex(where: { $0.proof == proof }) {
      rows[row].runs[run].cells.append(index)
    } else {
      rows[row].runs.append(Run(cells: [index], proof: proof))
    }
  }

  private static func isOneRow(_ left: FormCell, _ right: FormCell) -> Bool {
    (left.table, left.block, left.row) == (right.table, right.block, right.row)
  }
}
