import Disclosure

/// How every group stands by every indicator in every year: worked out once for all pages.
package struct Lineups: Sendable {
  private struct Key: Hashable {
    let indicator: Int
    let year: Int
    let group: PeerGroup
  }

  private var lineups: [Key: Lineup] = [:]

  init(_ roster: Roster, years: [Int], of contents: SiteContents) {
    for year in years {
      for group in roster.groups(in: year) {
        let rows = roster.rows(of: group, in: year)
        let isSorted = group.isSorted(count: rows.count)
        for indicator in contents.book.indicators.indices {
          let lineup = Lineup(of: indicator, among: rows, in: contents)
          guard lineup.form != nil else { continue }
          lineups[Key(indicator: indicator, year: year, group: group)] =
            isSorted && !contents.book.indicators[indicator].isDetail ? lineup : lineup.summary
        }
      }
    }
  }

  /// Nil where nobody of the group has a value for the year.
  package func lineup(of indicator: Int, in year: Int, _ group: PeerGroup) -> Lineup? {
    lineups[Key(indicator: indicator, year: year, group: group)]
  }
}
