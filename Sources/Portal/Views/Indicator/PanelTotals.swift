import Disclosure

/// The totals of the bodies that have a comparable value in every year: never of all that happen to
/// report.
struct PanelTotals {
  /// A year and the form whose meaning counts in it.
  struct Year {
    let year: Int
    let form: String
  }

  /// How many bodies the totals are of.
  let members: Int
  /// One per year; empty for a single year and for too few members.
  let texts: [String]

  /// The fewest bodies that make a total.
  private static let fewest = 2

  init(edition: Edition, indicator: Int, group: PeerGroup, years: [Year]) {
    let values = Self.values(edition, indicator, group, years)
    let upper = ConstantPanel(series: values.map { $0.map { $0?.value } }, years: years.count)
    members = upper.members.count
    guard members >= Self.fewest, years.count > 1 else {
      texts = []
      return
    }
    guard edition.contents.book.indicators[indicator].kind == .share else {
      texts = upper.totals.map { $0.map(NumberText.grouped) ?? edition.stateWords(.absent) }
      return
    }
    let lower = ConstantPanel(
      series: upper.members.map { values[$0].map { $0?.denominator } }, years: years.count)
    texts = zip(upper.totals, lower.totals).map { Self.share($0, of: $1, edition) }
  }

  /// All cases together, not the mean of the shares.
  private static func share(_ part: Quantity?, of whole: Quantity?, _ edition: Edition) -> String {
    guard let part, let whole else { return edition.stateWords(.absent) }
    return edition.text(of: IndicatorValue(state: .summed, value: part, denominator: whole))
  }

  /// One row per body that reports in any of the years; a value on a form of another meaning is none.
  private static func values(
    _ edition: Edition, _ indicator: Int, _ group: PeerGroup, _ years: [Year]
  ) -> [[IndicatorValue?]] {
    var rows: [Int: [IndicatorValue?]] = [:]
    for (offset, year) in years.enumerated() {
      let peers = Comparables(edition.contents, indicator: indicator, form: year.form)
      for row in edition.plan.roster.rows(of: group, in: year.year) {
        guard let form = edition.contents.archive.entries[row.entry].form, peers.contains(form)
        else { continue }
        rows[row.publisher, default: Array(repeating: nil, count: years.count)][offset] =
          edition.contents.indicators[row.entry][indicator]
      }
    }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }
}
