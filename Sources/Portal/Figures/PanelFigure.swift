import Charts
import Disclosure

/// One indicator of many publishers side by side, a small chart for each on a common scale.
struct PanelFigure {
  let edition: Edition
  let indicator: Int
  /// Positions in the plan.
  let publishers: [Int]
  let owner: String
  let table: String
  let csv: String

  /// More charts than this help nobody; the table has them all.
  private static let most = 24

  /// Nil where nothing can be compared.
  var view: FigureView? {
    let series = publishers.prefix(Self.most).map { position in
      (position, YearSeries(of: indicator, by: edition.plan.publishers[position], in: edition))
    }
    let drawn = series.filter { !$0.1.known.isEmpty }
    guard drawn.count > 1 else { return nil }
    guard drawn.contains(where: { $0.1.known.contains { ($0.value?.size ?? 0) != 0 } }) else {
      return silent(drawn.map(\.1))
    }
    let years = edition.plan.years
    let chart = SmallMultiples(
      panels: drawn.enumerated().map { panel($1.0, $1.1, years, place: $0 + 1) },
      reference: drawn.count < 4 ? [] : years.map { median(drawn.map(\.1), in: $0) })
    var notes: [String] = []
    if chart.isClipped { notes.append(edition.words["figures.clipped"]) }
    if drawn.count >= 4 { notes.append(edition.words["figures.grey-median"]) }
    return figure(chart, drawn.count, notes: notes)
  }
}

extension PanelFigure {
  private var definition: Indicator { edition.contents.book.indicators[indicator] }
  private var id: String { "f-panels-\(definition.id)" }

  private func figure(
    _ chart: (any Chart)?, _ count: Int, sentence: String = "", notes: [String] = []
  ) -> FigureView {
    FigureView(
      id: id, title: definition.title[edition.language],
      subtitle: edition.words["figures.panels", ["unit": unit, "owner": owner]], chart: chart,
      sentence: sentence,
      coverage: edition.words["figures.coverage", ["coverage": "\(count)/\(publishers.count)"]],
      notes: notes, source: edition.words["figures.source-tables"], table: table, csv: csv)
  }

  /// Nothing but zeros is said and not drawn.
  private func silent(_ series: [YearSeries]) -> FigureView {
    let years = series.flatMap { $0.known.map(\.year) }
    return figure(
      nil, series.count,
      sentence: edition.words[
        "figures.all-zero",
        ["first": String(years.min() ?? 0), "last": String(years.max() ?? 0)]])
  }

  private var unit: String {
    definition.kind == .share ? "%" : definition.unit[edition.language]
  }

  /// Named after its place in the figure, which a body elsewhere does not move.
  private func panel(
    _ position: Int, _ series: YearSeries, _ years: [Int], place: Int
  ) -> SmallMultiples.Panel {
    let words = ChartWords(edition: edition)
    let name = edition.name(of: position)
    // All panels share their years, so that columns line up.
    let bars = years.map { year -> Bar in
      series.points.first { $0.year == year }.map(words.bar)
        ?? words.bar(
          YearSeries.Point(year: year, entry: nil, value: nil, form: nil, marks: []))
    }
    let offset = years.count - series.points.count
    return SmallMultiples.Panel(
      ChartFrame(
        id: "\(id)-\(place)",
        title: edition.words[
          "figures.of-owner", ["owner": name, "title": definition.title[edition.language]]],
        description: SeriesWords(edition: edition, series: series).description,
        language: edition.language.tag),
      heading: name, bars: bars,
      breaks: words.breaks(of: series, offset: offset))
  }

  private func median(_ series: [YearSeries], in year: Int) -> Double? {
    let values = series.compactMap { one in
      one.points.first { $0.year == year }?.value?.size
    }.sorted()
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
  }
}
