/// Columns over a common base line, one for each year; downward ones where a value falls below 0.
///
///     ColumnChart(
///       ChartFrame(id: "f-new", title: "新收申请，2019—2021 年", description: "…", language: "zh-CN"),
///       bars: [
///         Bar(ChartLabel("2019", short: "19"), value: 64, text: "64"),
///         Bar(ChartLabel("2020", short: "20"), value: 110, text: "110", isDisputed: true, mark: "①"),
///         Bar(ChartLabel("2021", short: "21"), value: nil, text: ChartLabel("无报告", short: "缺"),
///           state: .missing),
///       ],
///       breaks: [ChartBreak(before: 2, label: "口径调整")]
///     ).append(to: &bytes)
///
/// No label collides from a plot of 256 pixels with large type upward. Where so many columns do not
/// fit, the chart lies down and becomes horizontal bars.
package struct ColumnChart: Chart {
  package var frame: ChartFrame
  package var bars: [Bar]
  /// Drawn downward in the second colour, one beneath each of `bars`.
  ///
  /// Their values are sizes: 12 abolished is 12, not −12. May be empty.
  package var opposite: [Bar]
  package var breaks: [ChartBreak]
  /// Units in which ticks may be written, as in 10,000 `万`.
  package var units: [AxisUnit]

  /// A chart of values in their order.
  package init(
    _ frame: ChartFrame, bars: [Bar], opposite: [Bar] = [], breaks: [ChartBreak] = [],
    units: [AxisUnit] = []
  ) {
    self.frame = frame
    self.bars = bars
    self.opposite = Array(opposite.prefix(bars.count))
    self.breaks = breaks.filter { $0.index > 0 && $0.index < bars.count }
    self.units = units
  }

  package func append(to bytes: inout [UInt8]) {
    guard let layout = ColumnLayout(self) else {
      return BarList(frame, bars: bars, opposite: opposite, breaks: breaks).append(to: &bytes)
    }
    SVG.chart(frame, height: layout.height, classes: layout.classes, into: &bytes) { svg in
      ColumnDrawing(chart: self, layout: layout).draw(in: &svg)
    }
  }
}
