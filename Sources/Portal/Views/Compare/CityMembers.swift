import Disclosure

/// The bodies that belong to a city: its own and those of the regions under it.
struct CityMembers {
  let edition: Edition
  let name: String
  /// Positions in the plan's publishers, ascending.
  let publishers: [Int]

  init(_ edition: Edition, of slug: String) {
    self.edition = edition
    let regions = edition.plan.regions
    name = regions[slug]?.name ?? slug
    let nodes = ([slug] + (regions[slug]?.children ?? [])).compactMap { regions[$0] }
    publishers = nodes.flatMap { [$0.government].compactMap { $0 } + $0.bodies }.sorted()
  }

  func publishers(of group: PeerGroup) -> [Int] {
    publishers.filter { edition.plan.publishers[$0].group == group }
  }

  /// Nil where none of the group reports for the year.
  func view(of group: PeerGroup, in year: Int) -> CityGroupView? {
    let members = publishers(of: group)
    let rows = members.compactMap { edition.row(of: $0, in: year) }
    guard !rows.isEmpty else { return nil }
    let reporting = Set(rows.map(\.publisher))
    let missing = MissingBodies(
      edition, members.filter { !reporting.contains($0) }, in: year)
    let heading = edition.words["groups.\(group)"]
    let caption = edition.words[
      "compare.caption-city", ["year": String(year), "city": name, "group": heading]]
    return CityGroupView(
      heading: heading,
      coverage: CoverageLine(
        edition, group, reporting: rows.count, known: members.count, missing: missing),
      table: Comparison(edition, of: group, in: year, among: rows, known: members.count)
        .table(id: "t-\(group)", caption: caption, namesPlaces: !group.isOfGovernments))
  }
}

extension Edition {
  /// A body's report for a year; the first where there are two.
  package func row(of publisher: Int, in year: Int) -> Roster.Row? {
    plan.publishers[publisher].reports.first { contents.archive.entries[$0].year == year }
      .map { Roster.Row(publisher: publisher, entry: $0) }
  }
}
