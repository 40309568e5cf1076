/// Spreads dots over rows so that they do not hide one another.
enum Dodge {
  static let rows = 7
  /// From the middle outward.
  private static let order = [3, 2, 4, 1, 5, 0, 6]

  /// The row of each place.
  ///
  /// The places ascend; `spacing` is the width of a dot.
  static func rows(for places: [Double], spacing: Double) -> [Int] {
    var last = [Double](repeating: -.infinity, count: rows)
    return places.map { place in
      let free = order.first { place - last[$0] >= spacing }
      let row = free ?? order.min { last[$0] < last[$1] } ?? 0
      last[row] = place
      return row
    }
  }
}
