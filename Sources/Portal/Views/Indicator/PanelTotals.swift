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
    let columns = Self.columns(edition, indicator, group, years)
    let upper = BodyPanel(columns, of: edition.plan.publishers.count, by: .value)
    members = upper.count
    guard members >= Self.fewest, years.count > 1 else {
      texts = []
      return
    }
    guard edition.contents.book.indicators[indicator].kind == .share else {
      texts = upper.totals(columns).map {
        $0.map(NumberText.grouped) ?? edition.stateWords(.absent)
      }
      return
    }
    let lower = BodyPanel(columns, within: upper, by: .denominator)
    texts = zip(upper.totals(columns), lower.totals(columns)).map {
      Self.share($0, of: $1, edition)
    }
  }

  /// All cases together, not the mean of the shares.
  private static func share(_ part: Quantity?, of whole: Quantity?, _ edition: Edition) -> String {
    guard let part, let whole else { return edition.stateWords(.absent) }
    return edition.text(of: IndicatorValue(state: .summed, value: part, denominator: whole))
  }

  /// The values of each year, by publisher; one on a form of another meaning is none.
  private static func columns(
    _ edition: Edition, _ indicator: Int, _ group: PeerGroup, _ years: [Year]
  ) -> [BodyPanel.Column] {
    let contents = edition.contents
    return years.map { year in
      guard let form = contents.forms.ids.firstIndex(of: year.form) else { return [] }
      let peers = Comparables(contents, indicator: indicator, form: form)
      return edition.plan.roster.rows(of: group, in: year.year).compactMap { row in
        guard let form = contents.forms[row.entry], peers.contains(form) else { return nil }
        return (row.publisher, contents.indicators[row.entry, indicator])
      }
    }
  }
}
