/// Two stacked bars that ought to be equally long: what came in, and what became of it.
///
///     BalanceChart(
///       ChartFrame(id: "f-bal", title: "收办平衡", description: "…"),
///       incoming: StackRow("收", segments: [
///         StackSegment(110, text: ChartLabel("新收 110", short: "110"), tone: 1),
///         StackSegment(3, text: ChartLabel("结转 3", short: "3"), tone: 2)], total: "113"),
///       outgoing: StackRow("办", segments: [
///         StackSegment(108, text: ChartLabel("办结 108", short: "108"), tone: 6),
///         StackSegment(2, text: ChartLabel("转下年 2", short: "2"), tone: 2)], total: "110"),
///       difference: "差 3 ①"
///     ).append(to: &bytes)
package struct BalanceChart: Chart {
  package var frame: ChartFrame
  package var incoming: StackRow
  package var outgoing: StackRow
  /// The words below the ring around an inequality, as in `差 3 ①`; unused where the bars agree.
  package var difference: String

  /// A chart of both sides.
  package init(
    _ frame: ChartFrame, incoming: StackRow, outgoing: StackRow, difference: String = ""
  ) {
    self.frame = frame
    self.incoming = incoming
    self.outgoing = outgoing
    self.difference = difference
  }

  /// Whether both sides are known and differ.
  package var isUnequal: Bool {
    incoming.absence.isEmpty && outgoing.absence.isEmpty && incoming.size != outgoing.size
  }

  package func append(to bytes: inout [UInt8]) {
    let layout = StackLayout(
      rows: [incoming, outgoing], scale: max(incoming.size, outgoing.size))
    let height = layout.height + (isUnequal ? 24 : 0)
    SVG.chart(frame, height: height, classes: layout.classes, into: &bytes) { svg in
      StackDrawing(layout: layout).draw(in: &svg)
      if isUnequal { drawRing(layout, in: &svg) }
    }
  }

  /// The ring runs from the end of the shorter bar to the end of the longer.
  private func drawRing(_ layout: StackLayout, in svg: inout SVG) {
    let ends = layout.lengths.map { $0 * 100 }
    let right = ends.max() ?? 100
    let left = min(ends.min() ?? 0, right - 2)
    let bottom = layout.height
    svg.group("gp-ri") { svg in
      svg.rect(x: .percent(left), width: .percent(right - left), y: 1, height: bottom - 2)
    }
    svg.group("gp-fl") { $0.circle(x: .percent(right), y: 1, radius: 4) }
    svg.text(difference, x: .percent(100), y: bottom + 18, "gp-en gp-hl")
  }
}
