import Testing

@testable import Disclosure
@testable import Portal

/// Pages sorted by an indicator, held against tables worked out by hand.
struct IndicatorOfYearTests {
  private static func view(
    _ site: InventedSite, _ indicator: String, _ year: Int, _ group: PeerGroup = .counties,
    language: Language = .chinese
  ) throws -> (IndicatorOfYearView, SortedTable) {
    let edition = try site.edition(language)
    let position = try #require(edition.contents.book.index(of: indicator))
    let view = IndicatorOfYearView(
      edition: edition, indicator: position, year: year, group: group, part: 1)
    return (view, try #require(SortedTable(edition, by: position, in: year, group)))
  }

  /// Each section as its heading and rows of name, value and change.
  private static func lines(_ view: IndicatorOfYearView, _ table: SortedTable) -> [String] {
    view.sections(table).flatMap { section in
      [section.heading].filter { !$0.isEmpty }
        + section.rows.map { "\($0.name) \($0.value.text) \($0.change)" }
    }
  }

  private static func requests() throws -> InventedSite {
    var site = try InventedSite()
    for (region, year, count) in [
      ("990101", 2023, 40), ("990101", 2024, 60), ("990102", 2023, 100), ("990102", 2024, 103),
      ("990103", 2023, 10), ("990201", 2022, 20), ("990201", 2024, 60), ("990202", 2023, 7),
    ] {
      try site.report(region, year, ["requests.new_received.total": [count]])
    }
    try site.report("990103", 2024, ["requests.new_received.total": [nil]])
    return site
  }

  @Test("values are sorted from the highest down, equal ones by code, missing ones last")
  func sortsByValue() throws {
    let (view, table) = try Self.view(Self.requests(), "app-new", 2024)
    #expect(
      Self.lines(view, table) == [
        "甲西区 103 基本持平", "甲东区 60 +20（+50.0%）", "乙东区 60 较 2022 年 +40",
        "没有数值：未填", "甲南县 未填 不作比较",
      ])
  }

  @Test("the bodies without a report are counted and named, and count as nothing")
  func namesBodiesWithoutReport() throws {
    let (view, table) = try Self.view(Self.requests(), "app-new", 2024)
    let coverage = view.coverage(table)
    #expect(coverage.sentence == "可比数值 3/5（县区政府）")
    #expect(coverage.missingTitle == "无报告 1 个")
    #expect(coverage.missing.map(\.name) == ["乙西县"])
    #expect(view.median(table) == "中位数 60 件（按 3/5 个计算）")
  }

  @Test("criterion 22 and 24: no percentage below thirty, and a share of nothing is not applicable")
  func criterion22_writesFractions() throws {
    var site = try InventedSite()
    for (region, total, granted) in [
      ("990101", 40, 30), ("990102", 30, 30), ("990103", 29, 20), ("990201", 0, 0),
    ] {
      try site.report(
        region, 2024,
        ["requests.total.total": [total], "requests.granted.total": [granted]])
    }
    let (view, table) = try Self.view(site, "rate-open-partial", 2024)
    #expect(
      Self.lines(view, table) == [
        "甲西区 100.0% 此前无报告", "甲东区 75.0% 此前无报告",
        "分母不足 30，列分数，按代码排列", "甲南县 20/29 此前无报告",
        "没有数值：不适用", "乙东区 不适用 此前无报告",
      ])
    #expect(view.coverage(table).sentence == "可比数值 3/4（县区政府）")
    #expect(view.median(table) == "可排序的数值只有 2/4 个，不足 3 个，不计中位数。")
  }

  @Test(
    "criterion 21: a report on another form stands apart, and no change is computed across forms")
  func criterion21_keepsFormsApart() throws {
    var site = try InventedSite()
    try site.report("990101", 2021, form: "2019", ["art20.art20_5.permit.decisions": [50]])
    for (region, form, count) in [
      ("990101", "2021", 90), ("990102", "2021", 70), ("990103", "2019", 800),
    ] {
      try site.report(region, 2022, form: form, ["art20.art20_5.permit.decisions": [count]])
    }
    let (view, table) = try Self.view(site, "permits", 2022)
    #expect(
      Self.lines(view, table) == [
        "甲东区 90 —（口径调整）", "甲西区 70 此前无报告",
        "口径不同（2019 年格式（试行）），不与上面比较，按代码排列", "甲南县 800 此前无报告",
      ])
    #expect(view.coverage(table).sentence == "可比数值 2/3（县区政府）")
    #expect(!view.formNote(table).isEmpty)
  }

  @Test(
    "a change is stated in its own measure",
    arguments: [
      (100, 105, "+5（+5.0%）"), (100, 104, "基本持平"), (10, 12, "基本持平"), (10, 13, "+3"),
      (29, 40, "+11"), (30, 40, "+10（+33.3%）"), (60, 40, "−20（−33.3%）"), (0, 0, "基本持平"),
      (0, 3, "+3"),
    ])
  func statesChanges(before: Int, after: Int, change: String) throws {
    var site = try InventedSite()
    try site.report("990101", 2023, ["requests.new_received.total": [before]])
    try site.report("990101", 2024, ["requests.new_received.total": [after]])
    let (view, table) = try Self.view(site, "app-new", 2024)
    #expect(view.sections(table).first?.rows.first?.change == change)
  }

  @Test("shares change by percentage points where both are of enough cases")
  func statesChangesOfShares() throws {
    var site = try InventedSite()
    for (region, totals, granted) in [
      ("990101", [40, 50], [30, 40]), ("990102", [29, 50], [29, 40]),
      ("990103", [100, 100], [50, 52]),
    ] {
      for (offset, year) in [2023, 2024].enumerated() {
        try site.report(
          region, year,
          [
            "requests.total.total": [totals[offset]],
            "requests.granted.total": [granted[offset]],
          ])
      }
    }
    let (view, table) = try Self.view(site, "rate-open", 2024)
    // 75.0 % to 80.0 %; 29/29 is of too few; 50.0 % to 52.0 % is less than three points.
    #expect(
      Self.lines(view, table) == [
        "甲东区 80.0% +5.0 个百分点", "甲西区 80.0% 基数小，不作比较", "甲南县 52.0% 基本持平",
      ])
  }

  @Test("what a finding touches is not compared with the year before")
  func comparesNothingDisputed() throws {
    var site = try InventedSite()
    try site.report("990101", 2023, ["requests.new_received.total": [40]])
    let file = try site.report("990101", 2024, ["requests.new_received.total": [80]])
    site.find(in: file, cells: ["requests.new_received.total"])
    let (view, table) = try Self.view(site, "app-new", 2024)
    let row = try #require(view.sections(table).first?.rows.first)
    #expect(row.change == "有审核说明，不作比较")
    #expect(row.value.marks.map(\.sign) == ["①"])
  }

  @Test("bodies are given no places unless the site asks for them")
  func ranksOnDemand() throws {
    var site = try Self.requests()
    var (view, table) = try Self.view(site, "app-new", 2024)
    #expect(view.sections(table).flatMap(\.rows).allSatisfy { $0.rank == nil })
    site.settings.leaderboards = true
    (view, table) = try Self.view(site, "app-new", 2024)
    #expect(view.sections(table).flatMap(\.rows).map(\.rank) == [1, 2, 2, nil])
  }
}
