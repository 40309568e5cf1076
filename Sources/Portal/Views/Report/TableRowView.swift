import Templating

/// A row of a table: a heading over rows, a row of numbers, or a row of checks at the foot.
struct TableRowView: View {
  enum Line {
    case heading(BlockWords.Heading)
    case numbers(RowWords, HeatScale?)
    case checks(BlockWords.ColumnRule)
  }

  let line: Line
  let block: BlockWords
  /// The id of the note on sums.
  let note: Phrase
  let open: OpenReport

  static let shape = Shape(
    .link("row"), .record("label", LabelView.shape), .text("note"), .text("depth"),
    .flag("isHeading"), .text("width"), .list("rowMarks", PageMarkView.shape),
    .list("cells", TableCells.shape), .list("signs", CheckSignView.shape))

  func fill(_ values: inout Values) {
    switch line {
    case .heading(let heading): fill(heading, &values)
    case .numbers(let row, let shades): fill(row, shades, &values)
    case .checks(let rule): fill(rule, &values)
    }
  }
}

extension TableRowView {
  private func fill(_ heading: BlockWords.Heading, _ values: inout Values) {
    let width = block.width + (block.isChecked ? 2 : 1)
    let hasSums = !heading.sums.isEmpty
    values.nothing()
    values.record(heading.label)
    values.nothing()
    values.number(heading.depth == 0 ? nil : heading.depth)
    values.flag(true)
    values.number(hasSums ? nil : width)
    values.nothing()
    values.list(heading.sums) { SumCellView(cells: $0, note: note, open: open) }
    guard hasSums, block.isChecked else { return values.nothing() }
    values.list(CollectionOfOne(CheckSignView(sign: .subtotal(note: note), open: open)))
  }

  private func fill(_ row: RowWords, _ shades: HeatScale?, _ values: inout Values) {
    let marks = marksOfAll(row.cells)
    values.link(row.anchor)
    values.record(row.label)
    values.text(row.note)
    values.number(row.depth == 0 ? nil : row.depth)
    values.flag(false)
    values.nothing()
    values.list(marks, open.mark)
    let cells = TableCells(rowMarks: marks, shades: shades, open: open)
    values.list(row.cells, as: TableCells.shape) { cells.fill($0, &$1) }
    guard block.isChecked else { return values.nothing() }
    values.list(CollectionOfOne(CheckSignView(sign: .gravest(of: row.checks), open: open)))
  }

  /// The findings that touch every cell of a row; in a row of one cell they stand at the cell.
  private func marksOfAll(_ cells: Range<Int>) -> [Int] {
    guard cells.count > 1, open.cells[cells.lowerBound].isMarked else { return [] }
    return open.marks(ofCell: cells.lowerBound).filter { mark in
      cells.allSatisfy { open.marks(ofCell: $0).contains(mark) }
    }
  }

  private func fill(_ rule: BlockWords.ColumnRule, _ values: inout Values) {
    values.nothing()
    values.record(RuleLabelView(headline: rule.headline))
    values.nothing()
    values.nothing()
    values.flag(false)
    values.nothing()
    values.nothing()
    values.nothing()
    let columns = rule.columns
    values.list(0..<columns.count + (block.isChecked ? 1 : 0)) { column in
      let isTotal = column == columns.count
      return CheckSignView(
        sign: isTotal ? .total(of: rule.checks) : .gravest(of: columns[column]), open: open)
    }
  }
}

/// The headline of a rule in the place of a row's label.
private struct RuleLabelView: View {
  let headline: Phrase

  static let shape = LabelView.shape

  func fill(_ values: inout Values) {
    values.text(headline)
    values.flag(false)
  }
}
