import Disclosure

/// Who reports, from where and for which years: the archive put in the order of pages.
struct Census {
  let publishers: [PlannedPublisher]
  let regions: RegionTree
  let years: [Int]
  /// The reports without a publisher or without a year.
  let unplaced: [Int]
  let moved: [String: String]

  init(_ contents: SiteContents) {
    let aliases = Aliases(contents.regionAliases)
    var bodies: [Body] = []
    var positions: [String: Int] = [:]
    var unplaced: [Int] = []
    for (index, entry) in contents.archive.entries.enumerated() {
      guard let publisher = entry.publisher, entry.year != nil else {
        unplaced.append(index)
        continue
      }
      let body = Body(publisher, aliases)
      let position = positions[body.key] ?? bodies.count
      if position == bodies.count {
        bodies.append(body)
        positions[body.key] = position
      }
      bodies[position].reports.append(index)
    }
    var tree = RegionTree(
      of: Set(bodies.compactMap(\.region)), in: contents.site.regions)
    let planned = bodies.map { $0.planned(contents.archive) }.sorted(by: Self.precedes)
    for (offset, publisher) in planned.enumerated() { tree.settle(offset, publisher) }
    publishers = planned
    regions = tree
    years = Self.withoutHoles(
      Set(planned.flatMap { $0.reports.compactMap { contents.archive.entries[$0].year } }))
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
          let (first, second) = (archive.entries[left], archive.entries[right])
          return (first.year ?? 0, first.file) < (second.year ?? 0, second.file)
        })
    }
  }
}
