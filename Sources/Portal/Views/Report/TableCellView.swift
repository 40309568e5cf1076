import Disclosure
import Templating

/// One number of a table, as short as it can be: a report's page holds hundreds.
struct TableCellView: View {
  /// A cell of the form, or a sum that the form does not print.
  enum Number {
    /// A cell; the marks its whole row carries stand at the row's head.
    case cell(Int, withoutMarks: [Int], HeatScale?)
    /// A number we add up, with the id of the note that says so.
    case sum([Int], note: Phrase)
  }

  let number: Number
  let open: OpenReport

  static let shape = Shape(
    .text("digits"), .link("anchor"), .text("tone"), .text("shade"), .flag("isDerived"),
    .list("marks", PageMarkView.shape))

  func fill(_ values: inout Values) {
    switch number {
    case .cell(let index, let rowMarks, let shades): fill(index, rowMarks, shades, &values)
    case .sum(let cells, let note): fill(sumOf: cells, note, &values)
    }
  }
}

extension TableCellView {
  private func fill(
    _ index: Int, _ rowMarks: [Int], _ shades: HeatScale?, _ values: inout Values
  ) {
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

  private func fill(sumOf cells: [Int], _ note: Phrase, _ values: inout Values) {
    switch open.sum(of: cells) {
    case .value(let sum, let isDerived):
      values.text { $0.append(grouped: sum) }
      values.link(note)
      values.text(sum.mantissa == 0 ? open.shared.tone.zero : .none)
      values.nothing()
      values.flag(isDerived)
    case .missing(let state):
      values.text(open.edition.numberWords.phrase(for: state))
      values.nothing()
      values.text { $0.append(state.letter) }
      values.nothing()
      values.flag(false)
    }
    values.nothing()
  }
}
