/// Draws a column chart that has been measured out.
struct ColumnDrawing {
  let chart: ColumnChart
  let layout: ColumnLayout

  func draw(in svg: inout SVG) {
    drawGrid(in: &svg)
    let count = chart.bars.count
    svg.group("gp-b") { Self.drawColumns(layout.places.prefix(count), zero: layout.zero, in: &$0) }
    svg.group("gp-b gp-b2") {
      Self.drawColumns(layout.places.dropFirst(count), zero: layout.zero, in: &$0)
    }
    Self.drawGaps(layout.places[...], in: &svg)
    layout.breaks.draw(to: layout.zero, in: &svg)
    svg.line(x2: .percent(100), y1: layout.zero, y2: layout.zero, "gp-ax")
    Self.drawDots(layout.places[...], in: &svg)
    drawLabels(in: &svg)
    drawCategories(in: &svg)
  }

  private func drawGrid(in svg: inout SVG) {
    let lines = (-layout.ticks.below...layout.ticks.above).map { step in
      (step, layout.zero - Double(step) * layout.pointsPerTick)
    }
    svg.group("gp-gd") { svg in
      for (step, y) in lines where step != 0 { svg.line(x2: .percent(100), y1: y, y2: y) }
    }
    guard layout.gutter > 0 else { return }
    let end = layout.endOfGutter.map { $0 == .wide ? " gp-n" : " gp-u" } ?? ""
    svg.group("gp-m gp-en" + end) { svg in
      for (step, y) in lines {
        let word = Ticks.text(of: Double(step) * layout.ticks.step, units: chart.units)
        svg.text(word, x: .pixels(-5), y: y + 5)
      }
    }
  }

  /// The solid and hollow columns, and the strokes that stand for zero.
  static func drawColumns(_ places: ArraySlice<ColumnPlace>, zero: Double, in svg: inout SVG) {
    for place in places {
      guard let size = place.bar.size else { continue }
      let (x, width) = (Length.percent(place.left * 100), Length.percent(place.width * 100))
      let flags =
        (place.bar.state == .derived ? ["gp-dv"] : [])
        + (place.bar.isDisputed ? ["gp-au"] : [])
      if size == 0 {
        svg.rect(
          x: x, width: width, y: place.isDownward ? zero : zero - 3, height: 3,
          flags.joined(separator: " "))
      } else {
        let height = max(place.bottom - place.top, 1)
        let y = place.isDownward ? zero : zero - height
        svg.rect(x: x, width: width, y: y, height: height, flags.joined(separator: " "))
      }
    }
  }

  /// Dotted boxes for what is missing or blank, hatching for what no form asks.
  static func drawGaps(_ places: ArraySlice<ColumnPlace>, in svg: inout SVG) {
    let gaps = places.filter { $0.bar.size == nil }
    svg.group("gp-na") { svg in
      for place in gaps where place.bar.state != .notInForm {
        svg.rect(
          x: .percent(place.left * 100), width: .percent(place.width * 100), y: place.top,
          height: place.bottom - place.top)
      }
    }
    for place in gaps where place.bar.state == .notInForm {
      svg.path(
        "M-9 13l6-12M-3 13l6-12M3 13l6-12", x: .percent(place.center * 100), y: place.top, "gp-nf")
    }
  }

  /// The dot at the corner of a disputed column.
  static func drawDots(_ places: ArraySlice<ColumnPlace>, in svg: inout SVG) {
    svg.group("gp-fl") { svg in
      for place in places where place.bar.isDisputed {
        svg.circle(
          x: .percent((place.left + place.width) * 100),
          y: place.isDownward ? place.bottom : place.top,
          radius: 4)
      }
    }
  }

  private func drawLabels(in svg: inout SVG) {
    let places = layout.places
    draw(layout.labels.keeping { places[$0].bar.size != nil }, in: &svg)
    svg.group("gp-m") { draw(layout.labels.keeping { places[$0].bar.size == nil }, in: &$0) }
  }

  private func draw(_ texts: TieredTexts, in svg: inout SVG) {
    let places = layout.places
    texts.draw(in: &svg) { (places[$0].center, places[$0].baseline, places[$0].bar.mark) }
  }

  private func drawCategories(in svg: inout SVG) {
    let (places, line) = (layout.places, layout.categoryLine)
    svg.group("gp-x") { svg in
      layout.categories.draw(in: &svg) { (places[$0].center, line, "") }
    }
  }
}
