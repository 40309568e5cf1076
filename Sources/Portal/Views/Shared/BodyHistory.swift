import Disclosure

/// A body's reports over the years, gaps included: the columns of its table.
struct BodyHistory: Sendable {
  /// A report, or a year without one.
  struct Column: Equatable, Sendable {
    let year: Int
    /// Position in the archive; nil where there is no report.
    let entry: Int?
    /// Which of several reports of one year it is, from 1.
    let copy: Int
  }

  let edition: Edition
  /// Its position in `SitePlan.publishers`.
  let publisher: Int
  let columns: [Column]
  /// The forms of the reports, positions in the contents' forms.
  let forms: Set<Int>
  /// The form of the report before each column and its own, where they differ.
  private let breaks: [(from: Int, to: Int)?]

  init(edition: Edition, publisher: Int) {
    self.edition = edition
    self.publisher = publisher
    columns = Self.columns(of: edition.plan.publishers[publisher], edition)
    let reports = edition.contents.forms
    forms = Set(columns.compactMap { $0.entry.flatMap { reports[$0] } })
    breaks = Self.breaks(in: columns, reports)
  }

  var planned: PlannedPublisher { edition.plan.publishers[publisher] }

  /// The report of the last year; the first of two.
  var latest: Int? {
    columns.last { $0.entry != nil && $0.copy == 1 }?.entry
  }

  func form(of entry: Int) -> String? { edition.contents.archive.entries[entry].form }

  func year(of entry: Int) -> Int { edition.contents.archive.entries[entry].year ?? 0 }

  /// The report before a column, whatever its year.
  func entry(before column: Int) -> Int? {
    columns[..<column].last { $0.entry != nil }?.entry
  }

  /// Whether the report of a column follows another form than the one before it.
  func isBreak(at column: Int) -> Bool {
    guard let entry = columns[column].entry, let before = self.entry(before: column) else {
      return false
    }
    return form(of: entry) != form(of: before)
  }

  /// How far an indicator compares from the report before a column.
  func comparability(of indicator: Int, at column: Int) -> Comparability {
    guard let change = breaks[column] else { return .same }
    return edition.contents.book.comparability(of: indicator, between: change.from, change.to)
  }

  private static func breaks(
    in columns: [Column], _ forms: ReportForms
  ) -> [(from: Int, to: Int)?] {
    var before: Int?
    return columns.map { column in
      guard let entry = column.entry else { return nil }
      let form = forms[entry]
      defer { before = form }
      guard let before, let form, before != form else { return nil }
      return (before, form)
    }
  }

  /// Every year from the body's first report to the site's last.
  private static func columns(of planned: PlannedPublisher, _ edition: Edition) -> [Column] {
    let entries = edition.contents.archive.entries
    var reports: [Int: [Int]] = [:]
    for entry in planned.reports { reports[entries[entry].year ?? 0, default: []].append(entry) }
    let first = reports.keys.min() ?? 0
    return edition.plan.years.filter { $0 >= first }.flatMap { year -> [Column] in
      guard let own = reports[year] else { return [Column(year: year, entry: nil, copy: 1)] }
      return own.enumerated().map { Column(year: year, entry: $1, copy: $0 + 1) }
    }
  }
}
