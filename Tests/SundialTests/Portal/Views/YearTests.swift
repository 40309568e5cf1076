import Testing

@testable import Disclosure
@testable import Portal

/// Pages of a year and of a city's year: who is there, who is not, and what each number says.
struct YearTests {
  private static func site() throws -> InventedSite {
    var site = try InventedSite()
    try site.report(
      "990101", 2024,
      [
        "requests.new_received.total": [110], "requests.total.total": [108],
        "requests.granted.total": [70],
      ])
    let file = try site.report(
      "990102", 2024, ["requests.new_received.total": [3], "review.review.total": [nil]],
      lost: ["art20.art20_6.penalty"], derived: ["requests.carried_in.total"])
    site.find(in: file, cells: ["requests.new_received.total"], line: 100)
    site.find("blank-cell", .info, in: file)
    try site.report("990201", 2023, ["requests.new_received.total": [8]])
    try site.report("990100", 2024, ["requests.new_received.total": [500]])
    let department = Publisher(
      id: "990101-education", name: "甲东区教育局", kind: .department, region: "990101")
    try site.report(of: department, 2024, ["requests.new_received.total": [2]])
    return site
  }

  private static func view(_ site: InventedSite, part: Int = 1) throws -> YearView {
    YearView(edition: try site.edition(), year: 2024, group: .counties, part: part)
  }

  private static func cells(_ row: ComparisonRow) -> [String] {
    row.cells.map { $0.text + $0.marks.map(\.sign).joined() }
  }

  @Test("criterion 20: every cell has its value or the words for what is missing")
  func criterion20_showsStates() throws {
    let view = try Self.view(Self.site())
    let table = view.table(Comparison(view.edition, of: .counties, in: 2024))
    #expect(table.rows.map(\.name) == ["甲东区", "甲西区"])
    #expect(
      table.columns.map(\.title) == [
        "新收申请", "上年结转", "办结申请", "公开率（含部分公开）", "不予公开", "无法提供", "行政复议", "行政诉讼",
        "行政许可决定", "行政处罚决定", "审核发现",
      ])
    #expect(
      Self.cells(table.rows[0]) == ["110", "0", "108", "64.8%", "0", "0", "0", "0", "0", "0", "0"])
    #expect(
      Self.cells(table.rows[1]) == [
        "3①", "0", "0", "不适用", "0", "0", "未填", "0", "0", "缺失", "1",
      ])
    #expect(table.rows[1].cells[1].state == .derived)
    #expect(table.rows[1].cells[10].address?.contains("#f-row-sum") == true)
    #expect(table.formNote.isEmpty)
  }

  @Test("criterion 23: coverage stands beside every aggregate")
  func criterion23_statesCoverage() throws {
    let view = try Self.view(Self.site())
    let comparison = Comparison(view.edition, of: .counties, in: 2024)
    let coverage = view.coverage(comparison)
    #expect(coverage.sentence == "收录 2/3（县区政府）")
    #expect(coverage.missingTitle == "未收录 1 个")
    #expect(coverage.missing.map(\.name) == ["乙东区"])
    let summary = view.table(comparison).summary
    #expect(summary.map(\.name) == ["有可比数值"])
    #expect(
      Self.cells(summary[0]) == [
        "2/3", "2/3", "2/3", "1/3", "2/3", "2/3", "1/3", "2/3", "2/3", "1/3", "共 1（2/3）",
      ])
  }

  @Test("groups stand on pages and in tables of their own")
  func keepsGroupsApart() throws {
    let edition = try Self.site().edition()
    let year = YearView(edition: edition, year: 2024, group: .counties, part: 1)
    #expect(year.switches.first?.links.map(\.name) == ["市级政府", "县区政府", "部门"])
    let city = try #require(edition.plan.regions["9901"])
    let view = YearOfCityView(edition: edition, year: 2024, city: city)
    #expect(view.groups.map(\.heading) == ["市级政府", "县区政府", "部门"])
    #expect(view.groups.map(\.table.rows.count) == [1, 2, 1])
    #expect(view.groups[1].coverage.sentence == "收录 2/2（县区政府）")
    #expect(view.groups[2].table.rows[0].notes == ["甲东区"])
  }

  @Test("mixed forms are named row by row and explained")
  func namesMixedForms() throws {
    var site = try InventedSite()
    try site.report("990101", 2021, form: "2019")
    try site.report("990102", 2021)
    site.reportWithoutTables("990103", 2021)
    let edition = try site.edition()
    let table = Comparison(edition, of: .counties, in: 2021).table(id: "t", caption: "")
    #expect(
      table.rows.map { $0.notes.last ?? "" } == ["2019 年格式（试行）", "2021 年格式", "未识别出表格"])
    #expect(table.formNote.contains("2019 年格式（试行）、2021 年格式"))
    #expect(Self.cells(table.rows[2]).dropLast().allSatisfy { $0 == "缺失" })
  }

  @Test("a median is of values that mean the same, and of enough cases")
  func takesMedians() throws {
    var site = try InventedSite()
    for (region, count, total, granted) in [
      ("990101", 10, 100, 90), ("990102", 20, 100, 80), ("990103", 40, 50, 30),
      ("990201", 80, 20, 1),
    ] {
      try site.report(
        region, 2024,
        [
          "requests.new_received.total": [count], "requests.total.total": [total],
          "requests.granted.total": [granted],
        ])
    }
    let edition = try site.edition()
    let summary = Comparison(edition, of: .counties, in: 2024).table(id: "t", caption: "").summary
    #expect(summary.map(\.name) == ["中位数", "计入中位数"])
    #expect(Array(Self.cells(summary[0])[0..<4]) == ["30", "0", "75", "80.0%"])
    #expect(Array(Self.cells(summary[1])[0..<4]) == ["4/4", "4/4", "4/4", "3/4"])
  }

  @Test("a long table goes on over several pages, and each knows its neighbours")
  func paginates() throws {
    var site = try InventedSite()
    site.settings.rowsPerPage = 20
    for number in 0..<41 {
      let publisher = Publisher(
        id: "990101-b\(number)", name: "甲东区第 \(number) 局", kind: .department, region: "990101")
      try site.report(of: publisher, 2024)
    }
    let edition = try site.edition()
    #expect(edition.plan.partCount { .year(2024, .departments, part: $0) } == 3)
    let view = YearView(edition: edition, year: 2024, group: .departments, part: 3)
    let table = view.table(Comparison(edition, of: .departments, in: 2024))
    #expect(table.rows.count == 1)
    let pager = try #require(
      PagerView(edition, part: 3) { .year(2024, .departments, part: $0) })
    #expect(pager.previous == "y/2024/p2/index.html")
    #expect(pager.next == nil)
    #expect(view.head.title == "2024 年部门比较（第 3 页）")
  }
}
