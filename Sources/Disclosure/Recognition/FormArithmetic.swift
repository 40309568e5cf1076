/// A form as the recogniser needs it: its printed rows, and its arithmetic sorted by what it may be
/// used for, within one printed row or across rows.
struct FormArithmetic: Sendable {
  /// A run of cells that the form prints side by side: a row, or all rows of a table in one line.
  struct Row: Sendable {
    /// Positions in `Form.cells`.
    let cells: Range<Int>
    /// Positions in `Form.tables`, in its blocks and in their rows.
    let table: Int
    let block: Int
    let row: Int
    /// Whether it is a whole table in one line.
    let isLine: Bool
    let kinds: [FormColumn.Kind]
    /// What its official label means to the `LabelBook`.
    let meaning: Int?
    /// Equations that hold within the row; terms are offsets into `cells`.
    var equations: [LinearEquation] = []

    var width: Int { cells.count }
  }

  /// A sum of signed cells that must be 0.
  struct LinearEquation: Sendable {
    let id: String
    let terms: [(cell: Int, sign: Int)]
  }

  let form: Form
  /// What a report is known to hold before any of it is read.
  let absentCells: [Cell]
  /// In printed order.
  private(set) var rows: [Row]
  /// The row of each cell.
  private(set) var rowOfCell: [Int]
  /// Equations across rows; terms are positions in `Form.cells`.
  private(set) var acrossRows: [LinearEquation] = []
  /// For each row, the equations across rows that it takes part in.
  private(set) var acrossRowsOfRow: [[Int]]
  /// The equations within rows and across them; terms are positions in `Form.cells`.
  private(set) var everywhere: [LinearEquation] = []
  /// Whether each cell is a term of one of them.
  private(set) var isSummed: [Bool]
  /// The rows of each table, and its number in the `LabelBook`.
  let tables: [(number: Int, rows: Range<Int>)]
  /// For each row name of the `LabelBook`, the row.
  private let rowOfName: [Int?]

  init(form: Form, book: LabelBook) {
    self.form = form
    absentCells = Array(repeating: .absent, count: form.cells.count)
    let rows = Self.rows(of: form, book)
    self.rows = rows
    tables = form.tables.indices.compactMap { table in
      guard let number = book.tables.firstIndex(of: form.tables[table].id),
        let first = rows.firstIndex(where: { $0.table == table }),
        let last = rows.lastIndex(where: { $0.table == table })
      else { return nil }
      return (number, first..<last + 1)
    }
    rowOfName = book.rowNames.map { name in
      rows.firstIndex { row in
        let table = form.tables[row.table]
        return !row.isLine && table.id == name.table && table.blocks[row.block].id == name.block
          && table.blocks[row.block].rows[row.row].id == name.row
      }
    }
    rowOfCell = Array(repeating: 0, count: form.cells.count)
    for (number, row) in rows.enumerated() {
      for cell in row.cells { rowOfCell[cell] = number }
    }
    acrossRowsOfRow = Array(repeating: [], count: rows.count)
    isSummed = Array(repeating: false, count: form.cells.count)
    for equation in form.equations where Self.isSum(equation) { sort(equation) }
    everywhere = self.rows.flatMap(Self.equations) + acrossRows
    for term in everywhere.flatMap(\.terms) { isSummed[term.cell] = true }
  }

  /// The row that the `LabelBook` knows by the number; nil where the form has no such row.
  func row(named number: Int) -> Int? { rowOfName[number] }

  /// The equations of a row with terms as positions in `Form.cells`.
  private static func equations(within row: Row) -> [LinearEquation] {
    row.equations.map { equation in
      LinearEquation(
        id: equation.id,
        terms: equation.terms.map { ($0.cell + row.cells.lowerBound, $0.sign) })
    }
  }

  private static func isSum(_ equation: Equation) -> Bool {
    equation.isCounted && equation.relation == .equal
      && !(equation.left + equation.right).contains { $0.isOfLastYear }
  }

  private mutating func sort(_ equation: Equation) {
    let terms =
      equation.left.map { (cell: $0.cell, sign: $0.sign) }
      + equation.right.map { (cell: $0.cell, sign: -$0.sign) }
    let touched = Set(terms.map { rowOfCell[$0.cell] }).sorted()
    if touched.count == 1, let row = touched.first {
      let start = rows[row].cells.lowerBound
      rows[row].equations.append(
        LinearEquation(id: equation.id, terms: terms.map { ($0.cell - start, $0.sign) }))
      return
    }
    for row in touched { acrossRowsOfRow[row].append(acrossRows.count) }
    acrossRows.append(LinearEquation(id: equation.id, terms: terms))
  }

  private static func rows(of form: Form, _ book: LabelBook) -> [Row] {
    var rows: [Row] = []
    var start = 0
    while start < form.cells.count {
      var end = start + 1
      while end < form.cells.count, isBeside(form.cells[start], form.cells[end], in: form) {
        end += 1
      }
      rows.append(row(start..<end, of: form, book))
      start = end
    }
    return rows
  }

  private static func row(_ cells: Range<Int>, of form: Form, _ book: LabelBook) -> Row {
    let first = form.cells[cells.lowerBound]
    let table = form.tables[first.table]
    return Row(
      cells: cells, table: first.table, block: first.block, row: first.row,
      isLine: table.layout == .line, kinds: form.cells[cells].map(\.kind),
      meaning: book.meaning(ofLabel: table.blocks[first.block].rows[first.row].label))
  }

  private static func isBeside(_ first: FormCell, _ other: FormCell, in form: Form) -> Bool {
    guard first.table == other.table else { return false }
    if form.tables[first.table].layout == .line { return true }
    return first.block == other.block && first.row == other.row
  }
}

extension FormArithmetic.LinearEquation {
  /// Whether the signed terms of a vector add up to 0; false where the sum leaves 64 bits.
  func holds(in vector: [Int]) -> Bool {
    var sum = 0
    for term in terms {
      let (next, overflow) = sum.addingReportingOverflow(term.sign * vector[term.cell])
      if overflow { return false }
      sum = next
    }
    return sum == 0
  }
}
