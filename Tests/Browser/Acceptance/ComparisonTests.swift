import Testing

/// What tables and charts over many reports may say.
@Suite(.patient) struct ComparisonTests {
  @Test(arguments: 2019...2024)
  func criterion19_printsWhatTheFilesHold(year: Int) async throws {
    let site = try await BuiltSite.invented.value.site
    let (found, compared) = FigureAgreement.complaints(site, year: year)
    #expect(compared > 50)
    #expect(found.prefix(10) == [])
  }

  @Test func criterion22_printsNoPercentageOfFewerThanThirty() async throws {
    let site = try await BuiltSite.invented.value.site
    let rates = Set(
      Figures(csv: site.text("d/indicators.csv")).rows.filter {
        $0["indicator"]?.contains("rate") == true
      }
      .compactMap { $0["indicator"] })
    #expect(rates.count > 5)
    for rate in rates.sorted() {
      #expect(Proportions.complaints(site, indicator: rate).prefix(5) == [])
    }
  }

  @Test func criterion23_saysHowManyReportsAnAggregateHolds() async throws {
    let types: Set<PageType> = [.home, .province, .city, .year, .indicator, .indicatorOfYear]
    for page in try await BuiltSite.invented.value.site.pages {
      guard let type = PageType(path: page.path), types.contains(type), !HeadCheck.isRedirect(page)
      else { continue }
      let main = try #require(page.indices(of: "main").first)
      #expect(page.text(of: main).contains(/\d+\/\d+/), "\(page.path)")
    }
  }

  /// 新临水区 reports zeros only, so every rate of it is a part of nothing.
  @Test func criterion24_dividesNothingByNothing() async throws {
    let site = try await BuiltSite.invented.value.site
    let rows = Figures(csv: site.text("i/rate-open/data.csv")).rows.filter {
      $0["publisher"] == "990201"
    }
    #expect(rows.count == 6)
    #expect(Set(rows.map { $0["state"] }) == ["z"])
    for page in site.pages where page.path.hasPrefix("i/rate-open/20") {
      for row in page.indices(of: "tr") where page.text(of: row).contains("新临水区") {
        #expect(page.text(of: row).contains("不适用"), "\(page.place(row))")
        #expect(!page.text(of: row).contains("%"), "\(page.place(row))")
      }
    }
  }

  /// Counted otherwise on either form, by hand: the numbers stand side by side and nothing more.
  @Test(arguments: ["permits", "penalties", "coercions"])
  func criterion21_statesNoChangeAcrossForms(indicator: String) async throws {
    let site = try await BuiltSite.invented.value.site
    let histories = Histories(site)
    var (across, within) = (0, 0)
    for page in site.pages where page.path.hasPrefix("i/\(indicator)/20") {
      let year = try #require(
        page.path.split(separator: "/").dropFirst(2).first.flatMap { Int($0) })
      for cell in page.indices(class: "gp-change") {
        let row = try #require(page.ancestor("tr", of: cell))
        let body = page.elements("a", in: row).compactMap { $0["href"] }
          .compactMap { LinkCheck.target(of: $0, from: page.path) }
          .first { histories.reports[$0] != nil }
        let isAcross = histories.changes(try #require(body, "\(page.place(row))"), in: year)
        let text = page.text(of: cell)
        let isChange = text.contains(/[+−]\s*\d|%/) || text.contains("基本持平")
        if isAcross { #expect(!isChange, "\(page.place(cell)): \(text)") }
        across += isAcross ? 1 : 0
        within += isChange ? 1 : 0
      }
    }
    #expect(across > 5)
    #expect(within > 5)
  }

  /// A report on the old form dated 2022 moves the rule to 2023, for that body alone.
  @Test func criterion21_followsTheFormAndNotTheYear() async throws {
    let site = try await BuiltSite.invented.value.site
    let histories = Histories(site)
    #expect(histories.changes("r/990102/index.html", in: 2022) == false)
    #expect(histories.changes("r/990102/index.html", in: 2023))
    #expect(histories.changes("r/990101/index.html", in: 2021))
    for (year, isAcross) in [(2022, false), (2023, true)] {
      let page = try await page("i/permits/\(year)/index.html")
      let row = try #require(page.indices(of: "tr").first { page.text(of: $0).contains("望山县") })
      let change = page.indices(class: "gp-change", in: row).map(page.text(of:)).joined()
      #expect(change.contains("口径") == isAcross, "\(year): \(change)")
    }
  }

  @Test func criterion12_makesNoPageWithoutContent() async throws {
    let site = try await BuiltSite.invented.value.site
    for page in site.pages where !HeadCheck.isRedirect(page) {
      let main = try #require(page.indices(of: "main").first, "\(page.path)")
      let heading = page.indices(of: "h1").first.map(page.text(of:)) ?? ""
      #expect(page.text(of: main).count > heading.count + 20, "\(page.path)")
      let empty = page.indices(of: "tbody").filter { page.indices(of: "tr", in: $0).isEmpty }
      #expect(empty.map(page.place) == [])
    }
    #expect(site.page("r/990202/2021/index.html") == nil)
    #expect(site.page("y/2018/index.html") == nil)
  }

  private func page(_ path: String) async throws -> WebPage {
    try #require(try await BuiltSite.invented.value.site.page(path))
  }
}
