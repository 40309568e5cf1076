import Testing

@testable import Disclosure
@testable import Portal

/// The page of an indicator: what it counts, and what became of it.
struct IndicatorTests {
  private static func view(_ site: InventedSite, _ id: String) throws -> IndicatorView {
    let edition = try site.edition()
    let position = try #require(edition.contents.book.index(of: id))
    return IndicatorView(edition: edition, indicator: position)
  }

  private static func lines(_ era: EraView) -> [String] {
    era.lines.map { "\($0.year) \($0.coverage) \($0.median) \($0.total)" }
  }

  @Test("criterion 23: totals are of those with a value in every year alone")
  func criterion23_addsUpConstantPanel() throws {
    var site = try InventedSite()
    for (region, counts) in [
      ("990101", [10, 20, 30]), ("990102", [1, 2, 3]), ("990103", [100, nil, 300]),
      ("990201", [7, 8, 9]),
    ] {
      for (offset, count) in counts.enumerated() {
        try site.report(region, 2022 + offset, ["requests.new_received.total": [count]])
      }
    }
    try site.report("990202", 2024, ["requests.new_received.total": [5000]])
    let view = try Self.view(site, "app-new")
    let era = try #require(view.histories.first?.eras.first)
    #expect(view.histories.map(\.heading) == ["县区政府"])
    #expect(Self.lines(era) == ["2022 4/5 8.5 18", "2023 3/5 8 30", "2024 5/5 30 42"])
    #expect(era.panel.contains("3/5"))
    #expect(era.lines.allSatisfy { $0.breakNote.isEmpty })
  }

  @Test("shares of the constant panel are divided after adding up")
  func poolsShares() throws {
    var site = try InventedSite()
    for (region, granted, total) in [
      ("990101", [30, 10], [40, 10]), ("990102", [30, 5], [60, 10]),
    ] {
      for offset in 0..<2 {
        try site.report(
          region, 2023 + offset,
          [
            "requests.granted.total": [granted[offset]],
            "requests.total.total": [total[offset]],
          ])
      }
    }
    let era = try #require(Self.view(site, "rate-open").histories.first?.eras.first)
    #expect(Self.lines(era) == ["2023 2/2 不足 3 个 60.0%", "2024 2/2 不足 3 个 15/20"])
  }

  @Test("criterion 34: a break stands between forms and not at a fixed year")
  func criterion34_breaksBetweenForms() throws {
    var site = try InventedSite()
    for (year, form) in [(2020, "2019"), (2021, "2019"), (2022, "2021"), (2023, "2021")] {
      for region in ["990101", "990102"] {
        try site.report(region, year, form: form, ["art20.art20_5.permit.decisions": [year]])
      }
    }
    let era = try #require(Self.view(site, "permits").histories.first?.eras.first)
    #expect(era.lines.map(\.breakNote.isEmpty) == [true, true, false, true])
  }

  @Test("different things under one name stand in tables of their own")
  func partsDifferentMeanings() throws {
    var site = try InventedSite()
    for (year, row) in [(2019, "new_made"), (2020, "new_made"), (2021, "made"), (2022, "made")] {
      for region in ["990101", "990102"] {
        try site.report(region, year, ["art20.art20_1.normative.\(row)": [year - 2000]])
      }
    }
    let eras = try #require(Self.view(site, "norm-made").histories.first?.eras)
    #expect(eras.map { $0.lines.map(\.year) } == [["2019", "2020"], ["2021", "2022"]])
    #expect(eras.map { $0.lines.map(\.total) } == [["38", "40"], ["42", "44"]])
    #expect(Set(eras.map(\.id)).count == 2)
  }

  @Test("the definition is in the words of each form")
  func quotesForms() throws {
    var site = try InventedSite()
    try site.report("990101", 2024)
    let edition = try site.edition(.english)
    let position = try #require(edition.contents.book.index(of: "rate-open-partial"))
    let definitions = Definitions(edition: edition, indicator: position).definitions
    #expect(definitions.map(\.form) == ["2019 form (trial)", "2021 form"])
    #expect(definitions.map(\.years) == ["2019–2020", "from 2021"])
    #expect(definitions[1].operands.map(\.sign) == ["", "+", "÷"])
    #expect(definitions[1].operands.allSatisfy { $0.wording.hasSuffix("总计") })
  }

  @Test("the list of indicators leaves out what no report has a value for")
  func listsIndicatorsWithValues() throws {
    var site = try InventedSite()
    try site.report("990101", 2024, ["requests.new_received.total": [4]])
    let groups = IndicatorsView(edition: try site.edition()).groups
    let titles = groups.flatMap { $0.main + $0.details }.map(\.title)
    #expect(titles.contains("新收申请"))
    #expect(!titles.contains("规范性文件新公开"))
    #expect(groups.first?.main.first?.coverage == "2024 年 1/1（县区政府）")
  }
}
