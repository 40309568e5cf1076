import Disclosure

/// Fingerprints of every column of values that pages lay side by side: one indicator, one group, one
/// year, with what a row needs to say how the value changed.
struct ColumnKeys: Sendable {
  private struct Key: Hashable {
    let year: Int
    let group: PeerGroup
  }

  /// One per indicator, of the groups that have pages sorted by it.
  private var columns: [Key: [Fingerprint]] = [:]
  /// Of the indicator by which every body is shown among its peers.
  private var standings: [Key: Fingerprint] = [:]
  /// The reports of a group in a year with all that can be shown of them.
  private var rows: [Key: Fingerprint] = [:]
  /// Who belongs to a group, whether it reports or not.
  private var groups: [PeerGroup: Fingerprint] = [:]
  /// One per indicator: every report's value.
  private(set) var indicators: [Fingerprint] = []
  /// All reports of a year.
  private var years: [Int: Fingerprint] = [:]

  init(
    _ entries: EntryKeys, _ places: PlaceKeys, _ contents: SiteContents, _ plan: SitePlan
  ) async {
    let reader = ColumnReader(contents: contents, plan: plan, entries: entries, places: places)
    async let indicators = reader.indicators()
    for group in PeerGroup.allCases { groups[group] = reader.members(of: group) }
    for year in plan.years {
      for group in plan.roster.groups(in: year) {
        let key = Key(year: year, group: group)
        let reports = plan.roster.rows(of: group, in: year)
        if group.isSorted(count: reports.count) { columns[key] = reader.columns(of: reports) }
        standings[key] = reader.standing(of: reports)
        rows[key] = reader.rows(reports)
      }
    }
    years = reader.years()
    self.indicators = await indicators
  }

  /// Nil where no page is sorted by it.
  func column(of indicator: Int, in year: Int, _ group: PeerGroup) -> Fingerprint? {
    columns[Key(year: year, group: group)]?[indicator]
  }

  /// The values among which a body of the group is shown.
  func standing(in year: Int, _ group: PeerGroup) -> Fingerprint? {
    standings[Key(year: year, group: group)]
  }

  func rows(of group: PeerGroup, in year: Int) -> Fingerprint? {
    rows[Key(year: year, group: group)]
  }

  func members(of group: PeerGroup) -> Fingerprint? { groups[group] }

  func reports(of year: Int) -> Fingerprint? { years[year] }
}
