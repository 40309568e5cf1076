/// Horizontal bars, one row each: what columns become where they do not fit side by side.
///
///     BarList(frame, bars: bars).append(to: &bytes)
package struct BarList: Chart {
  package var frame: ChartFrame
  package var bars: [Bar]
  /// Drawn to the left in the second colour, as in a column chart; may be empty.
  package var opposite: [Bar]
  package var breaks: [ChartBreak]

  /// A list of values in their order.
  package init(
    _ frame: ChartFrame, bars: [Bar], opposite: [Bar] = [], breaks: [ChartBreak] = []
  ) {
    self.frame = frame
    self.bars = bars
    self.opposite = Array(opposite.prefix(bars.count))
    self.breaks = breaks.filter { $0.index > 0 && $0.index < bars.count }
  }

  package func append(to bytes: inout [UInt8]) {
    let layout = BarListLayout(self)
    SVG.chart(frame, height: layout.height, classes: layout.classes, into: &bytes) { svg in
      BarListDrawing(layout: layout).draw(in: &svg)
    }
  }
}
