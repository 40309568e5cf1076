import Testing

@testable import Disclosure
@testable import Portal

/// Home, the tree of regions, provinces and cities.
struct RegionPageTests {
  private static func site() throws -> InventedSite {
    var site = try InventedSite()
    for year in 2022...2024 { try site.report("990101", year) }
    let file = try site.report("990102", 2023)
    site.find(in: file)
    site.find("blank-cell", .info, in: file)
    try site.report("990100", 2024)
    try site.report("999001", 2024)
    try site.report(
      of: Publisher(id: "990101-office", name: "甲东区政府办公室", kind: .office, region: "990101"), 2024)
    return site
  }

  @Test("criterion 12: the tree holds only regions with reports, from provinces down")
  func criterion12_listsRegionsWithReports() throws {
    let provinces = try RegionsView(edition: Self.site().edition()).provinces
    #expect(provinces.map(\.row.name) == ["某省"])
    #expect(provinces[0].cities.map(\.row.name) == ["甲市"])
    #expect(provinces[0].cities[0].leaves.map(\.name) == ["甲东区", "甲西区"])
    #expect(provinces[0].leaves.map(\.name) == ["丙市"])
    #expect(
      provinces[0].cities[0].row.note == "2 个县区 · 5/9 份 · 其他机关 1 个 1 份 · 发现 1 项")
  }

  @Test("tiles say in words whether there is a report and findings")
  func labelsTiles() throws {
    let edition = try Self.site().edition()
    let region = try #require(edition.plan.regions["990102"])
    let row = CoverageMap(edition: edition).row(of: region)
    #expect(row.tiles.map(\.year) == ["2022", "2023", "2024"])
    #expect(row.tiles.map(\.label) == ["无报告", "有报告，发现 1 项", "无报告"])
    #expect(row.tiles.map(\.isFlagged) == [false, true, false])
    #expect(row.tiles.map(\.address) == [nil, "r/990102/2023/index.html", nil])
    #expect(row.note == "1/3 份 · 发现 1 项")
  }

  @Test("a region of several governments counts them year by year")
  func countsGovernments() throws {
    let edition = try Self.site().edition()
    let city = try #require(edition.plan.regions["9901"])
    let row = CoverageMap(edition: edition).countedRow(of: city)
    #expect(row.tiles.map(\.count) == ["1/3", "2/3", "2/3"])
    #expect(row.tiles[1].address == "y/2023/9901/index.html")
  }

  @Test("a city shows its own government apart from its counties and other bodies")
  func laysOutCity() throws {
    let edition = try Self.site().edition()
    let city = try #require(edition.plan.regions["9901"])
    let place = PlaceView(edition: edition, region: city)
    #expect(place.meta.hasPrefix("行政区划代码 990100 · 2 个县区"))
    #expect(place.children.map(\.name) == ["甲东区", "甲西区"])
    #expect(place.groups.map(\.heading) == ["县区政府"])
    #expect(place.groups[0].table.caption.contains("2024"))
    #expect(place.bodyGroups.isEmpty)
  }

  @Test("the flat list gives every government its latest report")
  func listsByCode() throws {
    let flat = try RegionsView(edition: Self.site().edition()).flat
    #expect(flat.map(\.code) == ["990100", "990101", "990102", "999001"])
    #expect(flat.map(\.latest.name) == ["2024", "2024", "2023", "2024"])
    #expect(flat.map(\.coverage) == ["1/3", "3/3", "1/3", "1/3"])
    #expect(flat.map(\.findings) == ["0", "0", "1", "0"])
  }

  @Test("the home page counts what the archive holds")
  func countsOnHome() throws {
    let home = HomeView(edition: try Self.site().edition())
    #expect(home.keyFigures.map(\.value) == ["7", "2/3", "2022—2024", "1"])
    #expect(home.keyFigures.allSatisfy { $0.address != nil })
  }

  @Test("facts are computed, and left out where they cannot be")
  func statesFacts() throws {
    let facts = HomeFacts(edition: try Self.site().edition())
    #expect(facts.coverage?.sentence == "2024 年收录县区政府报告 2/3。")
    #expect(facts.commonest?.address == "q/rule/row-sum/index.html")
    // One county alone has every year: no total.
    #expect(facts.total == nil)
    #expect(facts.checks == nil)
    #expect(facts.views.count == 2)
  }

  @Test("the total on the home page is of a constant panel")
  func totalsConstantPanel() throws {
    var site = try InventedSite()
    for (offset, region) in ["990101", "990102", "990103", "990201", "990202"].enumerated() {
      try site.report(region, 2023, ["requests.new_received.total": [10 + offset]])
      try site.report(region, 2024, ["requests.new_received.total": [20 + offset]])
    }
    try site.report("999001", 2024, ["requests.new_received.total": [9000]])
    #expect(
      HomeFacts(edition: try site.edition()).total?.sentence
        == "各年均有可比数值的 5/6 个县区政府，新收申请合计 2023 年 60 件，2024 年 110 件。")
  }

  @Test("latest reports come by their date of publication")
  func ordersLatest() throws {
    var site = try InventedSite()
    try site.report("990101", 2023, published: "2024-01-31")
    try site.report("990102", 2023, published: "2024-03-01")
    try site.report("990103", 2024)
    #expect(
      HomeView(edition: try site.edition()).latest.map(\.name) == [
        "甲南县 2024 年", "甲西区 2023 年", "甲东区 2023 年",
      ])
  }

  @Test("an empty site has a home page all the same")
  func survivesEmptiness() throws {
    let home = HomeView(edition: try InventedSite().edition())
    #expect(home.keyFigures.map(\.value) == ["0", "暂无", "0"])
    #expect(HomeFacts(edition: home.edition).views.isEmpty)
  }
}
