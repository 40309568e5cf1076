import Charts
import Disclosure

/// One indicator of one publisher as columns, one for each year.
struct ColumnFigure {
  let edition: Edition
  var series: YearSeries
  /// The publisher's name, for those who meet the chart alone.
  let owner: String
  /// The anchor of the table that holds the values.
  let table: String
  /// From the site's root.
  let csv: String

  /// One figure, or one for each stretch of years within which the numbers mean the same.
  var views: [FigureView] {
    series.panels.enumerated().map { offset, panel in
      var figure = self
      figure.series = panel
      return figure.view(isFirst: offset == 0)
    }
  }

  private func view(isFirst: Bool) -> FigureView {
    let id = isFirst ? "f-\(series.indicator.id)" : "f-\(series.indicator.id)-\(firstYear)"
    let words = SeriesWords(edition: edition, series: series)
    let bars = series.points.map(ChartWords(edition: edition).bar)
    let isDrawn = Series.isWorthDrawing(bars)
    return FigureView(
      id: id, title: title, subtitle: words.subtitle, fact: isDrawn ? words.fact : "",
      chart: isDrawn ? chart(bars, words, id) : nil, sentence: isDrawn ? "" : words.sentence,
      notes: words.notes, source: edition.words["figures.source-tables"], table: table, csv: csv)
  }

  private var firstYear: Int { series.points.first?.year ?? 0 }
  private var title: String { series.indicator.title[edition.language] }

  private func chart(_ bars: [Bar], _ words: SeriesWords, _ id: String) -> ColumnChart {
    let label = ChartWords(edition: edition)
    return ColumnChart(
      ChartFrame(
        id: id,
        title: edition.words["figures.of-owner", ["owner": owner, "title": title]],
        description: words.description, language: edition.language.tag),
      bars: bars,
      breaks: label.breaks(of: series),
      units: label.units)
  }
}
