import Disclosure

/// Which publishers report in which year, group by group: the rows of every comparison.
package struct Roster: Sendable {
  /// One publisher's report in one year.
  package struct Row: Equatable, Sendable {
    private let positions: SIMD2<Int32>

    package init(publisher: Int, entry: Int) {
      positions = SIMD2(Int32(truncatingIfNeeded: publisher), Int32(truncatingIfNeeded: entry))
    }

    /// Position in `SitePlan.publishers`.
    package var publisher: Int { Int(positions.x) }
    /// Position in the archive.
    package var entry: Int { Int(positions.y) }
  }

  private struct Key: Hashable {
    let year: Int
    let group: PeerGroup
  }

  private var rows: [Key: [Row]] = [:]
  private var sizes: [PeerGroup: Int] = [:]
  /// By entry, the one before; -1 where there is none.
  private var predecessors: [Int32]

  init(_ publishers: [PlannedPublisher], archive: Archive) {
    predecessors = Array(repeating: -1, count: archive.entries.count)
    for (offset, publisher) in publishers.enumerated() {
      sizes[publisher.group, default: 0] += 1
      add(publisher.reports, of: offset, publisher.group, archive)
    }
  }

  /// Reports stand in the order of their years.
  private mutating func add(
    _ reports: [Int], of publisher: Int, _ group: PeerGroup, _ archive: Archive
  ) {
    var latest: (year: Int, entry: Int32)?
    var before: Int32 = -1
    for entry in reports {
      guard let year = archive.entries[entry].year else { continue }
      if year != latest?.year {
        before = latest?.entry ?? -1
        latest = (year, Int32(truncatingIfNeeded: entry))
        rows[Key(year: year, group: group), default: []]
          .append(Row(publisher: publisher, entry: entry))
      }
      predecessors[entry] = before
    }
  }

  /// The body's latest report of a year before; the first where that year has two.
  package func entry(before entry: Int) -> Int? {
    let before = predecessors[entry]
    return before < 0 ? nil : Int(before)
  }

  /// The reports of a group in a year, in the order of publishers; the first of two of one year.
  package func rows(of group: PeerGroup, in year: Int) -> [Row] {
    rows[Key(year: year, group: group)] ?? []
  }

  /// The groups that report in a year.
  package func groups(in year: Int) -> [PeerGroup] {
    PeerGroup.allCases.filter { rows[Key(year: year, group: $0)] != nil }
  }

  /// How many publishers of the group the site knows, in whatever year they report.
  package func size(of group: PeerGroup) -> Int { sizes[group] ?? 0 }

  /// The group a year's page shows first.
  package func mainGroup(in year: Int) -> PeerGroup? {
    let order: [PeerGroup] = [
      .counties, .cities, .provinces, .offices, .departments, .towns, .others,
    ]
    return order.first { rows[Key(year: year, group: $0)] != nil }
  }
}
