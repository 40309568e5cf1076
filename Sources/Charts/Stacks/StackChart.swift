/// Bars of equal length cut into the shares of up to six outcomes, one row for each year.
///
///     StackChart(
///       ChartFrame(id: "f-out", title: "办理结果构成", description: "…"),
///       rows: [
///         StackRow("2019", segments: [
///           StackSegment(40, text: "65%", tone: 1), StackSegment(22, text: "35%", tone: 3),
///         ], total: "62 件"),
///         StackRow("2020", absence: "无报告"),
///       ],
///       breaks: [ChartBreak(before: 1, label: "口径调整")]
///     ).append(to: &bytes)
package struct StackChart: Chart {
  package var frame: ChartFrame
  package var rows: [StackRow]
  package var breaks: [ChartBreak]

  /// A chart of rows in their order.
  package init(_ frame: ChartFrame, rows: [StackRow], breaks: [ChartBreak] = []) {
    self.frame = frame
    self.rows = rows
    self.breaks = breaks.filter { $0.index > 0 && $0.index < rows.count }
  }

  package func append(to bytes: inout [UInt8]) {
    let layout = StackLayout(rows: rows, breaks: breaks)
    SVG.chart(frame, height: layout.height, classes: layout.classes, into: &bytes) { svg in
      StackDrawing(layout: layout).draw(in: &svg)
    }
  }
}
