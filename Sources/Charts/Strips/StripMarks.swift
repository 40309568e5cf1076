/// Where the values of a strip stand on a scale: each for itself, or many counted in squares.
struct StripMarks: Equatable, Sendable {
  /// A column of squares.
  struct Column: Equatable, Sendable {
    var place: Double
    var squares: Int
  }

  static let limit = 300
  static let bins = 60
  static let tallest = 24

  /// The place of each value, from 0 to 1; empty where they are counted in squares.
  let places: [Double]
  let columns: [Column]
  /// How many values a mark stands for.
  let squareSize: Int

  /// The values ascend.
  init(_ values: [Double], on scale: LogScale) {
    if values.count <= Self.limit {
      places = values.map { scale.place(of: $0) }
      columns = []
      squareSize = 1
    } else {
      places = []
      (columns, squareSize) = Self.columns(values, scale)
    }
  }

  private static func columns(_ values: [Double], _ scale: LogScale) -> ([Column], Int) {
    var counts = [Int](repeating: 0, count: bins)
    for value in values {
      counts[min(Int(scale.place(of: value) * Double(bins)), bins - 1)] += 1
    }
    let highest = counts.max() ?? 0
    let size = max((values.count + limit - 1) / limit, (highest + tallest - 1) / tallest)
    let columns = counts.enumerated().filter { $0.element > 0 }.map { bin, count in
      Column(
        place: (Double(bin) + 0.5) / Double(bins), squares: (count + size - 1) / size)
    }
    return (columns, size)
  }
}
