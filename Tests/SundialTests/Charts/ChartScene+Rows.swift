import Charts

extension ChartScene {
  static let outcomes = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"]

  static func outcome(_ label: String, _ values: [Double], shares: [String]) -> StackRow {
    StackRow(
      label,
      segments: zip(values, shares).enumerated().map { index, pair in
        StackSegment(pair.0, text: ChartLabel(pair.1), tone: index + 1)
      }, total: "\(Int(values.reduce(0, +))) 件")
  }

  static let outcomeRows: [StackRow] = {
    var disputed = outcome(
      "2022", [70, 14, 12, 26, 6, 2], shares: ["54%", "11%", "9%", "20%", "5%", "2%"])
    disputed.isDisputed = true
    disputed.mark = "①"
    return [
      outcome("2019", [40, 6, 2, 10, 4, 0], shares: ["65%", "10%", "3%", "16%", "6%", "0%"]),
      outcome("2020", [60, 10, 4, 25, 9, 0], shares: ["56%", "9%", "4%", "23%", "8%", "0%"]),
      StackRow("2021", absence: "无报告"), disputed,
      outcome("2023", [66, 20, 12, 30, 9, 4], shares: ["47%", "14%", "9%", "21%", "6%", "3%"]),
      outcome("2024", [0, 0, 0, 0, 0, 0], shares: ["", "", "", "", "", ""]),
    ]
  }()

  static let outcomeKey = outcomes.enumerated().map { index, label in
    ChartKey.Entry(.tone(index + 1), label: label)
  }

  static let stacks: [ChartScene] = [
    ChartScene("stack", "办理结果构成", note: "占当年办结总数的比例，次序同年报表格", key: outcomeKey) {
      StackChart($0, rows: outcomeRows, breaks: [ChartBreak(before: 2, label: "口径调整")])
    },
    ChartScene("stack-names", "各区办理结果", note: "一区一行", key: outcomeKey) {
      StackChart(
        $0,
        rows: [
          outcome("沙溪区", [12, 3, 4, 5, 1, 1], shares: ["46%", "12%", "15%", "19%", "4%", "4%"]),
          outcome(
            "高新技术产业开发区管理委员会", [3_000, 12, 0, 700, 18, 0],
            shares: ["80%", "0%", "0%", "19%", "0%", "0%"]),
          StackRow("北岭县", absence: "未填", state: .blank),
          StackRow("白石镇", absence: "不适用", state: .notInForm),
        ])
    },
    ChartScene("balance-even", "收办平衡", note: "新收和结转等于办结和转下年", key: balanceKey) {
      BalanceChart(
        $0, incoming: incoming,
        outgoing: StackRow(
          "去向",
          segments: [
            StackSegment(108, text: ChartLabel("办结 108", short: "108"), tone: 6),
            StackSegment(5, text: ChartLabel("转下年 5", short: "5"), tone: 2),
          ], total: "113 件"))
    },
    ChartScene("balance-uneven", "收办不平衡", note: "差 9 件，已标注", key: balanceKey) {
      BalanceChart(
        $0, incoming: incoming,
        outgoing: StackRow(
          "去向",
          segments: [
            StackSegment(102, text: ChartLabel("办结 102", short: "102"), tone: 6),
            StackSegment(2, text: ChartLabel("转下年 2", short: "2"), tone: 2),
          ], total: "104 件"), difference: "相差 9 ①")
    },
    ChartScene("balance-blank", "一边未填", note: "转下年未填", key: balanceKey) {
      BalanceChart(
        $0, incoming: incoming, outgoing: StackRow("去向", absence: "未填", state: .blank))
    },
  ]

  private static let balanceKey: [ChartKey.Entry] = [
    .init(.tone(1), label: "新收"), .init(.tone(2), label: "结转"), .init(.tone(6), label: "办结"),
  ]

  private static let incoming = StackRow(
    "来源",
    segments: [
      StackSegment(110, text: ChartLabel("新收 110", short: "110"), tone: 1),
      StackSegment(3, text: ChartLabel("结转 3", short: "3"), tone: 2),
    ], total: "113 件")

  static let units: [ChartScene] = [
    ChartScene("unit-squares", "行政复议", note: "一格一件") {
      UnitChart(
        $0,
        classes: [
          .init("结果纠正", count: 3, text: "3", tone: 3, isOutlined: true),
          .init("结果维持", count: 14, text: "14", tone: 1),
          .init("其他结果", count: 0, text: "0", tone: 6),
          .init("尚未审结", count: nil, text: "未填", tone: 4),
        ])
    },
    ChartScene(
      "unit-bar", "行政诉讼", note: "件数多于 40，不逐件画出",
      key: [
        .init(.tone(3), label: "结果纠正"), .init(.tone(1), label: "结果维持"),
        .init(.tone(6), label: "其他结果"), .init(.tone(4), label: "尚未审结"),
      ]
    ) {
      UnitChart(
        $0,
        classes: [
          .init("结果纠正", count: 25, text: "25", tone: 3),
          .init("结果维持", count: 119, text: "119", tone: 1),
          .init("其他结果", count: 91, text: "91", tone: 6),
          .init("尚未审结", count: 24, text: "24", tone: 4),
        ])
    },
  ]
}
