/// Draws horizontal bars that have been measured out.
struct BarListDrawing {
  private static let thickness = 14.0

  let layout: BarListLayout

  func draw(in svg: inout SVG) {
    drawBars(isOpposite: false, "gp-b", in: &svg)
    drawBars(isOpposite: true, "gp-b gp-b2", in: &svg)
    drawGaps(in: &svg)
    layout.rows.drawRules(in: &svg)
    drawZero(in: &svg)
    drawDots(in: &svg)
    drawTexts(in: &svg)
    layout.rows.drawNames(in: &svg)
  }

  /// The base line; names that stand above their bars would be struck through by it.
  private func drawZero(in svg: inout SVG) {
    guard layout.rows.gutter > 0 else { return }
    let zero = Length.percent(layout.zero * 100)
    svg.line(x1: zero, x2: zero, y2: layout.height, "gp-ax")
  }

  private func drawBars(isOpposite: Bool, _ name: String, in svg: inout SVG) {
    svg.group(name) { svg in
      for mark in layout.marks where mark.isOpposite == isOpposite {
        guard let size = mark.bar.size else { continue }
        let flags =
          (mark.bar.state == .derived ? ["gp-dv"] : [])
          + (mark.bar.isDisputed ? ["gp-au"] : [])
        svg.rect(
          x: .percent(mark.left * 100),
          width: size == 0 ? .pixels(3) : .percent(mark.width * 100),
          y: mark.middle - Self.thickness / 2, height: Self.thickness,
          flags.joined(separator: " "))
      }
    }
  }

  private func drawGaps(in svg: inout SVG) {
    let gaps = layout.marks.filter { $0.bar.size == nil }
    svg.group("gp-na") { svg in
      for mark in gaps where mark.bar.state != .notInForm {
        svg.rect(
          x: .percent(mark.left * 100), width: .percent(mark.width * 100),
          y: mark.middle - Self.thickness / 2, height: Self.thickness)
      }
    }
    for mark in gaps where mark.bar.state == .notInForm {
      svg.path(
        "M3 13l6-12M9 13l6-12M15 13l6-12", x: .percent(mark.left * 100), y: mark.middle - 7,
        "gp-nf")
    }
  }

  private func drawDots(in svg: inout SVG) {
    svg.group("gp-fl") { svg in
      for mark in layout.marks where mark.bar.isDisputed {
        let end = mark.isBackward ? mark.left : mark.left + mark.width
        svg.circle(x: .percent(end * 100), y: mark.middle - Self.thickness / 2, radius: 4)
      }
    }
  }

  /// Values beyond the end of their bar; those of backward bars beyond zero, where there is room.
  private func drawTexts(in svg: inout SVG) {
    for (name, hasValue) in [("gp-st", true), ("gp-m gp-st", false)] {
      svg.group(name) { svg in
        for mark in layout.marks where (mark.bar.size != nil) == hasValue {
          let end = mark.isBackward ? layout.zero : mark.left + mark.width
          let shift: Double = mark.bar.state == .notInForm && !hasValue ? 24 : 7
          let x = mark.bar.state == .notInForm && !hasValue ? mark.left : end
          svg.text(
            mark.text, x: .percent(x * 100), y: mark.middle + 5, shift: shift, mark: mark.bar.mark)
        }
      }
    }
  }
}
