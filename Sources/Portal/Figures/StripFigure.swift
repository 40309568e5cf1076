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

  /// The fewest values that make a distribution.
  private static let fewest = 5

  /// Nil where too few bodies have a value.
  var view: FigureView? {
    let rows = edition.plan.roster.rows(of: group, in: year)
    let values = rows.compactMap { size(ofEntry: $0.entry) }
    guard values.count >= Self.fewest, values.contains(where: { $0 > 0 }) else { return nil }
    let coverage = coverage(values.count)
    let chart = DotStrip(
      ChartFrame(
        id: id, title: title, description: description(rows, values, coverage),
        language: edition.language.tag),
      values: values, own: marker(in: rows), median: median(values), coverage: coverage,
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

  /// A share of fewer than thirty cases says too little to have a place.
  private func size(ofEntry entry: Int) -> Double? {
    let value = edition.contents.indicators[entry][indicator]
    if let denominator = value.denominator,
      denominator < Quantity(NumberText.fewestForPercentage)
    {
      return nil
    }
    return value.size
  }

  private func coverage(_ count: Int) -> String {
    "\(NumberText.grouped(count))/\(NumberText.grouped(edition.plan.roster.size(of: group)))"
  }

  private func marker(in rows: [Roster.Row]) -> DotStrip.Marker? {
    guard let own, let row = rows.first(where: { $0.publisher == own }),
      let size = size(ofEntry: row.entry)
    else { return nil }
    let value = edition.text(of: edition.contents.indicators[row.entry][indicator])
    return DotStrip.Marker(size, label: "\(edition.name(of: own)) \(value)")
  }

  private func median(_ values: [Double]) -> DotStrip.Marker? {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    return DotStrip.Marker(
      median, label: edition.words["figures.median", ["value": NumberText.rounded(median)]])
  }

  private func subtitle(_ chart: DotStrip) -> String {
    let unit = definition.kind == .share ? "%" : definition.unit[edition.language]
    return chart.valuesPerSquare == 1
      ? edition.words["figures.strip-measure", ["unit": unit]]
      : edition.words[
        "figures.strip-squares", ["unit": unit, "count": String(chart.valuesPerSquare)]]
  }

  private func description(
    _ rows: [Roster.Row], _ values: [Double], _ coverage: String
  ) -> String {
    edition.words[
      "figures.strip-description",
      [
        "least": NumberText.rounded(values.min() ?? 0),
        "most": NumberText.rounded(values.max() ?? 0), "coverage": coverage,
        "median": median(values)?.label ?? "", "own": marker(in: rows)?.label ?? "",
      ]]
  }
}
