import Disclosure

/// Fingerprints of bodies and regions: by their names and addresses alone, and with all they report.
struct PlaceKeys: Sendable {
  /// One per publisher of the plan: who it is, where its page lies, and for which years it reports.
  let names: [Fingerprint]
  /// One per publisher: the same with all its reports.
  let bodies: [Fingerprint]
  /// By slug: the names and addresses from the top of the tree down to the region.
  private(set) var paths: [String: Fingerprint] = [:]
  /// By slug: the region and those right under it, by name and address.
  private(set) var circles: [String: Fingerprint] = [:]
  /// By slug: the region with all its bodies' reports, and all regions under it.
  private(set) var wholes: [String: Fingerprint] = [:]
  /// The tree by names and addresses.
  private(set) var tree: Fingerprint

  init(names: [Fingerprint], _ entries: EntryKeys, _ plan: SitePlan) {
    self.names = names
    bodies = plan.publishers.indices.map { position in
      var writer = FingerprintWriter()
      writer.combine(names[position])
      for entry in plan.publishers[position].reports { writer.combine(entries.values[entry]) }
      return writer.fingerprint
    }
    tree = Fingerprint(of: "")
    var all = FingerprintWriter()
    for node in plan.regions.nodes {
      let own = Self.own(node, plan)
      all.combine(own)
      paths[node.slug] = Self.joined([node.parent.flatMap { paths[$0] }, own])
      circles[node.slug] = Self.joined(
        [own] + node.children.map { plan.regions[$0].map { Self.own($0, plan) } }
          + Self.members(of: node).map { names[$0] })
    }
    tree = all.fingerprint
    // Regions stand before those under them, so that backwards each finds its own done.
    for node in plan.regions.nodes.reversed() {
      wholes[node.slug] = Self.joined(
        [circles[node.slug]] + Self.members(of: node).map { bodies[$0] }
          + node.children.map { wholes[$0] })
    }
  }
}

extension PlaceKeys {
  private static func members(of node: RegionNode) -> [Int] {
    [node.government].compactMap { $0 } + node.bodies
  }

  /// One per publisher of the plan.
  static func names(_ archive: Archive, _ plan: SitePlan) -> [Fingerprint] {
    var address: [UInt8] = []
    return plan.publishers.map { name(of: $0, archive, plan, &address) }
  }

  private static func name(
    of planned: PlannedPublisher, _ archive: Archive, _ plan: SitePlan, _ address: inout [UInt8]
  ) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(planned.publisher.id)
    writer.combine(planned.publisher.name)
    writer.combine(planned.publisher.kind.rawValue)
    writer.combine(planned.publisher.region)
    writer.combine(planned.group.rawValue)
    writer.combine(planned.region)
    writer.combine(plan.address(of: planned.page))
    for entry in planned.reports {
      writer.combine(archive.entries[entry].year ?? 0)
      writer.combine(archive.entries[entry].file)
      writer.combine(addressOf: entry, in: plan, by: &address)
    }
    return writer.fingerprint
  }

  private static func own(_ node: RegionNode, _ plan: SitePlan) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(node.code)
    writer.combine(node.name)
    writer.combine(node.slug)
    writer.combine(node.parent)
    writer.combine(plan.address(of: .region(node.slug)))
    return writer.fingerprint
  }

  private static func joined(_ parts: [Fingerprint?]) -> Fingerprint {
    var writer = FingerprintWriter()
    for part in parts { writer.combine(part ?? Fingerprint(high: 0, low: 0)) }
    return writer.fingerprint
  }
}
