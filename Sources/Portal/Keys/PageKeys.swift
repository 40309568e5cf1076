import Disclosure

/// For every page and file of figures a fingerprint of all it is made from, in any language.
///
/// What a page may read is written down here and nowhere else: a page whose key did not change is
/// not made again. A key may cover more than its page shows, never less; the random sequences of
/// changes in the tests hold that.
struct PageKeys: Sendable {
  private let contents: SiteContents
  private let plan: SitePlan
  private let entries: EntryKeys
  private let places: PlaceKeys
  private let columns: ColumnKeys
  /// One per entry: what lists of findings show of it.
  private let lines: [Fingerprint]
  /// The pages that every page may lead to: those of years, indicators and sections.
  private let frame: Fingerprint
  private let cityYears: Fingerprint
  /// The pages of the rules that a report's checks name.
  private let checkedRules: Fingerprint
  /// All reports, bodies, regions and findings.
  private let everything: Fingerprint

  init(_ contents: SiteContents, _ plan: SitePlan) async {
    self.contents = contents
    self.plan = plan
    async let names = PlaceKeys.names(contents.archive, plan)
    let entries = EntryKeys(contents, plan)
    let places = PlaceKeys(names: await names, entries, plan)
    async let columns = ColumnKeys(entries, places, contents, plan)
    self.entries = entries
    self.places = places
    lines = Self.lines(entries, places, contents, plan)
    let (frame, cityYears) = Self.addresses(in: plan)
    self.frame = frame
    self.cityYears = cityYears
    checkedRules = Self.checkedRules(contents, plan)
    var all = FingerprintWriter()
    for body in places.bodies { all.combine(body) }
    for entry in entries.values { all.combine(entry) }
    for finding in contents.findings.unplaced { all.combine(finding) }
    all.combine(places.tree)
    all.combine(cityYears)
    everything = all.fingerprint
    self.columns = await columns
  }

  func key(of page: Page) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(frame)
    combine(page, into: &writer)
    return writer.fingerprint
  }

  func key(of file: DataFile) -> Fingerprint {
    var writer = FingerprintWriter()
    switch file {
    case .reports: writer.combine(everything)
    case .findings: combineFindings(into: &writer)
    case .regions, .indicators: writer.combine(places.tree)
    case .year(let year): combine(columns.reports(of: year), into: &writer)
    case .indicator(let id): combine(column(id), into: &writer)
    case .publisher(let position): writer.combine(places.bodies[position])
    }
    return writer.fingerprint
  }

  /// Of the files around the pages, which name all of them.
  var surroundings: Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(frame)
    writer.combine(everything)
    return writer.fingerprint
  }
}

extension PageKeys {
  private func combine(_ page: Page, into writer: inout FingerprintWriter) {
    switch page {
    case .home, .regions, .years, .indicators, .quality, .method, .data, .about:
      writer.combine(everything)
    case .notFound, .moved: writer.combine(places.tree)
    case .region(let slug): combine(region: slug, into: &writer)
    case .publisher:
      if let position = plan.position(ofPage: page) { combine(body: position, into: &writer) }
    case .report(let entry): combine(report: entry, into: &writer)
    case .year(let year, let group, _):
      combine(columns.rows(of: group, in: year), into: &writer)
      combine(group: group, into: &writer)
    case .yearOfCity(_, let city):
      combine(places.wholes[city], into: &writer)
      combine(places.paths[city], into: &writer)
      combineTree(into: &writer)
    case .indicator(let id): combine(column(id), into: &writer)
    case .indicatorOfYear(let id, let year, let group, _):
      combine(
        contents.book.index(of: id).flatMap { columns.column(of: $0, in: year, group) },
        into: &writer)
      combine(group: group, into: &writer)
    case .rule(let rule, let part): combine(rule: rule, part, into: &writer)
    }
  }

  private func combine(_ part: Fingerprint?, into writer: inout FingerprintWriter) {
    writer.combine(part ?? Fingerprint(high: 0, low: 0))
  }

  private func combineTree(into writer: inout FingerprintWriter) {
    writer.combine(places.tree)
    writer.combine(cityYears)
  }

  private func column(_ id: String) -> Fingerprint? {
    contents.book.index(of: id).map { columns.indicators[$0] }
  }

  private func combine(group: PeerGroup, into writer: inout FingerprintWriter) {
    combine(columns.members(of: group), into: &writer)
    combineTree(into: &writer)
  }

  /// Its own reports and those below it, the regions beside it, and its place among its peers.
  private func combine(region slug: String, into writer: inout FingerprintWriter) {
    combine(places.wholes[slug], into: &writer)
    combine(places.paths[slug], into: &writer)
    let node = plan.regions[slug]
    combine(node?.parent.flatMap { places.circles[$0] }, into: &writer)
    if let government = node?.government { combine(standing: government, into: &writer) }
  }

  /// A body's reports, the bodies beside it, and its place among its peers.
  private func combine(body position: Int, into writer: inout FingerprintWriter) {
    writer.combine(places.bodies[position])
    let region = plan.publishers[position].region
    combine(region.flatMap { places.paths[$0] }, into: &writer)
    combine(region.flatMap { places.circles[$0] }, into: &writer)
    combine(standing: position, into: &writer)
  }

  /// The distribution in which a body's page shows its place.
  private func combine(standing position: Int, into writer: inout FingerprintWriter) {
    let planned = plan.publishers[position]
    guard let year = planned.reports.last.flatMap({ contents.archive.entries[$0].year }) else {
      return
    }
    combine(columns.standing(in: year, planned.group), into: &writer)
    writer.combine(plan.roster.size(of: planned.group))
  }

  /// The report itself, text and all, what it is read by, and the names of what stands around it.
  private func combine(report entry: Int, into writer: inout FingerprintWriter) {
    writer.combine(contents.records[entry].content)
    combine(contents.site.sources, into: &writer)
    writer.combine(entries.values[entry])
    writer.combine(checkedRules)
    guard let position = plan.position(ofEntry: entry) else { return }
    writer.combine(places.names[position])
    combine(plan.publishers[position].region.flatMap { places.paths[$0] }, into: &writer)
  }

  /// All findings, and who and where each report is.
  private func combineFindings(into writer: inout FingerprintWriter) {
    for line in lines { writer.combine(line) }
    for finding in contents.findings.unplaced { writer.combine(finding) }
  }

  /// The findings of one part of the list, and how many there are in all.
  private func combine(rule: String, _ part: Int, into writer: inout FingerprintWriter) {
    let findings = contents.findings
    let size = contents.rowsPerPage
    for entry in findings.entries(of: rule, in: (part - 1) * size..<part * size) {
      writer.combine(lines[entry])
    }
    writer.combine(findings.count(of: rule))
    for finding in findings.unplaced where finding.rule == rule { writer.combine(finding) }
    writer.combine(places.tree)
  }

  /// The findings of each report, whose it is, and where it lies.
  private static func lines(
    _ entries: EntryKeys, _ places: PlaceKeys, _ contents: SiteContents, _ plan: SitePlan
  ) -> [Fingerprint] {
    contents.archive.entries.enumerated().map { offset, entry in
      var writer = FingerprintWriter()
      writer.combine(entries.findings[offset])
      writer.combine(entry.file)
      writer.combine(entry.year ?? 0)
      if let position = plan.position(ofEntry: offset) {
        writer.combine(places.names[position])
      } else {
        writer.combine(entry.publisher?.id)
        writer.combine(plan.address(ofReport: offset))
      }
      return writer.fingerprint
    }
  }

  private static func checkedRules(_ contents: SiteContents, _ plan: SitePlan) -> Fingerprint {
    let rules = Set(contents.site.forms.all.flatMap { $0.equations.map(\.rule) }).sorted()
    var writer = FingerprintWriter()
    for rule in rules { writer.combine(plan.address(of: .rule(rule, part: 1))) }
    return writer.fingerprint
  }

  /// What every page may lead to, and the years of cities.
  private static func addresses(in plan: SitePlan) -> (frame: Fingerprint, cities: Fingerprint) {
    var frame = FingerprintWriter()
    var cities = FingerprintWriter()
    for planned in plan.pages {
      switch planned.page {
      case .region, .publisher, .report, .rule, .moved: break
      case .yearOfCity: cities.combine(planned.address)
      default: frame.combine(planned.address)
      }
    }
    for year in plan.years { frame.combine(year) }
    return (frame.fingerprint, cities.fingerprint)
  }
}
