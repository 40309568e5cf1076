import Disclosure

/// Works out the plan of a site: first the pages that follow from who reports for which year, then
/// those that follow from what the reports say.
struct SitePlanner: Sendable {
  let census: Census
  let roster: Roster
  private let rowsPerPage: Int
  private var addresses: AddressBook
  /// How many pages stand before those of the reports.
  private var placeCount = 0

  init(of archive: Archive, _ table: RegionTable, _ settings: SiteSettings) {
    census = Census(of: archive, table, Aliases(of: settings))
    roster = Roster(census.publishers, archive: archive)
    rowsPerPage = settings.rowsPerPage
    addresses = AddressBook(of: census.publishers, reports: archive.entries.count)
    addPlaces()
    placeCount = addresses.pages.count
    addReports(of: archive)
    addYears()
  }

  var reportAddresses: ReportAddresses { addresses.reportAddresses }

  var pages: PlannedPages {
    PlannedPages(
      before: Array(addresses.pages[..<placeCount]), reports: addresses.reports,
      reportAddresses, after: Array(addresses.pages[placeCount...]))
  }

  mutating func addPages(for contents: SiteContents) {
    addIndicators(of: contents)
    addRules(of: contents.findings)
    for page in [Page.method, .data, .about] { addresses.add(page) }
    addresses.add(.home)
    addresses.add(.notFound)
    for slug in census.moved.keys.sorted() { addresses.add(.moved(slug)) }
  }
}

extension SitePlanner {
  private mutating func addPlaces() {
    if !census.regions.nodes.isEmpty { addresses.add(.regions) }
    for node in census.regions.nodes { addresses.add(.region(node.slug)) }
    for (position, publisher) in census.publishers.enumerated() {
      if case .publisher = publisher.page { addresses.add(publisher, at: position) }
    }
  }

  private mutating func addReports(of archive: Archive) {
    for (position, publisher) in census.publishers.enumerated() {
      for entry in publisher.reports {
        addresses.addReport(
          entry, of: position, year: archive.entries[entry].year ?? 0)
      }
    }
    for entry in census.unplaced {
      addresses.addUnplaced(entry, file: archive.entries[entry].file)
    }
  }

  private mutating func addYears() {
    if !census.years.isEmpty { addresses.add(.years) }
    let cityOfRegion = census.regions.cities
    let cities = census.publishers.map { $0.region.flatMap { cityOfRegion[$0] } }
    for year in census.years {
      let main = roster.mainGroup(in: year)
      var reporting: Set<String> = []
      for group in roster.groups(in: year) {
        let rows = roster.rows(of: group, in: year)
        for part in 1...parts(of: rows.count) {
          addresses.addYear(year, group, part: part, isMain: group == main)
        }
        for row in rows { cities[row.publisher].map { _ = reporting.insert($0) } }
      }
      for city in reporting.sorted() { addresses.add(.yearOfCity(year, city)) }
    }
  }

  private mutating func addIndicators(of contents: SiteContents) {
    let present = contents.book.indicators.indices.filter(contents.indicators.hasValues)
    if !present.isEmpty { addresses.add(.indicators) }
    for indicator in present {
      let id = contents.book.indicators[indicator].id
      addresses.add(.indicator(id))
      // Details stand in tables beside their class; a page of their own for every year is too much.
      if contents.book.indicators[indicator].isDetail { continue }
      for year in census.years {
        let main = roster.mainGroup(in: year)
        for group in roster.groups(in: year) {
          let rows = roster.rows(of: group, in: year)
          guard group.isSorted(count: rows.count),
            rows.contains(where: { contents.indicators.hasValue($0.entry, indicator) })
          else { continue }
          for part in 1...parts(of: rows.count) {
            addresses.addIndicator(id, year, group, part: part, isMain: group == main)
          }
        }
      }
    }
  }

  private mutating func addRules(of findings: FindingIndex) {
    addresses.add(.quality)
    for rule in findings.rules {
      let rows = findings.places(of: rule).count
      for part in 1...parts(of: rows) { addresses.add(.rule(rule, part: part)) }
    }
  }

  private func parts(of rows: Int) -> Int {
    max(1, (rows + rowsPerPage - 1) / rowsPerPage)
  }
}
