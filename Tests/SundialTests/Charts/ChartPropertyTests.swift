import Testing

@testable import Charts

/// What holds for every chart in every state.
@Suite struct PropertiesOfCharts {
  static let figures = ChartScene.all.filter { $0.markup.contains("role=\"img\"") }

  @Test(arguments: ChartScene.all)
  func writesWellFormedMarkupOfClassesOnly(scene: ChartScene) {
    let document = SVGDocument(scene.markup)
    #expect(document.isWellFormed)
    let forbidden: Set = ["style", "fill", "stroke", "href", "tabindex", "onclick", "viewBox"]
    for element in document.elements {
      #expect(forbidden.isDisjoint(with: element.attributes.keys))
      #expect(!["a", "script", "style", "image", "foreignObject"].contains(element.name))
    }
    #expect(document.elements.flatMap(\.classes).allSatisfy { $0.hasPrefix("gp-") })
  }

  @Test(arguments: figures)
  func criterion27_namesEveryImageByItsTitleAndDescription(scene: ChartScene) {
    let document = SVGDocument(scene.markup)
    let roots = document.named("svg").filter { $0.depth == 1 }
    #expect(!roots.isEmpty)
    for root in roots {
      let ids = root.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      let named = document.elements.filter {
        ["title", "desc"].contains($0.name) && $0.chart == root.chart
      }
      #expect(root.attributes["role"] == "img")
      #expect(ids == named.compactMap { $0.attributes["id"] })
      #expect(named.count == 2 && named.allSatisfy { !$0.text.isEmpty })
    }
    let ids = document.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("f-\(scene.name)") })
  }

  @Test(arguments: figures)
  func criterion29_holdsNothingThatTakesFocus(scene: ChartScene) {
    let document = SVGDocument(scene.markup)
    #expect(document.named("a").isEmpty)
    #expect(document.elements.allSatisfy { $0.attributes["tabindex"] == nil })
  }

  @Test(arguments: figures)
  func criterion30_letsNoTwoLabelsCollide(scene: ChartScene) {
    let document = SVGDocument(scene.markup)
    let isPanel = scene.name == "multiples"
    for chart in 0...(document.elements.map(\.chart).max() ?? 0) {
      for width in isPanel ? [198.0, 260] : [256, 320, 360, 396, 480, 704, 768, 1180, 1600] {
        for em in [13.5, 16.5] {
          let boxes = LabelBoxes(document, chart: chart, width: width, em: em)
          #expect(boxes.overlaps == [])
          #expect(boxes.outside == [])
          #expect(!boxes.labels.isEmpty)
        }
      }
    }
  }

  @Test(arguments: figures)
  func keepsLabelsWithinItsHeight(scene: ChartScene) {
    let document = SVGDocument(scene.markup)
    for root in document.named("svg") where root.depth == 1 {
      let height = Double(root.attributes["height"] ?? "") ?? 0
      let boxes = LabelBoxes(document, chart: root.chart, width: 256, em: 16.5)
      #expect(
        boxes.labels.filter { $0.box.top < -2 || $0.box.bottom > height + 2 }.map(\.text) == [])
    }
  }

  @Test(arguments: [
    ("column-", 2_500), ("stack", 4_500), ("strip", 8_000), ("sparkline", 450), ("balance", 2_000),
    ("unit-", 2_500), ("tile-", 150),
  ])
  func criterion32_staysWithinItsBudget(prefix: String, budget: Int) {
    let scenes = ChartScene.all.filter { $0.name.hasPrefix(prefix) }
    #expect(!scenes.isEmpty)
    #expect(scenes.filter { $0.chart.bytes.count > budget }.map(\.name) == [])
  }

  @Test(arguments: figures)
  func criterion34_joinsNoValuesByAPath(scene: ChartScene) {
    let document = SVGDocument(scene.markup)
    #expect(document.named("polyline").isEmpty)
    // Paths are hatching, corners and torn edges: short strokes around one mark.
    let paths = document.named("path")
    #expect(paths.allSatisfy { !Set($0.classes).isDisjoint(with: ["gp-nf", "gp-fl", "gp-tr"]) })
  }

  @Test(arguments: ["&", "<script>alert(1)</script>", "\"'>", "]]>", "\u{0}\u{8}\u{FFFE}", "a\nb"])
  func escapesHostileTexts(text: String) {
    for chart in Self.charts(saying: text) {
      let markup = String(decoding: chart.bytes, as: UTF8.self)
      #expect(SVGDocument(markup).isWellFormed)
      #expect(!markup.contains("<script"))
      #expect(!markup.contains("\u{0}"))
    }
  }

  @Test(arguments: [
    .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .leastNonzeroMagnitude, -1, 0, -0.0, 1e300,
  ])
  func drawsAnyNumberWithoutTrap(value: Double) {
    let bar = Bar("2020", value: value, text: "?")
    let frame = ChartFrame(id: "f", title: "t", description: "d")
    let row = StackRow("2020", segments: [StackSegment(value, text: "?", tone: 9)], total: "")
    let marker = DotStrip.Marker(value, label: "m")
    let charts: [any Chart] = [
      ColumnChart(frame, bars: [bar, bar]), ColumnChart(frame, bars: [bar], opposite: [bar]),
      BarList(frame, bars: [bar]), StackChart(frame, rows: [row]),
      BalanceChart(frame, incoming: row, outgoing: row), Sparkline([value, nil, 1]),
      DotStrip(frame, values: [value, 1], own: marker, median: marker, coverage: ""),
      SmallMultiples(
        panels: [.init(frame, heading: "h", bars: [bar])], reference: [value]),
    ]
    for chart in charts {
      let markup = String(decoding: chart.bytes, as: UTF8.self)
      #expect(SVGDocument(markup).isWellFormed)
      #expect(!markup.contains("nan") && !markup.contains("inf"))
    }
    #expect((0...6).contains(HeatStep(value, maximum: value).step))
  }

  @Test func drawsNothingAndThousands() {
    let frame = ChartFrame(id: "f", title: "t", description: "d")
    let many = (0..<5_000).map { Bar("某区", value: Double($0), text: .init("\($0)")) }
    let strip = DotStrip(frame, values: (0..<50_000).map(Double.init), coverage: "")
    #expect(ColumnChart(frame, bars: many).bytes.count < 5_000 * 200)
    #expect(strip.bytes.count < 8_000)
    #expect(strip.valuesPerSquare > 100)
    for chart in [
      ColumnChart(frame, bars: []), StackChart(frame, rows: []), UnitChart(frame, classes: []),
      DotStrip(frame, values: [], coverage: ""), SmallMultiples(panels: []), Sparkline([]),
      CoverageGrid(frame, columns: [], rows: []), ChartKey([]),
    ] as [any Chart] {
      #expect(SVGDocument(String(decoding: chart.bytes, as: UTF8.self)).isWellFormed)
    }
  }

  @Test func drawsInvertedAndForeignIndices() {
    let frame = ChartFrame(id: "a b", title: "t", description: "d")
    let bars = [Bar("1", value: 1, text: "1"), Bar("2", value: 2, text: "2")]
    let breaks = [-1, 0, 1, 2, .max].map { ChartBreak(before: $0, label: "改") }
    let document = SVGDocument(
      String(decoding: ColumnChart(frame, bars: bars, breaks: breaks).bytes, as: UTF8.self))
    #expect(document.marks("gp-br").count == 1)
    #expect(document.named("title").first?.attributes["id"] == "a-b-t")
  }

  private static func charts(saying text: String) -> [any Chart] {
    let frame = ChartFrame(id: text, title: text, description: text, language: text)
    let bar = Bar(
      ChartLabel(text), value: nil, text: ChartLabel(text), isDisputed: true, mark: text)
    let row = StackRow(
      text, segments: [StackSegment(1, text: ChartLabel(text), tone: 1)], total: text)
    return [
      ColumnChart(frame, bars: [bar, bar], breaks: [ChartBreak(before: 1, label: text)]),
      BarList(frame, bars: [bar]), StackChart(frame, rows: [row, StackRow(text, absence: text)]),
      BalanceChart(
        frame, incoming: row, outgoing: StackRow(text, segments: [], total: ""), difference: text),
      DotStrip(
        frame, values: [1, 20_000], own: .init(1, label: text), median: .init(1, label: text),
        coverage: text, units: [AxisUnit(size: 10, suffix: text)]),
      UnitChart(frame, classes: [.init(text, count: nil, text: text, tone: 1)]),
      CoverageGrid(
        frame, columns: [ChartLabel(text)],
        rows: [.init(text, tiles: [.init(.filled)], total: text)]),
      SmallMultiples(panels: [.init(frame, heading: text, bars: [bar])]),
      ChartKey([.init(.own, label: text)]),
    ]
  }
}
