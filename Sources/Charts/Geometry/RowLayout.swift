/// Rows one below the other, with names to the left and rules where the form changes.
struct RowLayout {
  /// One row: its name in lines, the middle of its mark.
  struct Row: Equatable {
    var lines: [String]
    var middle: Double
    /// The base line of the first line of the name.
    var first: Double
  }

  /// A rule across, above the row it precedes.
  struct Rule: Equatable {
    var label: String
    var y: Double
  }

  /// Names are wrapped at eight Han.
  static let nameLimit = 8.5
  static let lineHeight = 20.0

  /// What the marks need at the narrowest, in em; names that leave less stand above them.
  static let leastPlot = 5.4

  private(set) var rows: [Row]
  let rules: [Rule]
  let height: Double
  /// The room the names need to the left; none where they stand above.
  let gutter: Double

  /// `right` is the room taken at the other side, `plot` what the marks need in between, in em.
  init(
    names: [String], breaks: [ChartBreak] = [], pitch: Double, top: Double = 2,
    right: Double = 0, plot: Double = Self.leastPlot
  ) {
    let wrapped = names.map { ChartText.lines(of: $0, limit: Self.nameLimit) }
    let left = Gutter.fitting(wrapped.flatMap { $0 })
    let isAbove = left + right + plot > Tier.narrow.width
    gutter = isAbove ? 0 : left
    var rows: [Row] = []
    var rules: [Rule] = []
    var y = top
    let labels = Dictionary(grouping: breaks, by: \.index)
    for (index, name) in names.enumerated() {
      for item in labels[index] ?? [] {
        rules.append(Rule(label: item.label, y: y + 12))
        y += 24
      }
      let lines = isAbove ? ChartText.lines(of: name, limit: 14) : wrapped[index]
      let row = Self.row(lines, top: y, pitch: pitch, isAbove: isAbove)
      rows.append(row.row)
      y += row.height
    }
    self.rows = rows
    self.rules = rules
    height = y + 2
  }

  private static func row(
    _ lines: [String], top: Double, pitch: Double, isAbove: Bool
  ) -> (row: Row, height: Double) {
    let text = Double(lines.count) * lineHeight
    if isAbove {
      return (Row(lines: lines, middle: top + text + pitch / 2, first: top + 16), text + pitch + 4)
    }
    let height = max(pitch, text + pitch - lineHeight)
    let middle = top + height / 2
    return (Row(lines: lines, middle: middle, first: middle - text / 2 + 15), height)
  }

  /// The same names at other places.
  func with(_ rows: [Row]) -> RowLayout {
    var copy = self
    copy.rows = rows
    return copy
  }

  func drawNames(in svg: inout SVG) {
    let isAbove = gutter == 0
    svg.group(isAbove ? "gp-x gp-st" : "gp-x gp-en") { svg in
      for row in rows {
        for (index, line) in row.lines.enumerated() {
          svg.text(
            line, x: .pixels(isAbove ? 0 : -7), y: row.first + Double(index) * Self.lineHeight)
        }
      }
    }
  }

  func drawRules(in svg: inout SVG) {
    svg.group("gp-br") { svg in
      for rule in rules { svg.line(x2: .percent(100), y1: rule.y, y2: rule.y) }
    }
    svg.group("gp-m gp-bl") { svg in
      for rule in rules { svg.text(rule.label, x: .percent(50), y: rule.y + 5) }
    }
  }
}
