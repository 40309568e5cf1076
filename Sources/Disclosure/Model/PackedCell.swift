/// A cell as the archive keeps it: state, value and line, without the characters of the source.
package struct PackedCell: Equatable, Sendable {
  package var state: Cell.State
  package var value: Quantity?
  package var basis: Cell.Basis
  /// The line in the source, nil where nothing is printed.
  package var line: Int?

  package init(
    state: Cell.State, value: Quantity? = nil, basis: Cell.Basis = .printed, line: Int? = nil
  ) {
    self.state = state
    self.value = value
    self.basis = basis
    self.line = line
  }

  package init(_ cell: Cell) {
    self.init(state: cell.state, value: cell.value, basis: cell.basis, line: cell.place?.line)
  }

  package static let absent = PackedCell(state: .absent)

  /// The value as evidence for a check: printed, or printed and placed; never one we computed.
  package var evidence: Quantity? { basis == .printed ? value : nil }
}
