import Testing

@testable import Disclosure
@testable import Portal

/// The pages of bodies over the years: breaks, gaps, changes, and like with like.
struct DistrictPageTests {
  private func page(_ site: InventedSite, _ page: Page = .region("990101")) throws -> PageMarkup {
    let contents = try site.contents()
    return try RenderedSite(contents, theme: Theme(of: contents.folder)).markup(page)
  }

  /// The cells of an indicator's row, by its title.
  private func row(_ title: String, of page: PageMarkup) -> [PageMarkup.Element] {
    let table = page.all("table").first { $0.hasClass("gp-history") }
    let row = table?.all("tr").first { $0.all("th").first?.text.hasPrefix(title) == true }
    return row?.all("td") ?? []
  }

  private static let requests2020: InventedSite.Figures = [
    "requests.new_received": [60, 0, 0, 0, 0, 0, 60], "requests.total": [60, 0, 0, 0, 0, 0, 60],
    "requests.granted": [45, 0, 0, 0, 0, 0, 45],
    "requests.unavail_not_held": [15, 0, 0, 0, 0, 0, 15],
    "art20.art20_5.permit": [10, 0, 700],
  ]
  private static let requests2022: InventedSite.Figures = [
    "requests.new_received": [90, 0, 0, 0, 0, 0, 90], "requests.total": [90, 0, 0, 0, 0, 0, 90],
    "requests.granted": [30, 0, 0, 0, 0, 0, 30],
    "requests.unavail_not_held": [60, 0, 0, 0, 0, 0, 60],
    "art20.art20_5.permit": [900],
  ]

  @Test func criterion20_showsEveryStateInWords() throws {
    var site = try InventedSite()
    try site.report(
      "990101", 2020, ["requests.new_received": [1, 0, 0, 0, 0, 0, 1], "review.review": [nil]],
      lost: ["art20.art20_6"], derived: ["requests.granted"])
    try site.report("990102", 2021)
    let page = try page(site)
    #expect(row("新收申请", of: page).map(\.text) == ["1", "无报告"])
    #expect(row("行政处罚决定", of: page).first?.text == "缺失")
    #expect(row("予以公开", of: page).first?.text == "0※")
    #expect(page.all("td").filter { $0.text.isEmpty }.count == 0)
  }

  @Test func criterion21_statesNoChangeAcrossABreak() throws {
    var site = try InventedSite()
    try site.report("990101", 2020, Self.requests2020)
    try site.report("990101", 2021, Self.requests2022)
    let page = try page(site)
    let permits = row("行政许可决定", of: page)
    #expect(permits.map(\.text).prefix(2) == ["700", "900"])
    #expect(permits.last?.text.contains("200") == false)
    #expect(permits[1].hasClass("gp-break"))
    // Requests mean the same on both forms.
    let requests = row("新收申请", of: page)
    #expect(requests.last?.text.contains("+30") == true)
    #expect(requests[1].hasClass("gp-break") == false)
  }

  @Test func criterion21_movesTheBreakWithTheForm() throws {
    var site = try InventedSite()
    try site.report("990101", 2021, form: "2019", Self.requests2020)
    try site.report("990101", 2022, form: "2019", Self.requests2020)
    try site.report("990101", 2023, form: "2021", Self.requests2022)
    let page = try page(site)
    #expect(
      row("行政许可决定", of: page).map { $0.hasClass("gp-break") }.prefix(3) == [false, false, true])
    #expect(page.root.text.contains("2022 年与 2023 年之间口径调整"))
    #expect(page.root.text.contains("2021 年与 2022 年之间口径调整") == false)
  }

  @Test func namesTheYearAChangeIsAgainst() throws {
    var site = try InventedSite()
    try site.report("990101", 2021, Self.requests2022)
    try site.report("990102", 2022)
    try site.report(
      "990101", 2023, ["requests.new_received": [130, 0, 0, 0, 0, 0, 130]])
    let page = try page(site)
    let cells = row("新收申请", of: page)
    #expect(cells.map(\.text).prefix(3) == ["90", "无报告", "130"])
    #expect(cells.last?.text.contains("2021") == true)
    #expect(cells.last?.text.contains("+40") == true)
  }

  @Test func criterion22_printsFractionsOfFewCases() throws {
    var site = try InventedSite()
    try site.report(
      "990101", 2020,
      ["requests.granted": [2, 0, 0, 0, 0, 0, 2], "requests.total": [29, 0, 0, 0, 0, 0, 29]])
    try site.report(
      "990102", 2020,
      ["requests.granted": [2, 0, 0, 0, 0, 0, 2], "requests.total": [30, 0, 0, 0, 0, 0, 30]])
    #expect(row("予以公开率", of: try page(site)).first?.text == "2/29")
    #expect(row("予以公开率", of: try page(site, .region("990102"))).first?.text == "6.7%")
  }

  @Test func criterion24_callsAShareOfNothingNotApplicable() throws {
    var site = try InventedSite()
    try site.report("990101", 2020)
    let page = try page(site)
    #expect(row("予以公开率", of: page).first?.text == "不适用")
    let figures = try #require(page.all("dl").first)
    #expect(figures.text.contains("不适用"))
    #expect(figures.text.contains("%") == false)
  }

  @Test func criterion36_saysInASentenceWhatIsOneNumber() throws {
    var site = try InventedSite()
    try site.report("990101", 2020, Self.requests2020)
    let page = try page(site)
    let figure = try #require(page["f-app-new"])
    #expect(figure.all("svg").isEmpty)
    #expect(figure.text.contains("60"))
  }

  @Test func leadsEveryNumberToItsReport() throws {
    var site = try InventedSite()
    try site.report("990101", 2020, Self.requests2020)
    let page = try page(site)
    let table = try #require(page.all("table").first { $0.hasClass("gp-history") })
    let addresses = table.all("td").compactMap { $0.all("a").first?.attributes["href"] }
    #expect(addresses.isEmpty == false)
    #expect(addresses.allSatisfy { $0.hasPrefix("../../r/990101/2020/index.html#") })
  }

  @Test func keepsBodiesApart() throws {
    var site = try InventedSite()
    try site.report("990101", 2020, Self.requests2020)
    for (id, name, kind) in [
      ("990101-office", "甲东区人民政府办公室", Publisher.Kind.office),
      ("990101-health", "甲东区卫生健康委员会", .department),
      ("990101-town", "甲东区某镇人民政府", .town),
    ] {
      try site.report(
        of: Publisher(id: id, name: name, kind: kind, region: "990101"), 2020,
        ["requests.new_received": [5, 0, 0, 0, 0, 0, 5]])
    }
    let page = try page(site)
    #expect(row("新收申请", of: page).first?.text == "60")
    let headings = page.all("h2").map(\.text)
    #expect(headings.suffix(3) == ["政府办公室", "部门", "乡镇街道"])
    let office = try self.page(site, .publisher("990101-office"))
    #expect(row("新收申请", of: office).first?.text == "5")
    #expect(office.all("h1").first?.text == "甲东区人民政府办公室")
  }

  @Test func showsARegionWithoutAGovernmentsReport() throws {
    var site = try InventedSite()
    try site.report(
      of: Publisher(
        id: "990101-health", name: "甲东区卫生健康委员会", kind: .department, region: "990101"), 2020)
    let page = try page(site)
    #expect(page.root.text.contains("没有收录本级政府的报告"))
    #expect(page.all("table").isEmpty)
    #expect(page.all("h2").map(\.text) == ["部门"])
  }

  @Test func listsNeighboursUnderTheSameCity() throws {
    var site = try InventedSite()
    for code in ["990101", "990102", "990201"] { try site.report(code, 2020) }
    let page = try page(site)
    let neighbours = try #require(page.all("nav").last)
    #expect(neighbours.all("li").map(\.text) == ["甲东区", "甲西区"])
    #expect(neighbours.all("a").count == 1)
  }

  @Test func namesTheGravestFindings() throws {
    var site = try InventedSite()
    let file = try site.report("990101", 2020, Self.requests2020)
    site.find("columns-shifted", .info, in: file)
    site.find("extra-cell", .warning, in: file, cells: ["requests.total.total"], line: 3)
    site.find("row-sum", .error, in: file, cells: ["requests.granted.total"], line: 4)
    let page = try page(site)
    let list = try #require(page.all("ol").first { $0.hasClass("gp-top") })
    #expect(list.all("li").count == 2)
    #expect(list.all("li").first?.hasClass("gp-finding-error") == true)
  }
}
