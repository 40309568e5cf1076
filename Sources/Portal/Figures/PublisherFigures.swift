import Charts
import Disclosure

/// The charts of one publisher's page: what came in, what became of it, and where it stands.
struct PublisherFigures {
  let edition: Edition
  /// Its position in the plan.
  let publisher: Int
  /// The anchor of the table of all indicators on the same page.
  let table: String

  /// Shown as columns over the years, in this order.
  private static let columns = ["app-new", "permits", "penalties", "norm-in-force"]

  var views: [FigureView] {
    let columns = Self.columns.flatMap(column)
    let compared = [outcomes, balance].compactMap { $0 }
    return Array(columns.prefix(1)) + compared + cases + Array(columns.dropFirst()) + standing
  }
}

extension PublisherFigures {
  private var planned: PlannedPublisher { edition.plan.publishers[publisher] }
  private var owner: String { edition.name(of: planned) }
  private var csv: String { edition.plan.address(of: .publisher(publisher)) }
  private var latest: Int? { planned.reports.last }

  private func column(_ id: String) -> [FigureView] {
    guard let indicator = edition.contents.book.index(of: id) else { return [] }
    let series = YearSeries(of: indicator, by: planned, in: edition)
    guard series.points.contains(where: { $0.value?.value != nil }) else { return [] }
    return ColumnFigure(
      edition: edition, series: series, owner: owner, table: table, csv: csv
    ).views
  }

  private var outcomes: FigureView? {
    OutcomeFigure(
      edition: edition, publisher: planned, owner: owner, table: table, csv: csv
    ).view
  }

  private var balance: FigureView? {
    latest.flatMap {
      BalanceFigure(edition: edition, entry: $0, owner: owner, table: table, csv: csv).view
    }
  }

  private var cases: [FigureView] {
    guard let latest else { return [] }
    return CaseFigure.Kind.allCases.compactMap { kind in
      CaseFigure(
        edition: edition, entry: latest, owner: owner, table: table, csv: csv, kind: kind
      ).view
    }
  }

  /// Its place among its peers in the year of its latest report.
  private var standing: [FigureView] {
    guard let latest, let year = edition.contents.archive.entries[latest].year,
      let indicator = edition.contents.book.index(of: Lineups.shown)
    else { return [] }
    let strip = StripFigure(
      edition: edition, indicator: indicator, year: year, group: planned.group, own: publisher,
      table: table, csv: edition.plan.address(of: .year(year)))
    return [strip.view].compactMap { $0 }
  }
}
