import Disclosure

/// The rows of one part of a table that is sorted by an indicator.
struct SortedTable {
  let edition: Edition
  let indicator: Int
  let year: Int
  let group: PeerGroup
  let lineup: Lineup
  private let rows: [Roster.Row]

  /// Nil where nobody of the group has a value.
  init?(_ edition: Edition, by indicator: Int, in year: Int, _ group: PeerGroup) {
    guard let lineup = edition.plan.lineups.lineup(of: indicator, in: year, group) else {
      return nil
    }
    self.edition = edition
    self.indicator = indicator
    self.year = year
    self.group = group
    self.lineup = lineup
    rows = edition.plan.roster.rows(of: group, in: year)
  }

  /// The sections that lie in a range of the order.
  func sections(in part: Range<Int>) -> [SortedSection] {
    let ranks = ranks(upTo: part.upperBound)
    return Lineup.Section.allCases.flatMap { section -> [SortedSection] in
      let range = lineup.range(of: section).clamped(to: part)
      guard !range.isEmpty else { return [] }
      switch section {
      case .sorted: return [SortedSection(heading: "", rows: rows(in: range, ranks))]
      case .few, .otherForm:
        return [SortedSection(heading: heading(of: section), rows: rows(in: range))]
      case .missing: return missing(in: range)
      }
    }
  }

  /// The forms of a section, by id.
  func forms(of section: Lineup.Section) -> [String] {
    Set(lineup.order[lineup.range(of: section)].compactMap { form(of: rows[Int($0)].entry) })
      .sorted()
  }
}

extension SortedTable {
  private func form(of entry: Int) -> String? { edition.contents.archive.entries[entry].form }

  private func value(at position: Int) -> IndicatorValue {
    edition.contents.indicators[rows[Int(lineup.order[position])].entry, indicator]
  }

  private func heading(of section: Lineup.Section) -> String {
    guard section == .otherForm else { return edition.words["indicator-of-year.few"] }
    let titles = forms(of: .otherForm).map(edition.formTitle)
    return edition.words[
      "indicator-of-year.other-form",
      ["forms": titles.joined(separator: edition.words["compare.list-comma"])]]
  }

  /// One section per state, which the order keeps together.
  private func missing(in range: Range<Int>) -> [SortedSection] {
    var sections: [SortedSection] = []
    var start = range.lowerBound
    for position in range
    where position + 1 == range.upperBound
      || state(at: position + 1) != state(at: position)
    {
      let heading = edition.words[
        "indicator-of-year.missing", ["state": edition.stateWords(state(at: position))]]
      sections.append(SortedSection(heading: heading, rows: rows(in: start..<position + 1)))
      start = position + 1
    }
    return sections
  }

  private func state(at position: Int) -> Cell.State {
    let value = value(at: position)
    return value.isUndefined ? .notInForm : value.state
  }

  private func rows(in range: Range<Int>, _ ranks: [Int] = []) -> [SortedRow] {
    let form = lineup.form.flatMap { edition.contents.forms.ids.firstIndex(of: $0) }
    return range.map { position in
      let row = rows[Int(lineup.order[position])]
      return SortedRow(
        edition: edition, indicator: indicator, row: row,
        rank: ranks.isEmpty ? nil : ranks[position],
        isMixed: edition.contents.forms[row.entry] != form)
    }
  }

  /// The places of the sorted rows, equal values sharing one; empty unless the site ranks.
  private func ranks(upTo end: Int) -> [Int] {
    guard edition.contents.settings.leaderboards else { return [] }
    var ranks: [Int] = []
    var rank = 1
    for position in 0..<min(end, lineup.count(of: .sorted)) {
      if position > 0, !isEqual(position - 1, position) { rank = position + 1 }
      ranks.append(rank)
    }
    return ranks
  }

  private func isEqual(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (value(at: left), value(at: right))
    guard let first = Ratio(left), let second = Ratio(right) else {
      return left.value == right.value
    }
    return first == second
  }
}
