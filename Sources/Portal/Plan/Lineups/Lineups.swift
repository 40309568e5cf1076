import Disclosure
import Synchronization

/// How every group stands by every indicator in every year: worked out when a page first asks, and
/// once for all pages.
package final class Lineups: Sendable {
  private struct Key: Hashable {
    let indicator: Int
    let year: Int
    let group: PeerGroup
  }

  private let contents: SiteContents
  private let roster: Roster
  private let lineups = Mutex<[Key: Lineup?]>([:])
  private let spreads = Mutex<[Key: Spread?]>([:])

  /// The indicator by which the page of every body shows its place among its peers.
  package static let shown = "app-new"

  init(_ roster: Roster, of contents: SiteContents) {
    self.roster = roster
    self.contents = contents
  }

  /// Nil where nobody of the group has a value for the year.
  package func lineup(of indicator: Int, in year: Int, _ group: PeerGroup) -> Lineup? {
    let key = Key(indicator: indicator, year: year, group: group)
    if let known = lineups.withLock({ $0[key] }) { return known }
    // Two pages that ask at once work it out twice, and neither waits for the other.
    let lineup = lineup(of: key)
    lineups.withLock { _ = $0.updateValue(lineup, forKey: key) }
    return lineup
  }

  /// Of the shown indicator; nil where too few bodies have a value.
  package func spread(of indicator: Int, in year: Int, _ group: PeerGroup) -> Spread? {
    let key = Key(indicator: indicator, year: year, group: group)
    if let known = spreads.withLock({ $0[key] }) { return known }
    let spread = Spread(of: indicator, among: roster.rows(of: group, in: year), in: contents)
    spreads.withLock { _ = $0.updateValue(spread, forKey: key) }
    return spread
  }
}

extension Lineups {
  private func lineup(of key: Key) -> Lineup? {
    let rows = roster.rows(of: key.group, in: key.year)
    let lineup = Lineup(of: key.indicator, among: rows, in: contents)
    guard lineup.form != nil else { return nil }
    let isSorted =
      key.group.isSorted(count: rows.count)
      && !contents.book.indicators[key.indicator].isDetail
    return isSorted ? lineup : lineup.summary
  }
}
