/// What is known of the number behind a mark; each state has its own shape.
///
/// Zero is `reported` with the value 0. A dispute is not a state: any mark can carry one.
package enum MarkState: Equatable, Sendable, CaseIterable {
  /// Printed in the report: solid.
  case reported
  /// Added up by us from printed numbers: solid, the caption says so.
  case summed
  /// Concluded: hollow, dashed outline.
  case derived
  /// The cell is there and empty: dotted box.
  case blank
  /// The row, the table or the whole report is lost: dotted box.
  case missing
  /// The form of that year does not ask for it: hatching, no box.
  case notInForm
}
