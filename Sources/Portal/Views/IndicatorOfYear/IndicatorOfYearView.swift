import Disclosure
package import Templating

/// The page of one group in one year, sorted by one indicator.
package struct IndicatorOfYearView: PageView {
  package let edition: Edition
  package let indicator: Int
  package let year: Int
  package let group: PeerGroup
  package let part: Int
  private let heading: String

  package init(edition: Edition, indicator: Int, year: Int, group: PeerGroup, part: Int) {
    self.edition = edition
    self.indicator = indicator
    self.year = year
    self.group = group
    self.part = part
    let words = edition.words
    let title = edition.contents.book.indicators[indicator].title[edition.language]
    let whole = words[
      "indicator-of-year.title",
      ["year": String(year), "group": words["groups.\(group)"], "title": title]]
    heading =
      part == 1 ? whole : words["compare.part", ["title": whole, "part": String(part)]]
  }

  package static let template = "pages/indicator-of-year"
  package static let texts = ["indicator-of-year", "indicators.title"] + Comparison.texts
  package static let settings: [RareSetting] = [.leaderboards, .rowsPerPage]
  package static let shape = Shape(
    .text("heading"), .text("explanation"), .record("coverage", CoverageLine.shape),
    .text("median"), .text("formNote"), .list("switches", SwitchView.shape),
    .list("figures", FigureView.shape), .text("tableID"), .text("caption"), .text("unit"),
    .flag("isShare"), .flag("isRanked"), .list("bands", SortedSection.shape),
    .record("pager", PagerView.shape), .link("csv"))

  package var head: PageHead {
    let address = edition.address(of: .indicator(definition.id))
    return PageHead(
      title: heading, description: words["indicator-of-year.description", ["title": heading]],
      crumbs: edition.crumbs(to: .indicators, "indicators.title")
        + [address.map { PageHead.Crumb(name: title, address: $0) }].compactMap { $0 },
      section: .indicators)
  }

  package func fill(_ values: inout Values) {
    let table = SortedTable(edition, by: indicator, in: year, group)
    values.text(heading)
    values.text(definition.explanation[edition.language])
    values.record(table.map(coverage))
    values.text(table.map(median))
    values.text(table.map(formNote))
    values.list(switches)
    values.list(table.map(figures) ?? [])
    values.text(tableID)
    values.text(words["indicator-of-year.caption", ["title": heading]])
    values.text(definition.unit[edition.language])
    values.flag(definition.kind == .share)
    values.flag(edition.contents.settings.leaderboards)
    values.list(table.map(sections) ?? [])
    values.record(PagerView(edition, part: part) { page(year, group, $0) })
    values.link(edition.plan.address(of: DataFile.indicator(definition.id)))
  }
}

extension IndicatorOfYearView {
  private var words: Words { edition.words }
  private var definition: Indicator { edition.contents.book.indicators[indicator] }
  private var title: String { definition.title[edition.language] }
  private var tableID: String { "t-\(definition.id)" }
  private var reporting: Int { edition.plan.roster.rows(of: group, in: year).count }
  private var known: Int { edition.plan.roster.size(of: group) }

  private func page(_ year: Int, _ group: PeerGroup, _ part: Int) -> Page {
    .indicatorOfYear(definition.id, year, group, part: part)
  }

  func sections(_ table: SortedTable) -> [SortedSection] {
    table.sections(in: edition.rows(ofPart: part, of: reporting))
  }

  /// How many have a value that means the same; the bodies without a report stand at the end.
  func coverage(_ table: SortedTable) -> CoverageLine {
    let isLast = part * edition.contents.rowsPerPage >= reporting
    let missing = isLast ? MissingBodies(edition, of: group, in: year) : nil
    let count = missing?.publishers.count ?? 0
    return CoverageLine(
      sentence: words[
        "indicator-of-year.coverage",
        [
          "n": NumberText.grouped(table.lineup.counted), "m": NumberText.grouped(known),
          "group": words["groups.\(group)"],
        ]],
      missingTitle: count == 0
        ? "" : words["indicator-of-year.no-report", ["count": NumberText.grouped(count)]],
      missing: missing?.links ?? [])
  }

  func median(_ table: SortedTable) -> String {
    let (count, known) = (NumberText.grouped(table.lineup.medianCount), NumberText.grouped(known))
    guard let median = table.lineup.median else {
      return words["indicator-of-year.no-median", ["n": count, "m": known]]
    }
    return words[
      "indicator-of-year.median",
      [
        "value": edition.number(of: median).text, "unit": definition.unit[edition.language],
        "n": count, "m": known,
      ]]
  }

  func formNote(_ table: SortedTable) -> String {
    guard let form = table.lineup.form, let other = table.forms(of: .otherForm).first else {
      return ""
    }
    let note = edition.contents.book.breakNote(of: indicator, from: form, to: other)
    return note?[edition.language] ?? words["indicator-of-year.mixed"]
  }

  /// A strip of values that mean the same.
  private func figures(_ table: SortedTable) -> [FigureView] {
    guard part == 1, table.lineup.count(of: .otherForm) == 0 else { return [] }
    let strip = StripFigure(
      edition: edition, indicator: indicator, year: year, group: group, table: tableID,
      csv: edition.plan.address(of: DataFile.indicator(definition.id)))
    return [strip.view].compactMap { $0 }
  }

  /// The other groups and the other years.
  var switches: [SwitchView] {
    let groups = edition.plan.roster.groups(in: year).compactMap { other in
      edition.address(of: page(year, other, 1)).map {
        LinkView(name: words["groups.\(other)"], address: $0, isCurrent: other == group)
      }
    }
    let years = edition.plan.years.compactMap { other in
      edition.address(of: page(other, group, 1)).map {
        LinkView(name: String(other), address: $0, isCurrent: other == year)
      }
    }
    return [
      SwitchView(words["compare.groups"], groups), SwitchView(words["compare.years"], years),
    ].compactMap { $0 }
  }
}
