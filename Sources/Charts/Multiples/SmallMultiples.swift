/// Many small column charts on one scale, each an image of its own, in a grid that reflows.
///
///     SmallMultiples(
///       panels: [SmallMultiples.Panel(frame, heading: "管城回族区", bars: bars)],
///       reference: [57, 61, nil, 70, 72, 80]
///     ).append(to: &bytes)
///
/// `reference` is drawn in grey across each column's slot, as in the median of all. A value more
/// than four times the second greatest is cut off at the frame with a torn edge, and says its
/// number; `isClipped` tells the page to say so in words.
package struct SmallMultiples: Chart {
  /// One chart of the grid.
  package struct Panel: Equatable, Sendable {
    package var frame: ChartFrame
    package var heading: String
    package var bars: [Bar]
    package var breaks: [ChartBreak]

    /// A panel with its heading.
    package init(
      _ frame: ChartFrame, heading: String, bars: [Bar], breaks: [ChartBreak] = []
    ) {
      self.frame = frame
      self.heading = heading
      self.bars = bars
      self.breaks = breaks.filter { $0.index > 0 && $0.index < bars.count }
    }
  }

  package var panels: [Panel]
  package var reference: [Double?]

  /// A grid of panels in their order.
  package init(panels: [Panel], reference: [Double?] = []) {
    self.panels = panels
    self.reference = reference
  }

  /// Whether a value runs out of its frame.
  package var isClipped: Bool { scale.isClipping }

  package func append(to bytes: inout [UInt8]) {
    guard !panels.isEmpty else { return }
    bytes.append(contentsOf: "<div class=\"gp-sm\">".utf8)
    let scale = scale
    for panel in panels {
      PanelDrawing(panel: panel, scale: scale, reference: reference).append(to: &bytes)
    }
    bytes.append(contentsOf: "</div>".utf8)
  }

  private var scale: SharedScale {
    SharedScale(panels.flatMap { $0.bars.compactMap(\.size) } + reference.compactMap { $0 })
  }
}
