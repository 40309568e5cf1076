import Disclosure
import Templating

/// A number that the form does not print and that we add up, in the place of a cell.
struct SumCellView: View {
  /// What is added up, as positions in `Form.cells`.
  let cells: [Int]
  /// The id of the note that says so.
  let note: Phrase
  let open: OpenReport

  static let shape = TableCells.shape

  func fill(_ values: inout Values) {
    switch open.sum(of: cells) {
    case .value(let sum, let isDerived):
      values.quantity(sum)
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
