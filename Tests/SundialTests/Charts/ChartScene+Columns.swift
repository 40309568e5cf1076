import Charts

extension ChartScene {
  static let wan = [AxisUnit(size: 10_000, suffix: "万"), AxisUnit(size: 1e8, suffix: "亿")]

  static func year(_ year: Int) -> ChartLabel {
    ChartLabel(String(year), short: String(String(year).suffix(2)))
  }

  static func absent(_ year: Int) -> Bar {
    Bar(Self.year(year), value: nil, text: ChartLabel("无报告", short: "缺"), state: .missing)
  }

  static func bars(_ values: [(Double, String, String)], from first: Int) -> [Bar] {
    values.enumerated().map { index, value in
      Bar(year(first + index), value: value.0, text: ChartLabel(value.1, short: value.2))
    }
  }

  static let permits = bars(
    [
      (12_904, "12,904", "1.29万"), (14_358, "14,358", "1.44万"), (21_077, "21,077", "2.11万"),
      (19_412, "19,412", "1.94万"), (23_560, "23,560", "2.36万"), (20_018, "20,018", "2.00万"),
    ], from: 2019)

  static let states: [Bar] = [
    Bar(year(2018), value: 64, text: "64"),
    Bar(year(2019), value: 110, text: "110", isDisputed: true, mark: "①"),
    absent(2020),
    Bar(year(2021), value: nil, text: ChartLabel("未填", short: "空"), state: .blank),
    Bar(year(2022), value: 0, text: "0"),
    Bar(year(2023), value: nil, text: ChartLabel("不适用", short: "免"), state: .notInForm),
    Bar(year(2024), value: 132, text: "132", state: .summed),
    Bar(year(2025), value: 151, text: "151※", state: .derived),
  ]

  static let columns: [ChartScene] = [
    ChartScene(
      "column-states", "每一种状态", note: "件，按年；64、110①、无报告、未填、0、不适用、132、151※",
      key: [
        .init(.series(1), label: "年报数字"), .init(.derived, label: "※ 推算值"),
        .init(.missing, label: "无报告或未填"), .init(.notInForm, label: "不适用"),
        .init(.disputed, label: "有审核说明"), .init(.zero, label: "零"),
      ]
    ) { ColumnChart($0, bars: states) },
    ChartScene("column-six", "新收申请", note: "件，2019—2024 年，一处审核说明，一年无报告") {
      ColumnChart(
        $0,
        bars: [
          Bar(year(2019), value: 64, text: "64"),
          Bar(year(2020), value: 110, text: "110", isDisputed: true, mark: "①"), absent(2021),
          Bar(year(2022), value: 132, text: "132"), Bar(year(2023), value: 0, text: "0"),
          Bar(year(2024), value: 151, text: "151※", state: .derived),
        ])
    },
    ChartScene("column-break", "行政许可", note: "件，2021 年起口径调整，前后不可直接比较") {
      ColumnChart(
        $0, bars: permits, breaks: [ChartBreak(before: 2, label: "口径调整")], units: wan)
    },
    ChartScene("column-two-breaks", "两次口径调整", note: "件，三种格式的年报") {
      ColumnChart(
        $0,
        bars: bars(
          [
            (12, "12", "12"), (31, "31", "31"), (44, "44", "44"), (40, "40", "40"),
            (52, "52", "52"),
          ],
          from: 2018),
        breaks: [
          ChartBreak(before: 1, label: "2019 年格式"), ChartBreak(before: 3, label: "2021 年格式"),
        ])
    },
    ChartScene("column-ten", "十年", note: "件，2015—2024 年") {
      ColumnChart(
        $0,
        bars: bars(
          [
            (1_204, "1,204", "0.12万"), (1_893, "1,893", "0.19万"), (2_410, "2,410", "0.24万"),
            (2_377, "2,377", "0.24万"), (3_120, "3,120", "0.31万"), (2_874, "2,874", "0.29万"),
            (2_990, "2,990", "0.30万"), (3_415, "3,415", "0.34万"), (3_746, "3,746", "0.37万"),
            (3_602, "3,602", "0.36万"),
          ], from: 2015),
        breaks: [ChartBreak(before: 6, label: "口径调整")], units: wan)
    },
    ChartScene("column-fourteen", "列数太多时横放", note: "件，2011—2024 年") {
      ColumnChart(
        $0,
        bars: (0..<14).map { index in
          index == 5
            ? absent(2016)
            : Bar(
              year(2011 + index), value: Double(index * 37 + 20), text: .init("\(index * 37 + 20)"),
              isDisputed: index == 8, mark: index == 8 ? "②" : "")
        }, breaks: [ChartBreak(before: 10, label: "口径调整")])
    },
    ChartScene("column-change", "较上年增减", note: "件，2020—2024 年，只在同一口径内计算") {
      ColumnChart(
        $0,
        bars: [
          Bar(year(2020), value: 46, text: "+46"), Bar(year(2021), value: -12, text: "−12"),
          Bar(
            year(2022), value: nil, text: ChartLabel("不适用", short: "免"), state: .notInForm),
          Bar(year(2023), value: -31, text: "−31", isDisputed: true, mark: "①"),
          Bar(year(2024), value: 8, text: "+8"),
        ])
    },
    ChartScene(
      "column-opposite", "规范性文件", note: "件，上为制发，下为废止",
      key: [.init(.series(1), label: "制发"), .init(.series(2), label: "废止")]
    ) {
      ColumnChart(
        $0,
        bars: bars([(3, "3", "3"), (0, "0", "0"), (12, "12", "12"), (61, "61", "61")], from: 2021),
        opposite: [
          Bar(year(2021), value: 0, text: "0"), Bar(year(2022), value: 4, text: "4"),
          Bar(year(2023), value: nil, text: ChartLabel("未填", short: "空"), state: .blank),
          Bar(year(2024), value: 59, text: "59", state: .derived),
        ])
    },
    ChartScene("column-two", "两年", note: "件，2023—2024 年") {
      ColumnChart(
        $0, bars: bars([(3_746, "3,746", "0.37万"), (3_830, "3,830", "0.38万")], from: 2023))
    },
    ChartScene("bar-names", "长名称横放", note: "件，按代码排列") {
      BarList(
        $0,
        bars: [
          Bar("市场监督管理局", value: 418, text: "418"),
          Bar("人力资源和社会保障局劳动保障监察大队", value: 77, text: "77", isDisputed: true, mark: "①"),
          Bar("档案馆", value: 0, text: "0"),
          Bar("城市管理局", value: nil, text: "无报告", state: .missing),
          Bar("机关事务中心", value: nil, text: "不适用", state: .notInForm),
          Bar("教育局", value: 151, text: "151※", state: .derived),
        ])
    },
  ]
}
