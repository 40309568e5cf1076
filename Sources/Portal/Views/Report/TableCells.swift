import Disclosure
import Templating

/// The cells of a row of the form, as short as they can be: a report's page holds hundreds.
///
/// They share what they need; a view for each would cost more than what it has to say.
struct TableCells {
  /// The marks its whole row carries stand at the row's head.
  let rowMarks: [Int]
  let shades: HeatScale?
  let open: OpenReport

  static let shape = Shape(
    .text("digits"), .link("anchor"), .text("tone"), .text("shade"), .flag("isDerived"),
    .list("marks", PageMarkView.shape))

  /// Hands over the cell at a position in `Form.cells`.
  func fill(_ index: Int, _ values: inout Values) {
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
