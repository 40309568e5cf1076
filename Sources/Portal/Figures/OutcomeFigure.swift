import Charts
import Disclosure

/// What became of a publisher's requests, year by year: the six outcomes as shares of all handled.
struct OutcomeFigure {
  let edition: Edition
  let publisher: PlannedPublisher
  let owner: String
  let table: String
  let csv: String

  /// In the form's order; the tone of each is its place.
  static let outcomes = [
    "out-open", "out-partial", "out-refuse", "out-unavail", "out-reject", "out-other",
  ]

  /// A chart from two years up, else a sentence; nil where no report says what it handled.
  var view: FigureView? {
    let positions = Self.outcomes.compactMap(edition.contents.book.index)
    guard positions.count == Self.outcomes.count,
      let total = edition.contents.book.index(of: "app-handled")
    else { return nil }
    let totals = YearSeries(of: total, by: publisher, in: edition)
    let rows = totals.points.map { row($0, positions) }
    let drawn = rows.indices.filter { !rows[$0].segments.isEmpty }
    guard drawn.count > 1 else { return silent(totals, drawn.first, positions) }
    let words = SeriesWords(edition: edition, series: totals)
    return FigureView(
      id: "f-outcomes", title: edition.words["figures.outcomes"],
      subtitle: edition.words["figures.outcomes-measure"],
      chart: StackChart(
        ChartFrame(
          id: "f-outcomes",
          title: edition.words[
            "figures.of-owner", ["owner": owner, "title": edition.words["figures.outcomes"]]],
          description: description(totals, positions, words), language: edition.language.tag),
        rows: rows,
        breaks: ChartWords(edition: edition).breaks(of: totals)),
      key: ChartKey(
        positions.enumerated().map { offset, position in
          ChartKey.Entry(
            .tone(offset + 1),
            label: edition.contents.book.indicators[position].title[edition.language])
        }),
      source: edition.words["figures.source-requests"], table: table, csv: csv)
  }
}

extension OutcomeFigure {
  private func silent(
    _ totals: YearSeries, _ only: Int?, _ positions: [Int]
  ) -> FigureView? {
    guard let first = totals.known.first, let last = totals.known.last else { return nil }
    let sentence =
      if let only {
        edition.words[
          "figures.outcomes-single",
          [
            "year": String(totals.points[only].year),
            "numbers": numbers(totals.points[only].entry, positions),
          ]]
      } else {
        edition.words[
          "figures.outcomes-none", ["first": String(first.year), "last": String(last.year)]]
      }
    return FigureView(
      id: "f-outcomes", title: edition.words["figures.outcomes"], subtitle: "", chart: nil,
      sentence: sentence, source: edition.words["figures.source-requests"], table: table, csv: csv)
  }

  private func row(_ point: YearSeries.Point, _ positions: [Int]) -> StackRow {
    let year = String(point.year)
    guard let entry = point.entry else {
      return StackRow(year, absence: edition.words["states.no-report"])
    }
    let parts = positions.map { edition.contents.indicators[entry, $0] }
    guard let missing = parts.first(where: { $0.value == nil }) else {
      return row(year, point, parts.compactMap { $0.value?.integer })
    }
    return StackRow(year, absence: edition.stateWords(missing.state))
  }

  private func row(_ year: String, _ point: YearSeries.Point, _ counts: [Int]) -> StackRow {
    let sum = counts.reduce(0, +)
    let mark = point.marks.first.map { NumberText.circled($0.number) } ?? ""
    guard sum > 0 else {
      return StackRow(year, absence: edition.words["figures.none-handled"])
    }
    return StackRow(
      year,
      segments: counts.enumerated().map { offset, count in
        StackSegment(Double(count), text: label(count, of: sum), tone: offset + 1)
      },
      total: edition.words["figures.cases", ["count": NumberText.grouped(sum)]],
      state: point.value?.state == .derived ? .derived : .reported,
      isDisputed: !point.marks.isEmpty, mark: mark)
  }

  /// A percentage of thirty cases or more, else the count itself.
  private func label(_ count: Int, of sum: Int) -> ChartLabel {
    guard sum >= NumberText.fewestForPercentage else { return ChartLabel(String(count)) }
    return ChartLabel("\((count * 200 + sum) / (sum * 2))%")
  }

  private func description(
    _ totals: YearSeries, _ positions: [Int], _ words: SeriesWords
  ) -> String {
    let rows = totals.points.compactMap { point -> String? in
      guard point.entry != nil else { return nil }
      return edition.words[
        "figures.outcomes-of",
        ["year": String(point.year), "numbers": numbers(point.entry, positions)]]
    }
    return
      ([edition.words["figures.outcomes-measure"] + edition.words["figures.stop"]] + rows.suffix(2)
      + words.trouble).joined(separator: edition.words["figures.space"])
  }

  private func numbers(_ entry: Int?, _ positions: [Int]) -> String {
    guard let entry else { return "" }
    return positions.map { position in
      let title = edition.contents.book.indicators[position].title[edition.language]
      return "\(title) \(edition.text(of: edition.contents.indicators[entry, position]))"
    }.joined(separator: edition.words["figures.list-comma"])
  }
}
