import Disclosure

/// A cell of a report as its page needs it, without the texts and proofs behind it: a value that is
/// copied without counting references.
struct CellReading: Sendable {
  let state: Cell.State
  let value: Quantity?
  /// Whether it carries ※.
  let isDerived: Bool
  let isZero: Bool
  let isPrinted: Bool
  /// The line of the source that shows it.
  let anchor: SourceAnchors.ID?
  /// Whether it has a place in the source.
  let hasPlace: Bool
  /// Whether a finding that counts touches it.
  var isMarked = false

  init(_ cell: borrowing Cell, anchor: SourceAnchors.ID?) {
    state = cell.state
    value = cell.value
    isDerived = cell.state == .derived
    isZero = cell.value.map { $0.mantissa == 0 } ?? false
    isPrinted = cell.basis == .printed
    self.anchor = anchor
    hasPlace = cell.place != nil
  }
}
