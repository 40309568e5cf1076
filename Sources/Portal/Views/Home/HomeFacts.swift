import Disclosure

/// Sentences that are true of the archive: counted, never explained; what cannot be said safely is
/// left out.
struct HomeFacts {
  let edition: Edition

  /// The fewest bodies whose total says something about a place.
  private static let fewestMembers = 5

  var views: [FactView] {
    [coverage, commonest, total, checks].compactMap { $0 }.prefix(3).map { $0 }
  }

  /// How many bodies report in the last year.
  var coverage: FactView? {
    guard let year = edition.plan.years.last, let group = roster.mainGroup(in: year),
      let address = edition.address(of: .year(year, group, part: 1))
    else { return nil }
    let count = roster.rows(of: group, in: year).count
    return FactView(
      sentence: words[
        "home.fact-coverage",
        [
          "year": String(year), "group": words["groups.\(group)"],
          "n": NumberText.grouped(count), "m": NumberText.grouped(roster.size(of: group)),
        ]], address: address)
  }

  /// The rule with most findings; of several the first by id.
  var commonest: FactView? {
    let counts = contents.findings.openCounts()
    guard let (rule, count) = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }),
      let address = edition.address(of: .rule(rule, part: 1))
    else { return nil }
    return FactView(
      sentence: words[
        "home.fact-finding",
        [
          "headline": contents.catalogue.headline(of: rule, in: edition.language),
          "count": NumberText.grouped(count),
        ]], address: address)
  }

  /// New requests of the bodies with a comparable value in every year.
  var total: FactView? {
    guard let last = edition.plan.years.last, let group = roster.mainGroup(in: last),
      let indicator = contents.book.index(of: "app-new"),
      let address = edition.address(of: .indicator("app-new"))
    else { return nil }
    let years = edition.plan.years.compactMap { year in
      edition.plan.lineups.lineup(of: indicator, in: year, group)?.form.map {
        PanelTotals.Year(year: year, form: $0)
      }
    }
    guard years.count > 1, isOneMeaning(years, indicator) else { return nil }
    let totals = PanelTotals(edition: edition, indicator: indicator, group: group, years: years)
    guard totals.members >= Self.fewestMembers else { return nil }
    return FactView(sentence: sentence(totals, years, group), address: address)
  }

  /// How the identities stand over all reports.
  var checks: FactView? {
    let passed = contents.records.reduce(0) { $0 + $1.passed }
    let failed = contents.records.reduce(0) { $0 + $1.failed }
    let unknown = contents.records.reduce(0) { $0 + $1.unknown }
    guard passed + failed + unknown > 0, let address = edition.address(of: .quality) else {
      return nil
    }
    return FactView(
      sentence: words[
        "home.fact-checks",
        [
          "all": NumberText.grouped(passed + failed + unknown),
          "passed": NumberText.grouped(passed), "failed": NumberText.grouped(failed),
          "unknown": NumberText.grouped(unknown),
        ]], address: address)
  }
}

extension HomeFacts {
  private var words: Words { edition.words }
  private var contents: SiteContents { edition.contents }
  private var roster: Roster { edition.plan.roster }

  private func isOneMeaning(_ years: [PanelTotals.Year], _ indicator: Int) -> Bool {
    zip(years, years.dropFirst()).allSatisfy { before, after in
      contents.book.comparability(of: indicator, from: before.form, to: after.form) == .same
    }
  }

  private func sentence(
    _ totals: PanelTotals, _ years: [PanelTotals.Year], _ group: PeerGroup
  ) -> String {
    words[
      "home.fact-total",
      [
        "n": NumberText.grouped(totals.members),
        "m": NumberText.grouped(roster.size(of: group)), "group": words["groups.\(group)"],
        "first": String(years.first?.year ?? 0), "last": String(years.last?.year ?? 0),
        "from": totals.texts.first ?? "", "to": totals.texts.last ?? "",
      ]]
  }
}
