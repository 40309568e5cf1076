import Invented
import Testing

@testable import Charts

/// Charts nobody thought of: labels stay apart whatever the numbers, states and breaks are.
@Suite struct RandomCharts {
  @Test(arguments: 0..<150)
  func criterion30_keepsColumnLabelsApart(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = 2 + random.below(12)
    let isEnglish = random.chance(30)
    let bars = (0..<count).map { Self.bar(2012 + $0, isEnglish: isEnglish, &random) }
    let opposite = random.chance(20) ? bars.map { Self.upright($0) } : []
    let breaks = (0..<random.below(4)).map { _ in
      ChartBreak(before: random.below(count), label: isEnglish ? "Form changed" : "口径调整")
    }
    let frame = ChartFrame(id: "f", title: "t", description: "d")
    let chart = ColumnChart(
      frame, bars: bars, opposite: opposite, breaks: breaks, units: ChartScene.wan)
    Self.expectOrder(in: chart, widths: [256, 300, 396, 431, 560, 704, 1180])
  }

  @Test(arguments: 0..<60)
  func criterion30_keepsStripLabelsApart(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let values = ChartScene.counts(1 + random.below(600), seed: UInt64(seed))
    let own = values[random.below(values.count)]
    let median = values.sorted()[values.count / 2]
    let name = ["沙溪区", "高新技术产业开发区", "Shaxi District"][random.below(3)]
    let chart = DotStrip(
      ChartFrame(id: "f", title: "t", description: "d"), values: values,
      own: .init(own, label: "\(name) \(Int(own))"),
      median: .init(median, label: "中位 \(Int(median))"),
      coverage: "\(values.count)/2,844")
    Self.expectOrder(in: chart, widths: [256, 320, 400, 704, 1180])
    #expect(chart.bytes.count <= 8_000)
  }

  @Test(arguments: 0..<60)
  func criterion30_keepsRowLabelsApart(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["2020", "沙溪区", "人力资源和社会保障局劳动保障监察大队", "Office of Natural Resources"]
    let rows = (0..<(1 + random.below(6))).map { _ -> StackRow in
      let name = names[random.below(names.count)]
      if random.chance(20) { return StackRow(name, absence: "无报告") }
      let segments = (1...6).map { tone in
        let value = random.below(100)
        return StackSegment(Double(value), text: .init("\(value)%"), tone: tone)
      }
      return StackRow(
        name, segments: segments, total: "12,904 件", mark: random.chance(20) ? "①" : "")
    }
    Self.expectOrder(
      in: StackChart(
        ChartFrame(id: "f", title: "t", description: "d"), rows: rows,
        breaks: [ChartBreak(before: 1, label: "口径调整")]), widths: [256, 320, 396, 704, 1180])
  }

  private static func expectOrder(in chart: any Chart, widths: [Double]) {
    let document = SVGDocument(String(decoding: chart.bytes, as: UTF8.self))
    for width in widths {
      for em in [13.5, 16.5] {
        let boxes = LabelBoxes(document, chart: 0, width: width, em: em)
        #expect(boxes.overlaps == [])
        #expect(boxes.outside == [])
      }
    }
  }

  private static func bar(
    _ year: Int, isEnglish: Bool, _ random: inout SeededGenerator
  ) -> Bar {
    let label = ChartScene.year(year)
    switch random.below(12) {
    case 0:
      let text = isEnglish ? ChartLabel("No report", short: "none") : ChartLabel("无报告", short: "缺")
      return Bar(label, value: nil, text: text, state: .missing)
    case 1: return Bar(label, value: nil, text: ChartLabel("不适用", short: "免"), state: .notInForm)
    case 2: return Bar(label, value: 0, text: "0")
    default:
      let size = [10, 200, 9_000, 900_000][random.below(4)]
      let value = random.below(size) * (random.chance(10) ? -1 : 1)
      let isDisputed = random.chance(15)
      return Bar(
        label, value: Double(value),
        text: ChartLabel("\(value)", short: value.magnitude < 10_000 ? nil : "\(value / 10_000)万"),
        state: random.chance(10) ? .derived : .reported, isDisputed: isDisputed,
        mark: isDisputed ? "①" : "")
    }
  }

  private static func upright(_ bar: Bar) -> Bar {
    var bar = bar
    bar.value = bar.value?.magnitude
    return bar
  }
}
