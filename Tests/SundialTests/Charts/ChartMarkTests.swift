import Testing

@testable import Charts

/// That each state has its own shape, and that bars tell the truth about their numbers.
@Suite struct MarksOfCharts {
  private func document(_ name: String) throws -> SVGDocument {
    SVGDocument(try #require(ChartScene.all.first { $0.name == name }).markup)
  }

  private func number(_ element: SVGDocument.Element, _ name: String) -> Double {
    Double((element.attributes[name] ?? "0").filter { $0 != "%" }) ?? .nan
  }

  @Test func criterion20_givesEveryStateItsShapeAndItsWord() throws {
    let columns = try document("column-states")
    #expect(columns.marks("gp-dv").count == 1)
    #expect(columns.marks("gp-na").count == 2)
    #expect(columns.marks("gp-nf").count == 1)
    #expect(columns.marks("gp-au").count == 1)
    #expect(columns.marks("gp-fl").count == 1)
    let texts = Set(columns.named("text").map(\.text))
    #expect(texts.isSuperset(of: ["64", "110①", "缺", "无报告", "未填", "0", "132", "151※"]))
  }

  @Test func criterion33_beginsEveryColumnAtZeroInProportion() throws {
    let columns = try document("column-break").marks("gp-b").filter { $0.name == "rect" }
    let floors = Set(columns.map { (number($0, "y") + number($0, "height") * 1).rounded() })
    #expect(floors.count == 1)
    let heights = columns.map { number($0, "height") }
    #expect(abs(heights[4] / heights[0] - 23_560.0 / 12_904) < 0.01)
  }

  @Test func hangsNegativeColumnsFromZero() throws {
    let document = try document("column-change")
    let zero = number(try #require(document.marks("gp-ax").first), "y1")
    let columns = document.marks("gp-b").filter { $0.name == "rect" }
    #expect(columns.map { number($0, "y") < zero } == [true, false, false, true])
    #expect(columns.map { number($0, "y") == zero } == [false, true, true, false])
  }

  @Test func criterion34_drawsABreakBetweenItsNeighboursOnly() throws {
    let breaks = try document("column-two-breaks").marks("gp-br")
    #expect(breaks.map { $0.attributes["x1"] } == ["20%", "60%"])
    #expect(try document("column-six").marks("gp-br").isEmpty)
  }

  @Test func laysManyColumnsDown() throws {
    let bars = try document("column-fourteen").marks("gp-b").filter { $0.name == "rect" }
    #expect(bars.count == 13)
    #expect(bars.allSatisfy { $0.attributes["x"] == nil && number($0, "height") == 14 })
  }

  @Test func fillsEveryStackToItsWholeLength() throws {
    let parts = try document("stack").named("rect").filter { element in
      element.classes.contains { $0.hasPrefix("gp-o") } && element.attributes["width"] != "3"
    }
    let rows = Dictionary(grouping: parts) { $0.attributes["y"] ?? "" }
    #expect(rows.count == 4)
    for row in rows.values {
      #expect(abs(row.reduce(0) { $0 + number($1, "width") } - 100) < 0.1)
    }
  }

  @Test func ringsOnlyAnUnequalBalance() throws {
    #expect(try document("balance-even").marks("gp-ri").isEmpty)
    #expect(try document("balance-blank").marks("gp-ri").isEmpty)
    let ring = try #require(try document("balance-uneven").marks("gp-ri").first)
    #expect(abs(number(ring, "x") - 104.0 / 113 * 100) < 0.01)
    #expect(abs(number(ring, "width") - 9.0 / 113 * 100) < 0.01)
  }

  @Test func drawsADotForEveryoneAndARingForTheOwn() throws {
    let strip = try document("strip")
    #expect(strip.marks("gp-d").count == 141)
    #expect(strip.marks("gp-me").count == 1)
    #expect(strip.named("text").map(\.text).contains("142/158"))
  }

  @Test func countsSquaresWhereDotsAreTooMany() throws {
    let strip = try document("strip-squares")
    #expect(strip.marks("gp-d").isEmpty)
    #expect((30...60).contains(strip.marks("gp-sq").count))
    let dots = DotStrip(
      ChartFrame(id: "f", title: "t", description: "d"), values: [1, 2], coverage: "2/2")
    #expect(dots.valuesPerSquare == 1)
  }

  @Test func drawsOneSquareForEachCase() throws {
    let squares = try document("unit-squares")
    #expect(squares.marks("gp-o3").count == 3)
    #expect(squares.marks("gp-ol").count == 3)
    #expect(squares.marks("gp-o1").count == 14)
    #expect(squares.marks("gp-na").count == 1)
    #expect(try document("unit-bar").marks("gp-o1").filter { $0.name == "rect" }.count == 1)
  }

  @Test func tellsFilledFromMissingTiles() throws {
    let grid = try document("coverage")
    #expect(grid.marks("gp-b").count == 14)
    #expect(grid.marks("gp-na").count == 2)
    #expect(grid.marks("gp-nf").count == 2)
    #expect(grid.marks("gp-fl").count == 2)
  }

  @Test func cutsOnlyAnOutlierOfFourTimesTheSecond() throws {
    #expect(SharedScale([10, 20, 81]).isClipping)
    #expect(!SharedScale([10, 20, 80]).isClipping)
    #expect(!SharedScale([0, 0, 5]).isClipping)
    let panels = try document("multiples")
    #expect(panels.marks("gp-tr").count == 1)
    #expect(panels.named("text").map(\.text).contains("980"))
  }

  @Test func drawsSparklinesWithoutWords() {
    let svg = String(decoding: Sparkline([4, nil, 0, 2]).bytes, as: UTF8.self)
    #expect(
      svg == """
        <svg class="gp-s" aria-hidden="true" width="33" height="16">\
        <path d="M0 16v-16h6v16zM18 16v-1h6v1zM27 16v-8h6v8z"/>\
        <path class="gp-sn" d="M10 15h4"/></svg>
        """)
  }
}
