/// Which reports there are: a row for each region, a tile for each year.
///
///     CoverageGrid(
///       ChartFrame(id: "f-cov", title: "收录情况", description: "…"), columns: ["2019", "2020"],
///       rows: [CoverageGrid.Row("管城回族区", tiles: [CoverageTile(.filled), CoverageTile(.none)])]
///     ).append(to: &bytes)
package struct CoverageGrid: Chart {
  /// The years of one region.
  package struct Row: Equatable, Sendable {
    package var label: String
    package var tiles: [CoverageTile]
    /// What stands at the right, as in `5/6`.
    package var total: String

    /// A row of tiles.
    package init(_ label: String, tiles: [CoverageTile], total: String = "") {
      self.label = label
      self.tiles = tiles
      self.total = total
    }
  }

  private static let tileHeight = 18.0

  package var frame: ChartFrame
  package var columns: [ChartLabel]
  package var rows: [Row]

  /// A grid of rows and columns.
  package init(_ frame: ChartFrame, columns: [ChartLabel], rows: [Row]) {
    self.frame = frame
    self.columns = columns
    self.rows = rows
  }

  package func append(to bytes: inout [UInt8]) {
    let right = Gutter.fitting(rows.map(\.total))
    let layout = RowLayout(names: rows.map(\.label), pitch: 24, top: 24, right: right)
    let classes = Gutter.classes(left: layout.gutter, right: right)
    SVG.chart(frame, height: layout.height, classes: classes, into: &bytes) { svg in
      drawHeadings(room: layout.gutter + right, in: &svg)
      drawTiles(layout, in: &svg)
      layout.drawNames(in: &svg)
      svg.group("gp-st") { svg in
        for (row, place) in zip(rows, layout.rows) {
          svg.text(row.total, x: .percent(100), y: place.middle + 5, shift: 8)
        }
      }
    }
  }

  private var slot: Double { 100 / Double(max(columns.count, 1)) }

  /// Full, short, or every so many counted from the last, as room allows.
  private func drawHeadings(room: Double, in svg: inout SVG) {
    let texts = Tier.allCases.map { headings(plot: $0.width - room) }
    let tiers = TieredTexts(narrow: texts[0], wide: texts[1], vast: texts[2])
    svg.group("gp-x") { svg in
      tiers.draw(in: &svg) { ((Double($0) + 0.5) * slot / 100, 17, "") }
    }
  }

  private func headings(plot: Double) -> [String?] {
    let room = plot / Double(max(columns.count, 1))
    let full = columns.map { ChartText.width(of: $0.full) + 0.12 }.max() ?? 0
    if full <= room { return columns.map(\.full) }
    let short = columns.map { ChartText.width(of: $0.short) + 0.12 }.max() ?? 0
    let every = short <= room ? 1 : min(Int(short / max(room, 0.01)) + 1, columns.count)
    return columns.indices.map { index in
      (columns.count - 1 - index) % every == 0 ? columns[index].short : nil
    }
  }

  private func drawTiles(_ layout: RowLayout, in svg: inout SVG) {
    for (state, name) in [(CoverageTile.State.filled, "gp-b"), (.none, "gp-na")] {
      svg.group(name) { svg in
        each(in: layout) { tile, x, y in
          guard tile.state == state else { return }
          svg.rect(
            x: .percent(x + slot * 0.06), width: .percent(slot * 0.88), y: y,
            height: Self.tileHeight)
        }
      }
    }
    svg.group("gp-nf") { svg in
      each(in: layout) { tile, x, y in
        guard tile.state == .unexpected else { return }
        let middle = y + Self.tileHeight / 2
        svg.line(
          x1: .percent(x + slot * 0.36), x2: .percent(x + slot * 0.64), y1: middle, y2: middle)
      }
    }
    each(in: layout) { tile, x, y in
      guard tile.hasFindings else { return }
      svg.path("M-9-1h10v10z", x: .percent(x + slot * 0.94), y: y, "gp-fl")
    }
  }

  private func each(in layout: RowLayout, _ visit: (CoverageTile, Double, Double) -> Void) {
    for (row, place) in zip(rows, layout.rows) {
      for (index, tile) in row.tiles.prefix(columns.count).enumerated() {
        visit(tile, Double(index) * slot, place.middle - Self.tileHeight / 2)
      }
    }
  }
}
