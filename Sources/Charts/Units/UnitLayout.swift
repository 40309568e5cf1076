/// Where the squares of each class stand.
struct UnitLayout {
  /// The squares of one class: where they begin, and where their number stands.
  struct Place: Equatable {
    var top: Double
    var baseline: Double
    /// Pixels from the left to the number.
    var end: Double
  }

  /// Ten squares and a number, in em of the larger type.
  private static let plot = 10.4

  let names: RowLayout
  let places: [Place]
  let height: Double

  init(_ classes: [UnitChart.Class]) {
    var places: [Place] = []
    var rows: [RowLayout.Row] = []
    let measured = RowLayout(names: classes.map(\.label), pitch: 24, plot: Self.plot)
    var top = 0.0
    for (item, row) in zip(classes, measured.rows) {
      let isAbove = measured.gutter == 0
      let text = Double(row.lines.count) * RowLayout.lineHeight
      let start = isAbove ? top + text : top
      let lines = max((item.size + UnitChart.perRow - 1) / UnitChart.perRow, 1)
      places.append(
        Place(top: start + 6, baseline: start + 17, end: Self.end(of: item)))
      rows.append(RowLayout.Row(lines: row.lines, middle: start + 12, first: top + 17))
      let squares = Double(lines) * UnitChart.pitch + 10
      top = start + (isAbove ? squares : max(squares, text + 4))
    }
    self.places = places
    names = measured.with(rows)
    height = top + 4
  }

  /// Beyond the last square of the first line, or beyond what stands for none.
  private static func end(of item: UnitChart.Class) -> Double {
    let columns = item.count == nil ? 2 : min(item.size, UnitChart.perRow)
    return max(Double(columns) * UnitChart.pitch, 4) + 6
  }
}
