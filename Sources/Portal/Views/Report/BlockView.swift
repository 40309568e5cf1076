import Templating

/// A block of a statutory table with its numbers, checks and marks.
struct BlockView: View {
  let block: BlockWords
  /// The id of the note on sums.
  let note: Phrase
  let open: OpenReport

  static let shape = Shape(
    .link("block"), .record("caption", LabelView.shape), .text("unit"), .flag("isHeat"),
    .flag("isChecked"), .text("headDepth"), .list("head", HeaderRowView.shape),
    .list("rows", TableRowView.shape), .list("foot", TableRowView.shape))

  func fill(_ values: inout Values) {
    values.link(block.anchor)
    values.record(block.caption)
    values.text(block.unit)
    values.flag(block.isHeat)
    values.flag(block.isChecked)
    values.number(block.head.count == 1 ? nil : block.head.count)
    values.list(block.head)
    fillRows(&values)
    values.list(block.columnRules) { row(.checks($0)) }
  }

  private func fillRows(_ values: inout Values) {
    guard let form = open.form else { return values.nothing() }
    let shades = HeatScale(of: block.cells, in: open)
    values.list(block.lines) { line in
      switch line {
      case .heading(let heading): row(.heading(heading))
      case .numbers(let position): row(.numbers(form.rows[position], shades))
      }
    }
  }

  private func row(_ line: TableRowView.Line) -> TableRowView {
    TableRowView(line: line, block: block, note: note, open: open)
  }
}
