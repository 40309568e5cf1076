/// The distribution of one number over many publishers, one dot each, on a logarithmic scale.
///
///     DotStrip(
///       ChartFrame(id: "f-pos", title: "2020 年新收申请：142 个县区", description: "…"),
///       values: values, own: DotStrip.Marker(110, label: "管城回族区 110 件"),
///       median: DotStrip.Marker(57, label: "中位 57"), coverage: "142/158",
///       units: [AxisUnit(size: 10_000, suffix: "万")]
///     ).append(to: &bytes)
///
/// More than 300 values become columns of squares, each for `valuesPerSquare` publishers; the words
/// beside the chart must say so.
package struct DotStrip: Chart {
  /// A value that is pointed out.
  package struct Marker: Equatable, Sendable {
    package var value: Double
    package var label: String

    /// A value with its words.
    package init(_ value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  package var frame: ChartFrame
  /// The known values, the own one among them.
  package var values: StripValues
  package var own: Marker?
  package var median: Marker?
  /// How many of how many are drawn, as in `142/158`.
  package var coverage: String
  package var units: [AxisUnit]

  /// A strip of values in any order.
  package init(
    _ frame: ChartFrame, values: [Double], own: Marker? = nil, median: Marker? = nil,
    coverage: String, units: [AxisUnit] = []
  ) {
    self.init(
      frame, values: StripValues(values), own: own, median: median, coverage: coverage,
      units: units)
  }

  /// A strip of values that other strips show as well.
  package init(
    _ frame: ChartFrame, values: StripValues, own: Marker? = nil, median: Marker? = nil,
    coverage: String, units: [AxisUnit] = []
  ) {
    self.frame = frame
    self.values = values
    self.own = own
    self.median = median
    self.coverage = coverage
    self.units = units
  }

  /// How many publishers a mark stands for: 1 where each has its dot.
  package var valuesPerSquare: Int { marks.squareSize }

  /// It ends above all values and what is pointed out.
  var scale: LogScale {
    let greatest = [values.sorted.last, own?.value, median?.value].compactMap { $0 }.max()
    return LogScale(maximum: greatest ?? 1)
  }

  var marks: StripMarks { values.marks(on: scale) }

  package func append(to bytes: inout [UInt8]) {
    let layout = StripLayout(self)
    SVG.chart(frame, height: layout.height, into: &bytes) { svg in
      StripDrawing(strip: self, layout: layout).draw(in: &svg)
    }
  }
}
