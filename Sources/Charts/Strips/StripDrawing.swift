/// Draws a strip that has been measured out.
struct StripDrawing {
  let strip: DotStrip
  let layout: StripLayout

  func draw(in svg: inout SVG) {
    drawAxis(in: &svg)
    drawDots(in: &svg)
    drawColumns(in: &svg)
    if let median = strip.median { drawMedian(median, in: &svg) }
    if let own = strip.own { drawOwn(own, in: &svg) }
    for word in layout.words.words {
      let name = [word.name, word.anchor.name].filter { !$0.isEmpty }.joined(separator: " ")
      svg.text(
        word.text, x: .percent(word.anchor.place * 100), y: layout.words.baseline(of: word), name)
    }
  }

  private func percent(_ value: Double) -> Length {
    .percent(layout.scale.place(of: value) * 100)
  }

  private func drawAxis(in svg: inout SVG) {
    svg.group("gp-gd") { svg in
      for value in layout.scale.ticks {
        svg.line(
          x1: percent(value), x2: percent(value), y1: layout.top, y2: layout.floor)
      }
    }
    svg.line(x2: .percent(100), y1: layout.floor, y2: layout.floor, "gp-ax")
    svg.group("gp-x") { svg in
      for tick in layout.ticks {
        let name = [tick.anchor.name, tick.isOnlyWide ? Tier.wide.name : ""]
        svg.text(
          tick.text, x: .percent(tick.anchor.place * 100), y: layout.floor + 18,
          name.filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
  }

  /// A group for each row, and the radius in the style sheet: 300 dots stay under eight kilobytes.
  private func drawDots(in svg: inout SVG) {
    svg.group("gp-d") { svg in
      for row in 0..<Dodge.rows {
        let dots = layout.dots.filter { $0.row == row }
        guard !dots.isEmpty else { continue }
        svg.raw(markup: "<g transform=\"translate(0 \(Int(middle(of: row))))\">")
        for dot in dots {
          svg.raw("<circle cx=\"")
          svg.raw(length: .percent(Double(Int(dot.place * 1000 + 0.5)) / 10))
          svg.raw("\"/>")
        }
        svg.raw("</g>")
      }
    }
  }

  private func middle(of row: Int) -> Double {
    layout.top + (Double(row) + 0.5) * StripLayout.rowPitch
  }

  /// One dashed line for a column: each dash is a square.
  private func drawColumns(in svg: inout SVG) {
    svg.group("gp-sq") { svg in
      for column in layout.columns {
        let x = Length.percent(column.place * 100)
        svg.line(
          x1: x, x2: x, y1: layout.floor - 1,
          y2: layout.floor - Double(column.squares * StripLayout.squareHeight))
      }
    }
  }

  private func drawMedian(_ median: DotStrip.Marker, in svg: inout SVG) {
    let x = percent(median.value)
    svg.line(x1: x, x2: x, y1: layout.top - 4, y2: layout.floor, "gp-md")
  }

  /// Ringed, over the middle row or on the axis.
  private func drawOwn(_ own: DotStrip.Marker, in svg: inout SVG) {
    let x = percent(own.value)
    let y = layout.columns.isEmpty ? middle(of: Dodge.rows / 2) : layout.floor - 7
    svg.line(x1: x, x2: x, y1: layout.words.height + 2, y2: y, "gp-ld")
    svg.circle(x: x, y: y, radius: 8, "gp-me")
    svg.circle(x: x, y: y, radius: 5, "gp-b")
  }
}
