import Disclosure

/// The regions that have pages, from provinces down.
package struct RegionTree: Equatable, Sendable {
  /// By slug, so that each region precedes those under it.
  package private(set) var nodes: [RegionNode] = []
  private var positions: [String: Int] = [:]

  /// The tree over the regions with these codes.
  init(of codes: Set<String>, in table: RegionTable) {
    var planned: [String: RegionNode] = [:]
    for code in codes.sorted() { Self.plan(code, in: table, &planned) }
    nodes = planned.values.sorted { $0.slug < $1.slug }
    positions = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.slug, $0) })
    for node in nodes {
      guard let parent = node.parent.flatMap({ positions[$0] }) else { continue }
      nodes[parent].children.append(node.slug)
    }
  }

  package subscript(slug: String) -> RegionNode? {
    positions[slug].map { nodes[$0] }
  }

  /// The regions without a region above them.
  package var roots: [RegionNode] { nodes.filter { $0.parent == nil } }

  /// From the top down to the region itself.
  package func path(to slug: String) -> [RegionNode] {
    var path: [RegionNode] = []
    var next = self[slug]
    while let node = next {
      path.append(node)
      next = node.parent.flatMap { self[$0] }
    }
    return path.reversed()
  }

  /// The slug of the city a region is or belongs to; nil for provinces and what is right below them.
  package func city(of slug: String) -> String? {
    path(to: slug).first { $0.level == .city }?.slug
  }

  /// The city of every region that is or belongs to one, by slug.
  var cities: [String: String] {
    var cities: [String: String] = [:]
    for node in nodes { cities[node.slug] = city(of: node.slug) }
    return cities
  }

  mutating func settle(_ publisher: Int, _ planned: PlannedPublisher) {
    guard let position = planned.region.flatMap({ positions[$0] }) else { return }
    if planned.publisher.kind == .government {
      nodes[position].government = publisher
    } else {
      nodes[position].bodies.append(publisher)
    }
  }

  /// The code without the zeros of its level.
  static func slug(of code: String) -> String {
    if code.hasSuffix("0000") { return String(code.prefix(2)) }
    return code.hasSuffix("00") ? String(code.prefix(4)) : code
  }
}

extension RegionTree {
  private static func plan(
    _ code: String, in table: RegionTable, _ planned: inout [String: RegionNode]
  ) {
    let slug = slug(of: code)
    guard planned[slug] == nil else { return }
    let parent = parent(of: code, in: table)
    let region = table.region(code: code) ?? Region(code: code, name: code)
    planned[slug] = RegionNode(
      code: code, name: region.name, level: region.level, slug: slug,
      parent: parent.map { self.slug(of: $0) }, children: [], government: nil, bodies: [])
    if let parent { plan(parent, in: table, &planned) }
  }

  /// The code of the region above, as the table has it; by the digits where it knows neither.
  private static func parent(of code: String, in table: RegionTable) -> String? {
    switch Region(code: code, name: "").level {
    case .province: return nil
    case .city: return String(code.prefix(2)) + "0000"
    case .county:
      if let city = table.city(of: code) { return city.code }
      if let province = table.province(of: code) { return province.code }
      return String(code.prefix(4)) + "00"
    }
  }
}
