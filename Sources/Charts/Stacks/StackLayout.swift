/// Stacked bars measured out.
struct StackLayout {
  /// A part: shares of the plot across, and from which width its text fits inside.
  struct Part: Equatable {
    var segment: StackSegment
    var row: Int
    var left: Double
    var width: Double
    var tier: Tier?
    var text: String
  }

  static let thickness = 20.0

  let rows: [StackRow]
  let frame: RowLayout
  let parts: [Part]
  /// The length of each row as a share of the plot.
  let lengths: [Double]
  let height: Double
  let classes: [String]

  /// `scale` is the value that fills the plot; nil stretches every row to fill it.
  init(rows: [StackRow], breaks: [ChartBreak] = [], scale: Double? = nil) {
    self.rows = rows
    let right = Gutter.fitting(rows.map { $0.total + $0.mark })
    frame = RowLayout(names: rows.map(\.label), breaks: breaks, pitch: 28, right: right)
    height = frame.height
    let left = frame.gutter
    classes = Gutter.classes(left: left, right: right)
    lengths = rows.map { row in
      row.size == 0 ? 0 : row.size / max(scale ?? row.size, row.size)
    }
    var parts: [Part] = []
    for (index, row) in rows.enumerated() where row.size > 0 {
      var x = 0.0
      for segment in row.segments where segment.size > 0 {
        let width = segment.size / row.size * lengths[index]
        let (tier, text) = Self.fit(segment.text, share: width, gutters: left + right)
        parts.append(
          Part(segment: segment, row: index, left: x, width: width, tier: tier, text: text))
        x += width
      }
    }
    self.parts = parts
  }

  /// The narrowest width at which the text fits: the full one where it fits just as early.
  private static func fit(
    _ label: ChartLabel, share: Double, gutters: Double
  ) -> (Tier?, String) {
    for tier in Tier.allCases {
      for text in [label.full, label.short]
      where ChartText.width(of: text) + 0.5 <= share * (tier.width - gutters) {
        return (tier, text)
      }
    }
    return (nil, label.full)
  }
}
