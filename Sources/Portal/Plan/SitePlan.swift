import Disclosure

/// Every page of the site with its address, known before one is rendered.
///
/// Links, breadcrumbs, the sitemap, redirects and the removal of old files all read the plan; a page
/// that is not in it cannot be linked to.
package struct SitePlan: Sendable {
  /// In the order of their addresses' sections; every page has content.
  package let pages: [PlannedPage]
  package let regions: RegionTree
  /// By region, then group, then id.
  package let publishers: [PlannedPublisher]
  /// Ascending, from the first year with reports to the last; short holes between them are filled.
  package let years: [Int]
  /// Old region slugs and the slug that took their place.
  package let moved: [String: String]

  package let roster: Roster
  package let lineups: Lineups

  private let addresses: [Page: String]
  private let publisherOfEntry: [Int: Int]
  private let publisherOfPage: [Page: Int]

  package init(of contents: SiteContents) {
    self = SitePlanner(contents).plan()
  }

  init(
    pages: [PlannedPage], regions: RegionTree, publishers: [PlannedPublisher], years: [Int],
    moved: [String: String], roster: Roster, lineups: Lineups
  ) {
    self.pages = pages
    self.regions = regions
    self.publishers = publishers
    self.years = years
    self.moved = moved
    self.roster = roster
    self.lineups = lineups
    addresses = Dictionary(
      pages.map { ($0.page, $0.address) }, uniquingKeysWith: { first, _ in first })
    publisherOfEntry = Dictionary(
      publishers.enumerated().flatMap { offset, publisher in
        publisher.reports.map { ($0, offset) }
      }, uniquingKeysWith: { first, _ in first })
    publisherOfPage = Dictionary(
      publishers.enumerated().map { ($1.page, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// From the root of the language's tree; nil where the site has no such page.
  package func address(of page: Page) -> String? { addresses[page] }

  /// Whose page it is.
  package func publisher(ofPage page: Page) -> PlannedPublisher? {
    publisherOfPage[page].map { publishers[$0] }
  }

  /// Who published a report; nil for a report without a publisher or year.
  package func publisher(ofEntry entry: Int) -> PlannedPublisher? {
    publisherOfEntry[entry].map { publishers[$0] }
  }

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
    for planned in pages {
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
