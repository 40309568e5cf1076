/// The shade of a cell in a heat table: 0 for none, 6 for the deepest, a step for each doubling.
///
///     HeatStep(9, maximum: 55).name   // "gp-h4"
package struct HeatStep: Equatable, Sendable {
  package static let deepest = 6

  package let step: Int

  /// The shade of `value` in a table whose greatest is `maximum`: 1, 2–3, 4–7, 8–15, 16–31 and 32
  /// or more; where the greatest is far beyond, the doublings are shared out among the six.
  package init(_ value: Double?, maximum: Double) {
    guard let value, value.isFinite, value > 0 else {
      step = 0
      return
    }
    let doublings = Logarithm.wholeBase2(value) + 1
    let all = max(Logarithm.wholeBase2(max(maximum, value)) + 1, Self.deepest)
    step = min(max((doublings * Self.deepest + all - 1) / all, 1), Self.deepest)
  }

  /// The class for the cell; empty for none.
  package var name: String {
    step == 0 ? "" : "gp-h\(step)"
  }
}
