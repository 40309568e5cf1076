/// Draws one panel of a grid.
struct PanelDrawing {
  static let plotHeight = 66.0
  /// A panel is nine rem wide at the least, in em of its text.
  static let width = 12.0
  private static let zero = 50 + plotHeight

  let panel: SmallMultiples.Panel
  let scale: SharedScale
  let reference: [Double?]

  func append(to bytes: inout [UInt8]) {
    let heading = ChartText.lines(of: panel.heading, limit: Self.width)
    let shift = Double(heading.count - 1) * RowLayout.lineHeight
    let zero = Self.zero + shift
    SVG.chart(panel.frame, height: zero + 24, into: &bytes) { svg in
      drawGrid(zero, in: &svg)
      drawMarks(zero, in: &svg)
      drawReference(zero, in: &svg)
      drawBreaks(zero, in: &svg)
      svg.line(x2: .percent(100), y1: zero, y2: zero, "gp-ax")
      ColumnDrawing.drawDots(places(zero)[...], in: &svg)
      drawTexts(zero, in: &svg)
      svg.group("gp-hl gp-st") { svg in
        for (index, line) in heading.enumerated() {
          svg.text(line, x: .percent(0), y: 16 + Double(index) * RowLayout.lineHeight)
        }
      }
    }
  }

  private func places(_ zero: Double) -> [ColumnPlace] {
    panel.bars.enumerated().map { index, bar in
      var bar = bar
      bar.value = bar.size.map { min(max($0, 0), scale.end) }
      return ColumnPlace(
        bar, index: index, count: panel.bars.count, zero: zero,
        pointsPerUnit: Self.plotHeight / scale.end)
    }
  }

  private func drawGrid(_ zero: Double, in svg: inout SVG) {
    svg.group("gp-gd") { svg in
      for step in 1...max(scale.ticks.above, 1) {
        let y = zero - Double(step) * Self.plotHeight / Double(max(scale.ticks.above, 1))
        svg.line(x2: .percent(100), y1: y, y2: y)
      }
    }
  }

  private func drawMarks(_ zero: Double, in svg: inout SVG) {
    let places = places(zero)
    svg.group("gp-b") { ColumnDrawing.drawColumns(places[...], zero: zero, in: &$0) }
    ColumnDrawing.drawGaps(places[...], in: &svg)
    for (place, bar) in zip(places, panel.bars) where scale.isCut(bar.size ?? 0) {
      drawTear(at: place, in: &svg)
    }
  }

  /// A torn edge: teeth in the colour of the paper, cut off at the column's sides.
  private func drawTear(at place: ColumnPlace, in svg: inout SVG) {
    let teeth = String(repeating: "l4 5l4-5", count: 40)
    svg.path(
      "M0 5\(teeth)v-6H0z", x: .percent(place.left * 100), y: place.top - 1,
      window: (.percent(place.width * 100), 11), "gp-tr")
  }

  private func drawReference(_ zero: Double, in svg: inout SVG) {
    let slot = 100 / Double(max(panel.bars.count, 1))
    svg.group("gp-md") { svg in
      for (index, value) in reference.prefix(panel.bars.count).enumerated() {
        guard let value, value.isFinite else { continue }
        let y = zero - min(max(value, 0), scale.end) * Self.plotHeight / scale.end
        svg.line(
          x1: .percent(Double(index) * slot), x2: .percent(Double(index + 1) * slot), y1: y, y2: y)
      }
    }
  }

  private func drawBreaks(_ zero: Double, in svg: inout SVG) {
    svg.group("gp-br") { svg in
      for item in panel.breaks {
        let x = Length.percent(Double(item.index) * 100 / Double(panel.bars.count))
        svg.line(x1: x, x2: x, y1: zero - Self.plotHeight - 8, y2: zero)
      }
    }
  }

  /// The first and last year; of the values those that are cut off, flagged, greatest or last.
  private func drawTexts(_ zero: Double, in svg: inout SVG) {
    let places = places(zero)
    let texts = chosenTexts(places)
    for (index, text) in texts.enumerated() {
      svg.text(
        text, x: .percent(places[index].center * 100), y: places[index].baseline,
        mark: panel.bars[index].mark,
        places[index].bar.size == nil ? "gp-m" : "")
    }
    svg.group("gp-x") { svg in
      if let first = panel.bars.first {
        svg.text(first.label.full, x: .percent(0), y: zero + 18, "gp-st")
      }
      if panel.bars.count > 1, let last = panel.bars.last {
        svg.text(last.label.full, x: .percent(100), y: zero + 18, "gp-en")
      }
    }
  }

  private func chosenTexts(_ places: [ColumnPlace]) -> [String] {
    let ladder = LabelLadder(plot: Self.width, obstacles: places.compactMap(\.obstacle))
    let greatest = panel.bars.indices.max {
      (panel.bars[$0].size ?? -1) < (panel.bars[$1].size ?? -1)
    }
    let wishes = places.enumerated().map { index, place in
      let isCut = scale.isCut(panel.bars[index].size ?? 0)
      let rank =
        isCut
        ? 0
        : place.bar.isFlagged
          ? 1
          : index == greatest
            ? 2
            : index == places.count - 1 ? 3 : nil
      return LabelLadder.Wish(
        forms: place.bar.forms, center: place.center, baseline: place.baseline,
        isRequired: false, rank: rank)
    }
    return ladder.sparse(wishes)?.texts.map { $0 ?? "" } ?? []
  }
}
