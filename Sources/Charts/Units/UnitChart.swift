/// One square for each case, a row of squares for each class; a stacked bar where cases are many.
///
///     UnitChart(
///       ChartFrame(id: "f-rev", title: "行政复议", description: "…"),
///       classes: [
///         UnitChart.Class("结果纠正", count: 3, text: "3", tone: 3, isOutlined: true),
///         UnitChart.Class("结果维持", count: 5, text: "5", tone: 1),
///         UnitChart.Class("尚未审结", count: nil, text: "未填", tone: 6),
///       ]
///     ).append(to: &bytes)
package struct UnitChart: Chart {
  /// Cases of one result.
  package struct Class: Equatable, Sendable {
    package var label: String
    /// Nil where it is not known.
    package var count: Int?
    /// The number, or the word for its absence.
    package var text: String
    /// The colour, 1 to 6.
    package var tone: Int
    /// Whether the squares are outlined as well, to stand out without colour.
    package var isOutlined: Bool

    /// A class with its words.
    package init(_ label: String, count: Int?, text: String, tone: Int, isOutlined: Bool = false) {
      self.label = label
      self.count = count
      self.text = text
      self.tone = min(max(tone, 1), 6)
      self.isOutlined = isOutlined
    }

    /// The number of squares, never negative.
    var size: Int { min(max(count ?? 0, 0), 1_000_000_000) }
  }

  /// The most cases that get a square each.
  package static let limit = 40
  static let perRow = 10
  static let square = 12.0
  static let pitch = 14.0

  package var frame: ChartFrame
  /// In the order in which they are to be read.
  package var classes: [Class]

  /// A chart of classes.
  package init(_ frame: ChartFrame, classes: [Class]) {
    self.frame = frame
    self.classes = classes
  }

  /// Whether every case has its square; else the chart is a stacked bar and needs a key.
  package var isOfSquares: Bool {
    classes.reduce(0) { $0 + $1.size } <= Self.limit
  }

  package func append(to bytes: inout [UInt8]) {
    if isOfSquares { appendSquares(to: &bytes) } else { appendBar(to: &bytes) }
  }

  private func appendSquares(to bytes: inout [UInt8]) {
    let layout = UnitLayout(classes)
    let gutters = Gutter.classes(left: layout.names.gutter)
    SVG.chart(frame, height: layout.height, classes: gutters, into: &bytes) { svg in
      for (item, place) in zip(classes, layout.places) { draw(item, at: place, in: &svg) }
      layout.names.drawNames(in: &svg)
    }
  }

  private func draw(_ item: Class, at place: UnitLayout.Place, in svg: inout SVG) {
    svg.group(item.isOutlined ? "gp-o\(item.tone) gp-ol" : "gp-o\(item.tone)") { svg in
      for index in 0..<item.size {
        svg.rect(
          x: .pixels(Double(index % Self.perRow) * Self.pitch), width: .pixels(Self.square),
          y: place.top + Double(index / Self.perRow) * Self.pitch, height: Self.square)
      }
    }
    if item.count == nil {
      svg.group("gp-na") { svg in
        svg.rect(x: .pixels(1), width: .pixels(26), y: place.top, height: Self.square)
      }
    } else if item.size == 0 {
      svg.group("gp-o\(item.tone)") { svg in
        svg.rect(x: .pixels(0), width: .pixels(3), y: place.top, height: Self.square)
      }
    }
    let name = item.count == nil ? "gp-m gp-st" : "gp-st"
    svg.text(item.text, x: .pixels(place.end), y: place.baseline, name)
  }

  private func appendBar(to bytes: inout [UInt8]) {
    let segments = classes.map { item in
      StackSegment(
        item.count.map { _ in Double(item.size) },
        text: ChartLabel("\(item.label) \(item.text)", short: item.text), tone: item.tone)
    }
    StackChart(frame, rows: [StackRow("", segments: segments, total: "")]).append(to: &bytes)
  }
}
