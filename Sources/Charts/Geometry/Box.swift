/// A rectangle in em across and pixels down.
struct Box: Equatable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  /// Whether two boxes share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The box of a text centred on `center` with its baseline at `baseline`, and a little air.
  static func label(_ text: String, center: Double, baseline: Double) -> Box {
    let half = ChartText.width(of: text) / 2 + 0.06
    return Box(
      left: center - half, right: center + half,
      top: baseline - Tier.em * 0.88, bottom: baseline + Tier.em * 0.16)
  }
}
