import Disclosure
import Templating

/// A cell of the form, as short as it can be: a report's page holds hundreds.
struct TableCellView: View {
  /// Position in `Form.cells`.
  let index: Int
  /// The marks its whole row carries stand at the row's head.
  let rowMarks: [Int]
  let shades: HeatScale?
  let open: OpenReport

  static let shape = Shape(
    .text("digits"), .link("anchor"), .text("tone"), .text("shade"), .flag("isDerived"),
    .list("marks", PageMarkView.shape))

  func fill(_ values: inout Values) {
    let cell = open.cells[index]
    open.write(textOfCell: index, &values)
    open.link(toCell: index, &values)
    fill(tone: cell, &values)
    values.number(shades.flatMap { $0.shade(of: cell.value) })
    values.flag(cell.isDerived)
    guard cell.isMarked else { return values.nothing() }
    values.list(open.marks(ofCell: index).filter { !rowMarks.contains($0) }, open.mark)
  }

  /// The class that says what kind of number it is; nothing for the plain one.
  private func fill(tone cell: CellReading, _ values: inout Values) {
    switch cell.state {
    case .reported, .summed:
      values.text(cell.isZero ? open.shared.tone.zero : .none)
    // ※ says it.
    case .derived: values.nothing()
    case .blank, .absent, .notInForm: values.text { $0.append(cell.state.letter) }
    }
  }
}
