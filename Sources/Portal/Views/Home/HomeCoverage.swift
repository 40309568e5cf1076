import Disclosure

/// The map of the home page: single reports while they can be taken in, counts beyond.
struct HomeCoverage {
  let edition: Edition

  /// The most rows the page has room for.
  private static let most = 40

  var rows: [CoverageRow] {
    let map = CoverageMap(edition: edition)
    let regions = edition.plan.regions
    let governed = regions.nodes.filter { $0.government != nil }
    if governed.count <= Self.most { return governed.map(map.row) }
    let cities = regions.nodes.filter { node in
      node.level == .city || node.level == .county && isOfNoCity(node)
    }
    if cities.count <= Self.most { return cities.map(map.countedRow) }
    return regions.roots.map(map.countedRow)
  }

  private func isOfNoCity(_ county: RegionNode) -> Bool {
    edition.plan.regions.city(of: county.slug) == nil
  }
}
