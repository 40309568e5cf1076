import Disclosure

/// How every group stands by every indicator in every year: worked out once for all pages.
package struct Lineups: Sendable {
  private struct Key: Hashable {
    let indicator: Int
    let year: Int
    let group: PeerGroup
  }

  private var lineups: [Key: Lineup] = [:]
  private var spreads: [Key: Spread] = [:]

  /// The indicator by which the page of every body shows its place among its peers.
  package static let shown = "app-new"

  init(_ roster: Roster, years: [Int], of contents: SiteContents) {
    let shown = contents.book.index(of: Self.shown)
    for year in years {
      for group in roster.groups(in: year) {
        let rows = roster.rows(of: group, in: year)
        add(Group(year: year, group: group, rows: rows), of: contents)
        guard let shown else { continue }
        spreads[Key(indicator: shown, year: year, group: group)] =
          Spread(of: shown, among: rows, in: contents)
      }
    }
  }

  /// Nil where nobody of the group has a value for the year.
  package func lineup(of indicator: Int, in year: Int, _ group: PeerGroup) -> Lineup? {
    lineups[Key(indicator: indicator, year: year, group: group)]
  }

  /// Of the shown indicator; nil where too few bodies have a value.
  package func spread(of indicator: Int, in year: Int, _ group: PeerGroup) -> Spread? {
    spreads[Key(indicator: indicator, year: year, group: group)]
  }
}

extension Lineups {
  private struct Group {
    let year: Int
    let group: PeerGroup
    let rows: [Roster.Row]
  }

  private mutating func add(_ group: Group, of contents: SiteContents) {
    let isSorted = group.group.isSorted(count: group.rows.count)
    for indicator in contents.book.indicators.indices {
      let lineup = Lineup(of: indicator, among: group.rows, in: contents)
      guard lineup.form != nil else { continue }
      lineups[Key(indicator: indicator, year: group.year, group: group.group)] =
        isSorted && !contents.book.indicators[indicator].isDetail ? lineup : lineup.summary
    }
  }
}
