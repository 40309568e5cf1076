/// A change of form between two neighbours: what stands on either side does not compare.
package struct ChartBreak: Equatable, Sendable {
  /// The place in the series of the first value under the new form.
  package var index: Int
  /// As in `口径调整`.
  package var label: String

  /// A break before the value at `index`.
  package init(before index: Int, label: String) {
    self.index = index
    self.label = label
  }
}
