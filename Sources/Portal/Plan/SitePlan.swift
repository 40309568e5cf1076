import Disclosure

/// Every page of the site with its address, known before one is rendered.
///
/// Links, breadcrumbs, the sitemap, redirects and the removal of old files all read the plan; a page
/// that is not in it cannot be linked to.
///
/// Immutable, and shared by reference: every link of every page asks it.
package final class SitePlan: Sendable {
  /// In the order of their addresses' sections; every page has content.
  package let pages: PlannedPages
  package let regions: RegionTree
  /// By region, then group, then id.
  package let publishers: [PlannedPublisher]
  /// Ascending, from the first year with reports to the last; short holes between them are filled.
  package let years: [Int]
  /// Old region slugs and the slug that took their place.
  package let moved: [String: String]

  package let roster: Roster
  package let lineups: Lineups

  private let reports: ReportAddresses
  /// The addresses of all other pages.
  private let addresses: [Page: String]
  private let publisherOfPage: [Page: Int]

  package convenience init(of contents: SiteContents) {
    self.init(
      of: contents, by: SitePlanner(of: contents.archive, contents.site.regions, contents.settings))
  }

  convenience init(of contents: SiteContents, by planner: SitePlanner) {
    var planner = planner
    planner.addPages(for: contents)
    self.init(
      pages: planner.pages, reports: planner.reportAddresses, planner.census,
      roster: planner.roster,
      lineups: Lineups(planner.roster, of: contents))
  }

  init(
    pages: PlannedPages, reports: ReportAddresses, _ census: Census, roster: Roster,
    lineups: Lineups
  ) {
    self.pages = pages
    self.reports = reports
    regions = census.regions
    publishers = census.publishers
    years = census.years
    moved = census.moved
    self.roster = roster
    self.lineups = lineups
    addresses = Dictionary(
      pages.rest.map { ($0.page, $0.address) }, uniquingKeysWith: { first, _ in first })
    publisherOfPage = Dictionary(
      publishers.enumerated().map { ($1.page, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// From the root of the language's tree; nil where the site has no such page.
  package func address(of page: Page) -> String? {
    if case .report(let entry) = page { return reports[entry] }
    return addresses[page]
  }

  package func address(ofReport entry: Int) -> String? { reports[entry] }

  /// Returns false where the report has no page.
  package func append(addressOfReport entry: Int, to bytes: inout [UInt8]) -> Bool {
    reports.append(entry, to: &bytes)
  }

  /// Whose page it is.
  package func publisher(ofPage page: Page) -> PlannedPublisher? {
    position(ofPage: page).map { publishers[$0] }
  }

  /// Who published a report; nil for a report without a publisher or year.
  package func publisher(ofEntry entry: Int) -> PlannedPublisher? {
    position(ofEntry: entry).map { publishers[$0] }
  }

  /// The region's own name for its government, the full name for any other body.
  package func name(of planned: PlannedPublisher) -> String {
    guard planned.publisher.kind == .government, let slug = planned.region,
      let region = regions[slug]
    else { return planned.publisher.name }
    return region.name
  }

  /// The region a body lies in: for a government the one above its own.
  package func place(of planned: PlannedPublisher) -> String? {
    guard let region = planned.region.flatMap({ regions[$0] }) else { return nil }
    guard planned.publisher.kind == .government else { return region.name }
    return region.parent.flatMap { regions[$0] }?.name
  }

  /// The position in `publishers` of the one whose page it is.
  func position(ofPage page: Page) -> Int? { publisherOfPage[page] }

  /// The position in `publishers` of the one that published a report.
  func position(ofEntry entry: Int) -> Int? { reports.publisher(of: entry) }

  /// How many parts a paginated page has: 0 where it does not exist.
  package func partCount(of page: (Int) -> Page) -> Int {
    var count = 0
    while addresses[page(count + 1)] != nil { count += 1 }
    return count
  }
}

extension SitePlan {
  /// The files of figures, in the order in which they are written.
  package var dataFiles: [DataFile] {
    var files: [DataFile] = [.reports, .findings, .regions, .indicators]
    files += years.filter { !roster.groups(in: $0).isEmpty }.map(DataFile.year)
    for planned in pages.rest {
      if case .indicator(let id) = planned.page { files.append(.indicator(id)) }
    }
    return files + publishers.indices.map(DataFile.publisher)
  }

  /// From the root of the site.
  package func address(of file: DataFile) -> String {
    switch file {
    case .reports: "d/reports.csv"
    case .findings: "d/findings.csv"
    case .regions: "d/regions.csv"
    case .indicators: "d/indicators.csv"
    case .year(let year): "y/\(year)/data.csv"
    case .indicator(let id): "i/\(id)/data.csv"
    case .publisher(let position): folder(of: publishers[position].page) + "data.csv"
    }
  }

  private func folder(of page: Page) -> String {
    String((address(of: page) ?? "").dropLast("index.html".utf8.count))
  }
}
