/// Draws stacked bars that have been measured out.
struct StackDrawing {
  let layout: StackLayout

  func draw(in svg: inout SVG) {
    for tone in 1...6 { drawParts(tone: tone, in: &svg) }
    drawAbsences(in: &svg)
    drawZeros(in: &svg)
    drawDisputes(in: &svg)
    for tone in 1...6 { drawTexts(tone: tone, in: &svg) }
    layout.frame.drawRules(in: &svg)
    layout.frame.drawNames(in: &svg)
    drawTotals(in: &svg)
  }

  private func top(_ row: Int) -> Double {
    layout.frame.rows[row].middle - StackLayout.thickness / 2
  }

  /// Parts of one colour share a group, which saves a class on each.
  private func drawParts(tone: Int, in svg: inout SVG) {
    svg.group("gp-o\(tone)") { svg in
      for part in layout.parts where Self.tone(part) == tone {
        svg.rect(
          x: .percent(part.left * 100), width: .percent(part.width * 100), y: top(part.row),
          height: StackLayout.thickness)
      }
    }
  }

  private func drawTexts(tone: Int, in svg: inout SVG) {
    svg.group("gp-t\(tone)") { svg in
      for part in layout.parts where Self.tone(part) == tone {
        guard let tier = part.tier else { continue }
        svg.text(
          part.text, x: .percent((part.left + part.width / 2) * 100),
          y: layout.frame.rows[part.row].middle + 5, tier.name)
      }
    }
  }

  private static func tone(_ part: StackLayout.Part) -> Int {
    min(max(part.segment.tone, 1), 6)
  }

  private func drawAbsences(in svg: inout SVG) {
    let absent = layout.rows.indices.filter { !layout.rows[$0].absence.isEmpty }
    svg.group("gp-na") { svg in
      for row in absent where layout.rows[row].state != .notInForm {
        svg.rect(
          x: .percent(0), width: .percent(100), y: top(row), height: StackLayout.thickness)
      }
    }
    for row in absent where layout.rows[row].state == .notInForm {
      svg.path("M1 16l6-12M7 16l6-12M13 16l6-12", x: .percent(0), y: top(row), "gp-nf")
    }
    svg.group("gp-m") { svg in
      for row in absent {
        let isHatched = layout.rows[row].state == .notInForm
        svg.text(
          layout.rows[row].absence, x: .percent(isHatched ? 0 : 50),
          y: layout.frame.rows[row].middle + 5, shift: isHatched ? 26 : 0,
          isHatched ? "gp-st" : "")
      }
    }
  }

  /// A row whose parts are all zero is a stroke at the base line, not a gap.
  private func drawZeros(in svg: inout SVG) {
    svg.group("gp-o1") { svg in
      for (index, row) in layout.rows.enumerated() where row.absence.isEmpty && row.size == 0 {
        svg.rect(x: .percent(0), width: .pixels(3), y: top(index), height: StackLayout.thickness)
      }
    }
  }

  private func drawDisputes(in svg: inout SVG) {
    let disputed = layout.rows.indices.filter { layout.rows[$0].isDisputed }
    svg.group("gp-ri") { svg in
      for row in disputed {
        svg.rect(
          x: .percent(0), width: .percent(max(layout.lengths[row] * 100, 1)), y: top(row),
          height: StackLayout.thickness)
      }
    }
    svg.group("gp-fl") { svg in
      for row in disputed {
        svg.circle(x: .percent(layout.lengths[row] * 100), y: top(row), radius: 4)
      }
    }
  }

  private func drawTotals(in svg: inout SVG) {
    svg.group("gp-st") { svg in
      for (index, row) in layout.rows.enumerated() {
        svg.text(
          row.total + row.mark, x: .percent(100), y: layout.frame.rows[index].middle + 5,
          shift: 8, mark: row.mark)
      }
    }
  }
}
