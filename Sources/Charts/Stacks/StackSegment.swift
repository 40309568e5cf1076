/// A part of a stacked bar.
package struct StackSegment: Equatable, Sendable {
  /// The size; nil is drawn as nothing, the row's words say why.
  package var value: Double?
  /// What stands inside where it fits, as in `65%`; the table has the rest.
  package var text: ChartLabel
  /// The colour, 1 to 6, in the order of the outcomes.
  package var tone: Int

  /// A part with its words.
  package init(_ value: Double?, text: ChartLabel, tone: Int) {
    self.value = value
    self.text = text
    self.tone = tone
  }

  /// The value as geometry.
  var size: Double {
    guard let value, value.isFinite, value > 0 else { return 0 }
    return min(value, 1e15)
  }
}
