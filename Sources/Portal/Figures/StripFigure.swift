import Charts
import Disclosure

/// How one number is distributed over a group in one year, with one publisher's place in it.
struct StripFigure {
  let edition: Edition
  let indicator: Int
  let year: Int
  let group: PeerGroup
  /// The publisher that is pointed out, by its position in the plan.
  var own: Int?
  let table: String
  let csv: String

  /// Nil where too few bodies have a value.
  var view: FigureView? {
    guard let spread else { return nil }
    let (id, title) = (id, title)
    let (coverage, own) = (coverage(spread.count), marker)
    let median = DotStrip.Marker(
      spread.median,
      label: edition.words["figures.median", ["value": NumberText.rounded(spread.median)]])
    let chart = DotStrip(
      ChartFrame(
        id: id, title: title,
        description: edition.words[
          "figures.strip-description",
          [
            "least": NumberText.rounded(spread.least), "most": NumberText.rounded(spread.most),
            "coverage": coverage, "median": median.label, "own": own?.label ?? "",
          ]],
        language: edition.language.tag),
      values: spread.values, own: own, median: median, coverage: coverage,
      units: ChartWords(edition: edition).units)
    return FigureView(
      id: id, title: title, subtitle: subtitle(chart), chart: chart,
      coverage: edition.words["figures.coverage", ["coverage": coverage]],
      source: edition.words["figures.source-tables"], table: table, csv: csv)
  }
}

extension StripFigure {
  private var definition: Indicator { edition.contents.book.indicators[indicator] }
  private var id: String { "f-strip-\(definition.id)-\(year)-\(group.rawValue)" }

  private var title: String {
    edition.words[
      "figures.strip",
      [
        "year": String(year), "title": definition.title[edition.language],
        "group": edition.words["groups.\(group.rawValue)"],
      ]]
  }

  /// Worked out before for what the pages of all bodies show.
  private var spread: Spread? {
    if definition.id == Lineups.shown {
      return edition.plan.lineups.spread(of: indicator, in: year, group)
    }
    let rows = edition.plan.roster.rows(of: group, in: year)
    return Spread(of: indicator, among: rows, in: edition.contents)
  }

  private func coverage(_ count: Int) -> String {
    "\(NumberText.grouped(count))/\(NumberText.grouped(edition.plan.roster.size(of: group)))"
  }

  private var marker: DotStrip.Marker? {
    guard let own, let row = edition.row(of: own, in: year) else { return nil }
    let value = edition.contents.indicators[row.entry, indicator]
    guard let size = value.strength else { return nil }
    return DotStrip.Marker(size, label: "\(edition.name(of: own)) \(edition.text(of: value))")
  }

  private func subtitle(_ chart: DotStrip) -> String {
    let unit = definition.kind == .share ? "%" : definition.unit[edition.language]
    return chart.valuesPerSquare == 1
      ? edition.words["figures.strip-measure", ["unit": unit]]
      : edition.words[
        "figures.strip-squares", ["unit": unit, "count": String(chart.valuesPerSquare)]]
  }
}
