import Invented
import Testing

@testable import Charts

@Suite struct GeometryOfCharts {
  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (33.333333, "33.33"), (66.666666, "66.67"),
    (9.999, "10"), (0.004, "0"), (-0.004, "0"), (0.005, "0.01"), (12.10, "12.1"), (.nan, "0"),
    (.infinity, "10000000"), (-1e300, "-10000000"),
  ])
  func writesCoordinates(value: Double, text: String) {
    var bytes: [UInt8] = []
    Coordinate.append(value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    (0.0, [0.0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (4, [0, 2, 4]), (7, [0, 5, 10]),
    (10, [0, 5, 10]), (64, [0, 25, 50, 75]), (60, [0, 20, 40, 60]), (151, [0, 100, 200]),
    (75, [0, 25, 50, 75]), (7.5, [0, 5, 10]), (12_904, [0, 5_000, 10_000, 15_000]),
    (0.35, [0, 1]), (.nan, [0, 1]),
  ])
  func criterion33_choosesIntegerTicksFromZeroBeyondTheGreatest(value: Double, ticks: [Double]) {
    #expect(Ticks(maximum: value).values == ticks)
  }

  @Test func spansBothSidesOfZeroWithOneStep() {
    #expect(Ticks(maximum: 46, minimum: -31).values == [-40, -20, 0, 20, 40, 60])
    #expect(Ticks(maximum: 0, minimum: -9).values == [-10, -5, 0])
  }

  @Test func criterion33_keepsTicksBeyondAnyMaximum() {
    var random = SeededGenerator(seed: 33)
    for _ in 0..<2_000 {
      let value = Double(random.below(1 << random.below(40)))
      let ticks = Ticks(maximum: value)
      #expect((ticks.values.last ?? 0) >= value)
      #expect((2...5).contains(ticks.values.count))
      #expect(ticks.step >= 1 && ticks.step == Double(Int(ticks.step)))
    }
  }

  @Test(arguments: [
    (0.0, "0"), (500, "500"), (1_000, "1,000"), (12_345, "12,345"), (20_000, "2万"),
    (25_000, "2.5万"), (-20_000, "−2万"), (300_000_000, "3亿"),
  ])
  func writesTicksInTheLargestRoundUnit(value: Double, text: String) {
    #expect(Ticks.text(of: value, units: ChartScene.wan) == text)
  }

  @Test(arguments: [
    ("", 0.0), ("2019", 2.352), ("12,904", 3.234), ("无报告", 3.15), ("65%", 2.0685), ("①", 1.05),
    ("No report", 4.8825), ("１２", 2.1),
  ])
  func estimatesWidths(text: String, em: Double) {
    #expect(abs(ChartText.width(of: text) - em) < 0.001)
  }

  @Test(arguments: [
    ("沙溪区", ["沙溪区"]), ("高新技术产业开发区", ["高新技术产", "业开发区"]),
    ("Office of the County Government", ["Office of", "the County", "Government"]),
    ("人力资源和社会保障局劳动保障监察大队", ["人力资源和社", "会保障局劳动", "保障监察大队"]), ("", [""]),
  ])
  func breaksNamesIntoEvenLines(text: String, lines: [String]) {
    #expect(ChartText.lines(of: text, limit: RowLayout.nameLimit) == lines)
  }

  @Test(arguments: [(1.0, 0.0), (10, 1), (1_000, 3), (2, 0.30103), (0, 0), (-5, 0), (.nan, 0)])
  func takesLogarithms(value: Double, expected: Double) {
    #expect(abs(Logarithm.base10(value) - expected) < 0.000_01)
  }

  @Test(arguments: [(0.0, 1.0), (1, 1), (3, 5), (5, 5), (6, 10), (48_210, 50_000), (.infinity, 1)])
  func endsTheLogScaleAtTheNextRoundNumber(maximum: Double, end: Double) {
    #expect(LogScale(maximum: maximum).end == end)
  }

  @Test func placesZeroAndTheEndOnTheLogScale() {
    let scale = LogScale(maximum: 99)
    #expect(scale.place(of: 0) == 0)
    #expect(abs(scale.place(of: 100) - 1) < 1e-9)
    #expect(abs(scale.place(of: 9) - 0.49892) < 0.0001)
    #expect(scale.ticks == [0, 1, 10, 100])
  }

  @Test func dodgesFromTheMiddleOutward() {
    #expect(Dodge.rows(for: [0, 0, 0], spacing: 0.1) == [3, 2, 4])
    #expect(Dodge.rows(for: [0, 0.05, 0.2], spacing: 0.1) == [3, 2, 3])
    #expect(Dodge.rows(for: [0, 0.5, 1], spacing: 0.1) == [3, 3, 3])
    let crowd = Dodge.rows(for: Array(repeating: 0, count: 20), spacing: 0.1)
    #expect(Set(crowd) == Set(0..<7))
  }

  @Test(arguments: [
    (0.0, 0), (0.5, 1), (1, 1), (2, 2), (3, 2), (4, 3), (9, 4), (16, 5), (32, 6), (55, 6),
  ])
  func shadesByDoublings(value: Double, step: Int) {
    #expect(HeatStep(value, maximum: 55).step == step)
    #expect(HeatStep(value, maximum: 55).name == (step == 0 ? "" : "gp-h\(step)"))
    #expect(HeatStep(nil, maximum: 55).name == "")
  }

  @Test func sharesManyDoublingsAmongSixShades() {
    #expect([1, 100, 4_000, 60_000].map { HeatStep($0, maximum: 65_000).step } == [1, 3, 5, 6])
  }

  @Test(
    arguments: [
      ([], 0.0), (["2019"], 3), (["1,438 件"], 5), (["市场监督管理局"], 9), (["一二三四五六七八九十"], 9),
    ] as [([String], Double)])
  func choosesTheSmallestGutter(texts: [String], size: Double) {
    #expect(Gutter.fitting(texts) == size)
  }

  @Test(
    arguments: [
      ([], false), ([5.0], false), ([0.0, 0.0], false), ([nil, 4.0], false), ([0.0, 4.0], true),
      ([nil, 3.0, nil, 3.0], true), ([.nan, 3.0], false),
    ] as [([Double?], Bool)])
  func criterion36_keepsSilentAboutZerosAndSingles(values: [Double?], isWorth: Bool) {
    #expect(Series.isWorthDrawing(values) == isWorth)
  }
}
