import Disclosure

/// Who reports, from where and for which years: the archive put in the order of pages.
struct Census: Sendable {
  let publishers: [PlannedPublisher]
  let regions: RegionTree
  let years: [Int]
  /// The reports without a publisher or without a year.
  let unplaced: [Int]
  let moved: [String: String]

  init(of archive: Archive, _ table: RegionTable, _ aliases: Aliases) {
    var bodies: [Body] = []
    var positions: [String: Int] = [:]
    var unplaced: [Int] = []
    // The reports of a publisher mostly come one after the other.
    var last: (publisher: Publisher, position: Int)?
    for (index, entry) in archive.entries.enumerated() {
      guard let publisher = entry.publisher, entry.year != nil else {
        unplaced.append(index)
        continue
      }
      if let last, last.publisher == publisher {
        bodies[last.position].reports.append(index)
        continue
      }
      let body = Body(publisher, aliases)
      let position = positions[body.key] ?? bodies.count
      if position == bodies.count {
        bodies.append(body)
        positions[body.key] = position
      }
      bodies[position].reports.append(index)
      last = (publisher, position)
    }
    var tree = RegionTree(of: Set(bodies.compactMap(\.region)), in: table)
    let planned = bodies.map { $0.planned(archive) }.sorted(by: Self.precedes)
    for (offset, publisher) in planned.enumerated() { tree.settle(offset, publisher) }
    publishers = planned
    regions = tree
    years = Self.withoutHoles(
      Set(archive.entries.lazy.filter { $0.publisher != nil }.compactMap(\.year)))
    self.unplaced = unplaced
    moved = aliases.slugs(leadingTo: tree)
  }

  /// An axis of years shows those without reports as well; a stray year far off stays alone.
  private static func withoutHoles(_ years: Set<Int>) -> [Int] {
    let sorted = years.sorted()
    var whole = Array(sorted.prefix(1))
    for (last, next) in zip(sorted, sorted.dropFirst()) {
      whole += next - last <= widestHole + 1 ? Array(last + 1...next) : [next]
    }
    return whole
  }

  private static let widestHole = 4

  private static func precedes(_ left: PlannedPublisher, _ right: PlannedPublisher) -> Bool {
    (left.region ?? "~", left.group, left.publisher.id)
      < (right.region ?? "~", right.group, right.publisher.id)
  }
}

extension Census {
  /// A publisher while its reports are being gathered.
  private struct Body {
    /// The same for all ids of one region's government.
    let key: String
    let publisher: Publisher
    let region: String?
    var reports: [Int] = []

    init(_ publisher: Publisher, _ aliases: Aliases) {
      region = publisher.region.map(aliases.current)
      self.publisher = publisher
      let isGovernment = publisher.kind == .government
      key = isGovernment ? region.map { "\u{1}" + $0 } ?? publisher.id : publisher.id
    }

    func planned(_ archive: Archive) -> PlannedPublisher {
      let level = region.map { Region(code: $0, name: "").level }
      let slug = region.map(RegionTree.slug)
      let isGovernment = publisher.kind == .government
      return PlannedPublisher(
        publisher: publisher, group: PeerGroup(of: publisher, level: level), region: slug,
        page: isGovernment
          ? slug.map(Page.region) ?? .publisher(publisher.id)
          : .publisher(publisher.id),
        reports: reports.sorted { left, right in
          let years = (archive.entries[left].year ?? 0, archive.entries[right].year ?? 0)
          guard years.0 == years.1 else { return years.0 < years.1 }
          return archive.entries[left].file < archive.entries[right].file
        })
    }
  }
}
