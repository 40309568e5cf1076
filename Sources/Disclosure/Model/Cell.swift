/// What is known of one number of a form.
///
/// Never an `Int?`: a cell that prints nothing, a row that was lost and a printed 0 are three things.
package struct Cell: Equatable, Sendable {
  /// How the value came to be known, or why it is not.
  package enum State: UInt8, Sendable, CaseIterable {
    /// The report prints a number, zero included.
    case reported
    /// The cell is there and holds no number: empty, `-`, `/`, `无`, or unreadable (see `raw`).
    case blank
    /// The row or the whole table is not there.
    case absent
    /// The form has no such cell.
    case notInForm
    /// Added up by us from reported cells.
    case summed
    /// Fixed by an identity, by identity and prose, or by the one reading of an odd spelling.
    case derived
  }

  /// What a value rests on; decides whether a check may use it.
  package enum Basis: UInt8, Sendable {
    /// Printed in the table: as it stands, oddly spelled, or placed by the identities of its row.
    case printed
    /// Computed for a cell that prints nothing.
    case computed
  }

  package var state: State
  package var value: Quantity?
  /// The characters in the source, nil where nothing is printed.
  package var raw: String?
  package var place: Place?
  /// The identities and statements that fix a derived value: `row-sum:granted`, `narrative:7`.
  package var proof: [String]
  package var basis: Basis

  package init(
    state: State, value: Quantity? = nil, raw: String? = nil, place: Place? = nil,
    proof: [String] = [], basis: Basis = .printed
  ) {
    self.state = state
    self.value = value
    self.raw = raw
    self.place = place
    self.proof = proof
    self.basis = basis
  }

  package static let absent = Cell(state: .absent)

  /// Lets a cell of which nothing is known report what a table prints.
  mutating func report(_ value: Quantity, raw: String, at place: Place?) {
    state = .reported
    self.value = value
    self.raw = raw
    self.place = place
  }

  /// The value as evidence for a check: printed, or printed and placed; never one we computed.
  package var evidence: Quantity? { basis == .printed ? value : nil }
}
