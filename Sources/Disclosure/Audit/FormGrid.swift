/// A form with its cells gathered by row and table, as the rules walk over them.
///
/// An object, as every audit of a report holds it and nobody changes it.
package final class FormGrid: Sendable {
  /// A row and the positions of its cells in `Form.cells`.
  package struct Row: Sendable {
    package let table: Int
    package let block: Int
    package let row: Int
    package let cells: Range<Int>
  }

  package let form: Form
  /// In printed order.
  package let rows: [Row]
  /// The rows of each table, as positions in `rows`.
  package let tables: [Range<Int>]
  /// The position in `rows` of each cell's row.
  package let rowOfCell: [Int]
  let identities: EquationLedger
  /// One per cross-year rule of the form.
  let links: [EquationLedger]
  /// The cells that hold amounts of money.
  let amounts: [Int]
  /// The rows only bodies with rule-making power fill.
  let ruleMakingRows: [Row]

  package init(_ form: Form) {
    self.form = form
    var rows: [Row] = []
    var rowOfCell: [Int] = []
    var start = 0
    for (index, cell) in form.cells.enumerated() {
      let isLast =
        index + 1 == form.cells.count || !FormGrid.isOneRow(cell, form.cells[index + 1])
      rowOfCell.append(rows.count)
      guard isLast else { continue }
      rows.append(
        Row(table: cell.table, block: cell.block, row: cell.row, cells: start..<index + 1))
      start = index + 1
    }
    self.rows = rows
    self.rowOfCell = rowOfCell
    identities = EquationLedger(form.equations)
    links = form.crossYearRules.map { EquationLedger($0.equations) }
    amounts = form.cells.indices.filter { form.cells[$0].kind == .amount }
    ruleMakingRows = rows.filter {
      form.tables[$0.table].blocks[$0.block].rows[$0.row].needsRuleMakingPower
    }
    tables = form.tables.indices.map { table in
      let first = rows.firstIndex { $0.table == table } ?? rows.count
      let end = rows[first...].firstIndex { $0.table != table } ?? rows.count
      return first..<end
    }
  }

  package func path(_ cell: Int) -> String {
    form.cells[cell].path
  }

  private static func isOneRow(_ left: FormCell, _ right: FormCell) -> Bool {
    (left.table, left.block, left.row) == (right.table, right.block, right.row)
  }
}
