/// Where one column stands: shares of the width across, pixels down.
struct ColumnPlace: Equatable {
  /// The column's part of its slot.
  static let share = 0.56
  /// Few columns do not grow into walls.
  static let widest = 0.14
  static let boxHeight = 26.0

  let bar: Bar
  /// The middle of the slot and the column's left edge, from 0 to 1.
  let center: Double
  let left: Double
  let width: Double
  let top: Double
  let bottom: Double
  /// The base line of the label.
  let baseline: Double
  /// Whether the column hangs from the base line.
  let isDownward: Bool

  /// The place of the bar at `index` of `count`; `pointsPerUnit` is negative for a downward one.
  init(_ bar: Bar, index: Int, count: Int, zero: Double, pointsPerUnit: Double) {
    self.bar = bar
    let slot = 1 / Double(count)
    center = (Double(index) + 0.5) * slot
    width = min(slot * Self.share, Self.widest)
    left = center - width / 2
    let reach = Self.reach(of: bar, pointsPerUnit: pointsPerUnit)
    top = reach >= 0 ? zero - reach : zero
    bottom = reach >= 0 ? zero : zero - reach
    let dot = bar.isDisputed ? 4.0 : 0
    isDownward = reach < 0 || (reach == 0 && pointsPerUnit < 0)
    baseline = isDownward ? max(bottom, zero + 3) + 16 + dot : min(top, zero - 3) - 5 - dot
  }

  /// What a label may not cover; a column without height covers nothing.
  var obstacle: Box? {
    bottom - top < 1 ? nil : Box(left: left, right: left + width, top: top, bottom: bottom)
  }

  private static func reach(of bar: Bar, pointsPerUnit: Double) -> Double {
    let sign: Double = pointsPerUnit < 0 ? -1 : 1
    guard let size = bar.size else { return sign * (bar.state == .notInForm ? 14 : boxHeight) }
    return size * pointsPerUnit
  }
}
