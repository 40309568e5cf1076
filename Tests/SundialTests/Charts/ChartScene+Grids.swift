import Charts
import Invented

extension ChartScene {
  /// Counts as they are spread in reality: many small, few large.
  static func counts(_ number: Int, seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<number).map { _ in
      let decades = [1, 10, 10, 100, 100, 100, 1_000, 3_000]
      return Double(random.below(decades[random.below(decades.count)] + 1))
    }
  }

  static let stripKey: [ChartKey.Entry] = [
    .init(.own, label: "本区"), .init(.other, label: "其他县区"), .init(.median, label: "中位数"),
  ]

  static let strips: [ChartScene] = [
    ChartScene("strip", "在全省的位置", note: "件，对数刻度；每点一个县区", key: stripKey) {
      DotStrip(
        $0, values: counts(141, seed: 1) + [110], own: .init(110, label: "沙溪区 110 件"),
        median: .init(42, label: "中位 42"), coverage: "142/158", units: wan)
    },
    ChartScene("strip-edge", "最小的一个", note: "件，对数刻度", key: stripKey) {
      DotStrip(
        $0, values: counts(57, seed: 2) + [0], own: .init(0, label: "高新技术产业开发区 0 件"),
        median: .init(1, label: "中位 1"), coverage: "58/158")
    },
    ChartScene("strip-largest", "最大的一个", note: "件，对数刻度", key: stripKey) {
      DotStrip(
        $0, values: counts(20, seed: 3) + [48_210], own: .init(48_210, label: "沙溪区 48,210 件"),
        median: .init(60, label: "中位 60"), coverage: "21/22", units: wan)
    },
    ChartScene("strip-full", "三百个点", note: "件，对数刻度", key: stripKey) {
      DotStrip(
        $0, values: counts(299, seed: 4) + [77], own: .init(77, label: "北岭县 77 件"),
        median: .init(45, label: "中位 45"), coverage: "300/310")
    },
    ChartScene("strip-squares", "在全国的位置", note: "件，对数刻度；一格 11 个县区") {
      DotStrip(
        $0, values: counts(2_790, seed: 5) + [110], own: .init(110, label: "沙溪区 110 件"),
        median: .init(42, label: "中位 42"), coverage: "2,791/2,844")
    },
  ]

  static let tables: [ChartScene] = [
    ChartScene("sparkline", "单元格中的走势", note: "读屏略过") { _ in
      Sparkline([64, 110, nil, 132, 0, 151])
    },
    ChartScene("sparkline-zero", "全为零的走势", note: "读屏略过") { _ in Sparkline([0, 0, nil, 0]) },
    ChartScene(
      "coverage", "收录情况", note: "每格一份年报；角标表示有审核说明",
      key: [
        .init(.series(1), label: "有年报"), .init(.missing, label: "无年报"),
      ]
    ) {
      CoverageGrid(
        $0, columns: (2019...2024).map { year($0) },
        rows: [
          .init(
            "沙溪区",
            tiles: [
              .init(.filled), .init(.filled, hasFindings: true), .init(.none), .init(.filled),
              .init(.filled), .init(.filled),
            ], total: "5/6"),
          .init(
            "高新技术产业开发区",
            tiles: [
              .init(.unexpected), .init(.unexpected), .init(.none), .init(.filled),
              .init(.filled, hasFindings: true), .init(.filled),
            ], total: "3/4"),
          .init("北岭县", tiles: (0..<6).map { _ in .init(.filled) }, total: "6/6"),
        ])
    },
    ChartScene("tile-filled", "有年报", note: "表格中的一格") { _ in CoverageTile(.filled) },
    ChartScene("tile-findings", "有审核说明", note: "表格中的一格") { _ in
      CoverageTile(.filled, hasFindings: true)
    },
    ChartScene("tile-none", "无年报", note: "表格中的一格") { _ in CoverageTile(.none) },
    ChartScene("tile-unexpected", "无须编报", note: "表格中的一格") { _ in CoverageTile(.unexpected) },
    ChartScene("key", "图例", note: "每一种记号") { _ in
      ChartKey(
        outcomeKey + [
          .init(.series(1), label: "年报数字"), .init(.series(2), label: "反向"),
          .init(.zero, label: "零"),
          .init(.derived, label: "推算值"), .init(.missing, label: "无报告"),
          .init(.notInForm, label: "不适用"), .init(.disputed, label: "有审核说明"),
          .init(.formBreak, label: "口径调整"), .init(.own, label: "本区"), .init(.other, label: "其他"),
          .init(.median, label: "中位数"),
        ])
    },
  ]

  static let multiples: [ChartScene] = [
    ChartScene("multiples", "各区新收申请", note: "件，同一刻度；灰线为中位数；一处超出画框") {
      SmallMultiples(panels: panels($0), reference: [50, 61, nil, 70, 72, 80])
    }
  ]

  private static func panels(_ frame: ChartFrame) -> [SmallMultiples.Panel] {
    let rows: [(String, [Int?])] = [
      ("沙溪区", [64, 110, nil, 132, 0, 151]), ("北岭县", [31, 40, 44, 38, 52, 60]),
      ("高新技术产业开发区", [88, 92, nil, nil, 140, 980]), ("白石镇", [0, 0, 2, 1, 0, 3]),
      ("南湾区", [120, 131, 99, 104, 97, 118]),
    ]
    return rows.enumerated().map { row, values in
      let name = values.0
      let bars = values.1.enumerated().map { index, value in
        value.map { number in
          Bar(
            year(2019 + index), value: Double(number), text: .init("\(number)"),
            isDisputed: row == 1 && index == 3, mark: row == 1 && index == 3 ? "①" : "")
        } ?? absent(2019 + index)
      }
      return SmallMultiples.Panel(
        ChartFrame(
          id: "\(frame.id)-\(row)", title: "\(name)新收申请", description: frame.description,
          language: "zh-CN"),
        heading: name, bars: bars,
        breaks: row == 4 ? [ChartBreak(before: 2, label: "口径调整")] : [])
    }
  }
}
