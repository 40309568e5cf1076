package import Disclosure

/// One indicator of one publisher over the years, gaps and breaks included.
package struct YearSeries: Sendable {
  /// One year.
  package struct Point: Sendable {
    package let year: Int
    /// Nil where there is no report.
    package let entry: Int?
    package let value: IndicatorValue?
    package let form: String?
    package let marks: [FindingIndex.Numbered]
  }

  /// A change of form before a point, and how far the indicator compares across it.
  package struct Break: Sendable {
    package let index: Int
    package let comparability: Comparability
    package let note: Bilingual?
  }

  package let indicator: Indicator
  /// Every year from the publisher's first to the site's last.
  package let points: [Point]
  package let breaks: [Break]

  package init(of position: Int, by publisher: PlannedPublisher, in edition: Edition) {
    let contents = edition.contents
    indicator = contents.book.indicators[position]
    var entries: [Int: Int] = [:]
    for entry in publisher.reports {
      guard let year = contents.archive.entries[entry].year else { continue }
      if entries[year] == nil { entries[year] = entry }
    }
    let first = entries.keys.min() ?? 0
    points = edition.plan.years.filter { $0 >= first }.map { year in
      let entry = entries[year]
      return Point(
        year: year, entry: entry, value: entry.map { contents.indicators[$0, position] },
        form: entry.flatMap { contents.archive.entries[$0].form },
        marks: entry.map { edition.marks(of: position, entry: $0) } ?? [])
    }
    breaks = Self.breaks(in: points, of: position, contents.book)
  }

  /// A break stands between neighbouring reports of different form, wherever that is.
  private static func breaks(
    in points: [Point], of indicator: Int, _ book: IndicatorBook
  ) -> [Break] {
    var breaks: [Break] = []
    var last: String?
    for (index, point) in points.enumerated() {
      guard let form = point.form else { continue }
      if let last, last != form {
        breaks.append(
          Break(
            index: index,
            comparability: book.comparability(of: indicator, from: last, to: form),
            note: book.breakNote(of: indicator, from: last, to: form)))
      }
      last = form
    }
    return breaks
  }
}

extension YearSeries {
  private init(_ indicator: Indicator, _ points: [Point], _ breaks: [Break]) {
    self.indicator = indicator
    self.points = points
    self.breaks = breaks
  }

  /// The series cut where nothing compares; parts without a single report are left out.
  package var panels: [YearSeries] {
    let cuts = breaks.filter { $0.comparability == .none }.map(\.index)
    let starts = [0] + cuts
    let panels = zip(starts, cuts + [points.count]).map { start, end in
      YearSeries(
        indicator, Array(points[start..<end]),
        breaks.filter { $0.index > start && $0.index < end }.map {
          Break(index: $0.index - start, comparability: $0.comparability, note: $0.note)
        })
    }
    let known = panels.filter { panel in panel.points.contains { $0.value?.value != nil } }
    return known.isEmpty ? [self] : known
  }

  /// The points that have a value.
  package var known: [Point] {
    points.filter { $0.value?.value != nil && $0.value?.isUndefined == false }
  }

  package var missingYears: [Int] { points.filter { $0.entry == nil }.map(\.year) }

  /// Whether the values before and after every break mean the same.
  package var isComparable: Bool { breaks.allSatisfy { $0.comparability == .same } }

  /// The break between two points; the least comparable where there are several.
  package func comparability(from first: Int, to second: Int) -> Comparability {
    breaks.filter { $0.index > first && $0.index <= second }.map(\.comparability).min() ?? .same
  }
}
