import Disclosure
package import Templating

/// The tree of all regions.
package struct RegionsView: PageView {
  package let edition: Edition

  package static let template = "pages/regions"
  package static let texts = ["regions", "coverage", "groups"]
  package static let shape = Shape(
    .text("heading"), .text("lead"), .list("provinces", ProvinceBranch.shape),
    .flag("hasFlat"), .list("flat", FlatRow.shape), .link("csv"))

  package var head: PageHead {
    PageHead(title: edition.words["regions.title"], description: lead, section: .regions)
  }

  package func fill(_ values: inout Values) {
    values.text(edition.words["regions.title"])
    values.text(lead)
    values.list(provinces)
    values.flag(!isLarge)
    values.list(isLarge ? [] : flat)
    values.link(edition.plan.address(of: DataFile.regions))
  }
}

extension RegionsView {
  /// Beyond this many regions the tree names counts only; tiles and tables are on the pages of the
  /// provinces and cities.
  private static let mostInFull = 600
  private static let mostOpen = 60

  private var nodes: [RegionNode] { edition.plan.regions.nodes }
  private var isLarge: Bool { nodes.count > Self.mostInFull }
  private var map: CoverageMap { CoverageMap(edition: edition, hasTiles: !isLarge) }

  private var lead: String {
    let governments = nodes.compactMap(\.government)
    let reports = governments.reduce(0) { $0 + edition.plan.publishers[$1].reports.count }
    return edition.words[
      "regions.lead",
      [
        "governments": NumberText.grouped(governments.count),
        "reports": NumberText.grouped(reports),
      ]]
  }

  var provinces: [ProvinceBranch] {
    edition.plan.regions.roots.map { province in
      let children = province.children.compactMap { edition.plan.regions[$0] }
      return ProvinceBranch(
        row: map.row(of: province), isOpen: nodes.count <= Self.mostOpen,
        cities: children.filter { $0.level == .city }.map(branch),
        leaves: children.filter { $0.level == .county }.map(map.row))
    }
  }

  private func branch(of city: RegionNode) -> CoverageBranch {
    CoverageBranch(
      row: map.row(of: city),
      leaves: city.children.compactMap { edition.plan.regions[$0] }.map(map.row))
  }

  /// The regions whose own governments report, by code.
  var flat: [FlatRow] {
    nodes.sorted { $0.code < $1.code }.compactMap { region in
      region.government.flatMap { row(of: region, $0) }
    }
  }

  private func row(of region: RegionNode, _ government: Int) -> FlatRow? {
    let entries = edition.plan.years.compactMap { edition.row(of: government, in: $0)?.entry }
    guard let latest = entries.last else { return nil }
    let findings = entries.reduce(0) { $0 + edition.contents.findings.openCount(ofEntry: $1) }
    return FlatRow(
      code: region.code, name: region.name, address: edition.address(of: .region(region.slug)),
      coverage: "\(entries.count)/\(edition.plan.years.count)",
      latest: LinkView(
        name: String(edition.contents.archive.entries[latest].year ?? 0),
        address: edition.address(of: .report(latest))),
      findings: NumberText.grouped(findings))
  }
}
