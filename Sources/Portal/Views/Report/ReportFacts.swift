import Disclosure

/// What is known of a report besides its contents: its title, its neighbours, the way to it.
struct ReportFacts {
  private let edition: Edition
  private let entry: Int
  private let file: String
  private let publisher: PlannedPublisher?
  /// The reports of the same body and year, this one among them.
  private let sameYear: [Int]

  /// `郑州市管城回族区人民政府2020年政府信息公开工作年度报告`; the file's own title or name where
  /// nobody says who reports for which year.
  let heading: String

  init(edition: Edition, entry: Int, report: Report) {
    self.edition = edition
    self.entry = entry
    file = report.file
    let publisher = edition.plan.publisher(ofEntry: entry)
    self.publisher = publisher
    let years = edition.contents.archive.entries
    sameYear =
      publisher?.reports.filter { (years[$0].year ?? 0) == (years[entry].year ?? 0) } ?? []
    heading = Self.heading(of: report, edition.words)
  }

  /// Unique among the site's pages: two reports of one year differ by their files.
  var title: String {
    let isShared = sameYear.count > 1 || publisher == nil
    return isShared && heading != file ? "\(heading)（\(file)）" : heading
  }

  /// The way down: regions, then the body where it has a page of its own.
  var crumbs: [PageHead.Crumb] {
    guard let publisher else { return [] }
    var crumbs = edition.descent(to: publisher.region)
    if case .publisher = publisher.page, let address = edition.address(of: publisher.page) {
      crumbs.append(PageHead.Crumb(name: publisher.publisher.name, address: address))
    }
    return crumbs
  }

  var bodyAddress: String? { publisher.flatMap { edition.address(of: $0.page) } }

  /// The next report of the same body in either direction; other files of the same year are skipped.
  var previous: NeighbourView? {
    neighbour { $0.last { year($0) < year(entry) } }
  }

  var next: NeighbourView? {
    neighbour { $0.first { year($0) > year(entry) } }
  }

  /// The other files of the same body and year.
  var twins: [NeighbourView] {
    sameYear.filter { $0 != entry }.compactMap { twin in
      edition.address(of: .report(twin)).map {
        NeighbourView(year: edition.contents.archive.entries[twin].file, address: $0)
      }
    }
  }
}

extension ReportFacts {
  private static func heading(of report: Report, _ words: Words) -> String {
    let identity = report.identity
    if let publisher = identity.publisher, let year = identity.year {
      return words["report.heading", ["name": publisher.name, "year": String(year)]]
    }
    return report.outline.title.map(\.text).flatMap { $0.isEmpty ? nil : $0 } ?? report.file
  }

  private func year(_ entry: Int) -> Int { edition.contents.archive.entries[entry].year ?? 0 }

  private func neighbour(_ choose: ([Int]) -> Int?) -> NeighbourView? {
    guard let other = publisher.flatMap({ choose($0.reports) }),
      let address = edition.address(of: .report(other))
    else { return nil }
    return NeighbourView(year: String(year(other)), address: address)
  }
}
