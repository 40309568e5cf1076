import Testing

/// What charts over years show and say, held against the site's own files.
@Suite(.patient) struct ChartTests {
  /// Gaps, changes of form and doubtful numbers, each by its year.
  @Test func criterion28_namesWhatAChartLacks() async throws {
    var named = 0
    for reading in try await series() {
      let words = reading.description
      let all = reading.emptyYears + reading.breakYears + reading.flaggedYears
      let lost = all.filter { !words.contains(String($0)) }
      #expect(lost == [], "\(reading.page.place(reading.chart)): \(words)")
      named += all.count
    }
    #expect(named > 100)
  }

  /// A year without a report is a dotted box, in every chart of every body.
  @Test func criterion28_leavesGapsWhereReportsAreMissing() async throws {
    let histories = Histories(try await BuiltSite.invented.value.site)
    for reading in try await series() {
      let gaps = histories.gaps(of: reading.path, in: reading.years)
      #expect(Set(gaps).isSubset(of: reading.emptyYears), "\(reading.page.place(reading.chart))")
    }
    // 望山县 reported before and after 2021.
    #expect(histories.gaps(of: "r/990102/index.html", in: [2020, 2021, 2022]) == [2021])
  }

  /// Between reports of different form, wherever they stand, and nowhere else.
  @Test func criterion34_breaksWhereTheFormChanges() async throws {
    let histories = Histories(try await BuiltSite.invented.value.site)
    for reading in try await series() {
      let place = reading.page.place(reading.chart)
      #expect(
        reading.breakYears == histories.changes(of: reading.path, in: reading.years), "\(place)")
      #expect(reading.joiningMarks == [])
      for year in reading.breakYears {
        let words = reading.isEnglish ? "from \(year)" : "\(year) 年起"
        #expect(reading.description.contains(words), "\(place): \(reading.description)")
      }
    }
  }

  /// 临水区 changed the form with 2021, 望山县 only with 2023, and 长桥区 never.
  @Test(arguments: [("990101", [2021]), ("990102", [2023]), ("990103", [])])
  func criterion34_assumesNoYear(code: String, years: [Int]) async throws {
    let page = try await page("r/\(code)/index.html")
    let readings = ChartReading.all(on: page)
    #expect(!readings.isEmpty)
    #expect(Set(readings.flatMap(\.breakYears)) == Set(years))
  }

  @Test func criterion33_startsColumnsAtZeroAndCountsInRoundNumbers() async throws {
    var measured = 0
    for reading in try await series() {
      #expect(reading.scaleComplaints == [])
      if reading.columns.count > 1 { measured += 1 }
    }
    #expect(measured > 20)
  }

  /// The numbers above columns stand in the table that the figure leads to.
  @Test func criterion35_leadsToATableOfTheSameValues() async throws {
    var compared = 0
    for reading in try await series() where !reading.columns.isEmpty {
      let page = reading.page
      let figure = try #require(page.ancestor("figure", of: reading.chart))
      let fragment = page.elements("a", in: figure).compactMap { $0["href"] }
        .first { $0.hasPrefix("#") }?.dropFirst()
      let anchor = try #require(page.elements.firstIndex { $0["id"] == fragment.map(String.init) })
      let table = page.ancestor("table", of: anchor) ?? anchor
      let cells = Set(
        page.indices(of: "td", in: table).flatMap { page.indices(of: "a", in: $0) }
          .compactMap { Double(SourceLines.normalised(page.text(of: $0)).prefix { $0 != "※" }) })
      let lost = reading.columns.map(\.value).filter { !cells.contains($0) }
      #expect(lost == [], "\(page.place(reading.chart))")
      compared += reading.columns.count
    }
    #expect(compared > 100)
  }

  /// 新临水区 reports zeros only; 新望山县 reported once.
  ///
  /// The strip of all bodies stays, since they differ; the balance and the cases of one report are
  /// no series, and several numbers each.
  @Test(arguments: [
    ("990201", ["f-strip"]), ("990202", ["f-strip", "f-balance", "f-re", "f-lit"]),
  ])
  func criterion36_saysWhatNeedsNoChart(code: String, others: [String]) async throws {
    let page = try await page("r/\(code)/index.html")
    let figures = ChartCheck.charts(page).compactMap { page.ancestor("figure", of: $0) }
      .compactMap { page.elements[$0]["id"] }
    #expect(figures.filter { name in !others.contains { name.hasPrefix($0) } } == [])
    let said = page.indices(class: "gp-say")
    #expect(!said.isEmpty)
    #expect(said.allSatisfy { !page.text(of: $0).isEmpty })
  }

  /// What is drawn has two numbers at least, and not all of them nothing.
  @Test func criterion36_drawsOnlySeries() async throws {
    for reading in try await series() where reading.base != nil {
      let known = reading.years.count - reading.emptyYears.count
      #expect(known > 1, "\(reading.page.place(reading.chart))")
      #expect(!reading.columns.isEmpty, "\(reading.page.place(reading.chart))")
    }
  }

  /// The charts over years on the pages of all bodies, in both languages.
  private func series() async throws -> [ChartReading] {
    let site = try await BuiltSite.invented.value.site
    let readings = site.pages.filter { page in
      let type = PageType(path: page.path)
      return (type == .district || type == .publisher) && !HeadCheck.isRedirect(page)
    }.flatMap(ChartReading.all)
    #expect(readings.count > 40)
    return readings
  }

  private func page(_ path: String) async throws -> WebPage {
    try #require(try await BuiltSite.invented.value.site.page(path))
  }
}

extension ChartReading {
  fileprivate var isEnglish: Bool { page.path.hasPrefix("en/") }

  /// The page's path in Chinese.
  fileprivate var path: String { isEnglish ? String(page.path.dropFirst(3)) : page.path }
}
