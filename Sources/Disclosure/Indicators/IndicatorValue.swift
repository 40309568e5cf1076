/// What is known of an indicator in one report.
///
/// An operand without a value leaves the indicator without one; nothing missing ever counts as 0.
/// Where several are missing, a cell that is absent outweighs one that is blank. A sum that leaves
/// 64 bits and a share of a negative number, both slips of the source, are absent as well.
package struct IndicatorValue: Equatable, Sendable {
  /// `reported` for a single printed cell, `summed` where we added or divided printed cells, `derived`
  /// where an operand is derived; else the state of the operand that is missing.
  package var state: Cell.State
  /// The value, or the upper number of a share; nil where the state says there is none.
  package var value: Quantity?
  /// The lower number of a share; a share of zero cases is not applicable.
  package var denominator: Quantity?
  /// The line of the one cell it is printed in; nil for sums and shares.
  package var line: Int?

  package init(
    state: Cell.State, value: Quantity? = nil, denominator: Quantity? = nil, line: Int? = nil
  ) {
    self.state = state
    self.value = value
    self.denominator = denominator
    self.line = line
  }

  /// Whether it is a share of nothing.
  package var isUndefined: Bool { denominator == .zero }
}
