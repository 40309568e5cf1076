/// One value of a series with its words.
package struct Bar: Equatable, Sendable {
  /// The year or the name below the mark.
  package var label: ChartLabel
  /// The number; nil where there is none, which is never drawn as zero.
  package var value: Double?
  package var state: MarkState
  /// What stands above the mark: the number, or the word for its absence.
  package var text: ChartLabel
  /// Whether a finding touches the number.
  package var isDisputed: Bool
  /// The finding's sign, as in `①`; drawn after the text.
  package var mark: String

  /// A value with its words.
  package init(
    _ label: ChartLabel, value: Double?, text: ChartLabel, state: MarkState = .reported,
    isDisputed: Bool = false, mark: String = ""
  ) {
    self.label = label
    self.value = value
    self.text = text
    self.state = state
    self.isDisputed = isDisputed
    self.mark = mark
  }

  /// The number as geometry: finite and drawable, nil where nothing is known.
  var size: Double? {
    guard let value, value.isFinite else { return nil }
    return min(max(value, -1e15), 1e15)
  }

  /// The label's forms from long to short; the sign is what remains of a disputed one.
  var forms: [String] {
    guard !mark.isEmpty else { return [text.full, text.short] }
    return [text.full + mark, text.short + mark, mark]
  }

  /// Whether the label may never be left out.
  var isFlagged: Bool {
    isDisputed || size == nil || state == .derived || !mark.isEmpty
  }
}
