import Disclosure

/// Works out the plan of a site from its contents.
struct SitePlanner {
  private let contents: SiteContents
  private var addresses = AddressBook()

  init(_ contents: SiteContents) {
    self.contents = contents
  }

  func plan() -> SitePlan {
    var planner = self
    return planner.planned()
  }

  private mutating func planned() -> SitePlan {
    let census = Census(contents)
    let roster = Roster(census.publishers, archive: contents.archive)
    addPlaces(census)
    addReports(census)
    addYears(census, roster)
    addIndicators(census, roster)
    addQuality()
    for page in [Page.method, .data, .about] { addresses.add(page) }
    addresses.add(.home)
    addresses.add(.notFound)
    for slug in census.moved.keys.sorted() { addresses.add(.moved(slug)) }
    return SitePlan(
      pages: addresses.pages, regions: census.regions, publishers: census.publishers,
      years: census.years, moved: census.moved, roster: roster,
      lineups: Lineups(roster, years: census.years, of: contents))
  }
}

extension SitePlanner {
  private mutating func addPlaces(_ census: Census) {
    if !census.regions.nodes.isEmpty { addresses.add(.regions) }
    for node in census.regions.nodes { addresses.add(.region(node.slug)) }
    for publisher in census.publishers {
      if case .publisher = publisher.page { addresses.add(publisher) }
    }
  }

  private mutating func addReports(_ census: Census) {
    for publisher in census.publishers {
      for entry in publisher.reports {
        addresses.addReport(entry, of: publisher, year: contents.archive.entries[entry].year)
      }
    }
    for entry in census.unplaced {
      addresses.addUnplaced(entry, file: contents.archive.entries[entry].file)
    }
  }

  private mutating func addYears(_ census: Census, _ roster: Roster) {
    if !census.years.isEmpty { addresses.add(.years) }
    for year in census.years {
      let main = roster.mainGroup(in: year)
      for group in roster.groups(in: year) {
        for part in 1...parts(of: roster.rows(of: group, in: year).count) {
          addresses.addYear(year, group, part: part, isMain: group == main)
        }
      }
      for city in cities(reportingIn: year, census, roster) {
        addresses.add(.yearOfCity(year, city))
      }
    }
  }

  private func cities(
    reportingIn year: Int, _ census: Census, _ roster: Roster
  ) -> [String] {
    let slugs = roster.groups(in: year).flatMap { group in
      roster.rows(of: group, in: year).compactMap { row in
        census.publishers[row.publisher].region.flatMap { census.regions.city(of: $0) }
      }
    }
    return Set(slugs).sorted()
  }

  private mutating func addIndicators(_ census: Census, _ roster: Roster) {
    let present = contents.book.indicators.indices.filter { indicator in
      contents.indicators.contains { $0[indicator].value != nil }
    }
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
          guard group.isSorted(count: rows.count), hasValue(indicator, in: rows) else { continue }
          for part in 1...parts(of: rows.count) {
            addresses.addIndicator(id, year, group, part: part, isMain: group == main)
          }
        }
      }
    }
  }

  private func hasValue(_ indicator: Int, in rows: [Roster.Row]) -> Bool {
    rows.contains { contents.indicators[$0.entry][indicator].value != nil }
  }

  private mutating func addQuality() {
    addresses.add(.quality)
    for rule in Set(contents.findings.all.map(\.rule)).sorted() {
      let rows = contents.findings.places(of: rule).count
      for part in 1...parts(of: rows) { addresses.add(.rule(rule, part: part)) }
    }
  }

  private func parts(of rows: Int) -> Int {
    max(1, (rows + contents.rowsPerPage - 1) / contents.rowsPerPage)
  }
}
