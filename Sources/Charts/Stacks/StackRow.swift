/// A stacked bar with its words.
package struct StackRow: Equatable, Sendable {
  /// The year or the name to the left.
  package var label: String
  package var segments: [StackSegment]
  /// What stands to the right, as in `62 件`.
  package var total: String
  /// `reported`, or why there is no bar.
  package var state: MarkState
  /// The word inside the dotted box of a row without numbers, as in `无报告`.
  package var absence: String
  /// Whether a finding touches the row.
  package var isDisputed: Bool
  /// The finding's sign, drawn after the total.
  package var mark: String

  /// A row of parts.
  package init(
    _ label: String, segments: [StackSegment], total: String, state: MarkState = .reported,
    isDisputed: Bool = false, mark: String = ""
  ) {
    self.label = label
    self.segments = segments
    self.total = total
    self.state = state
    absence = ""
    self.isDisputed = isDisputed
    self.mark = mark
  }

  /// A row without numbers.
  package init(_ label: String, absence: String, state: MarkState = .missing) {
    self.init(label, segments: [], total: "", state: state)
    self.absence = absence
  }

  /// The length of all parts together.
  var size: Double {
    segments.reduce(0) { $0 + $1.size }
  }
}
