import Disclosure

/// Works out what became of an indicator in one group, era by era.
struct GroupHistory {
  let edition: Edition
  let indicator: Int
  let group: PeerGroup

  /// A year in which somebody of the group has a value.
  private struct Year {
    let year: Int
    let lineup: Lineup
    let form: String
  }

  /// Nil where nobody ever has a value.
  var view: GroupHistoryView? {
    let eras = eras
    guard !eras.isEmpty else { return nil }
    return GroupHistoryView(
      heading: words["groups.\(group)"],
      eras: eras.enumerated().map { view(of: $0.element, number: $0.offset + 1) })
  }
}

extension GroupHistory {
  private var words: Words { edition.words }
  private var contents: SiteContents { edition.contents }
  private var definition: Indicator { contents.book.indicators[indicator] }
  private var known: Int { edition.plan.roster.size(of: group) }

  private var years: [Year] {
    edition.plan.years.compactMap { year in
      edition.plan.lineups.lineup(of: indicator, in: year, group).flatMap { lineup in
        lineup.form.map { Year(year: year, lineup: lineup, form: $0) }
      }
    }
  }

  /// Years that mean different things under one name stand in different tables.
  private var eras: [[Year]] {
    var eras: [[Year]] = []
    for year in years {
      if let last = eras.last?.last, comparability(last, year) != .none {
        eras[eras.count - 1].append(year)
      } else {
        eras.append([year])
      }
    }
    return eras
  }

  private func comparability(_ before: Year, _ after: Year) -> Comparability {
    contents.book.comparability(of: indicator, from: before.form, to: after.form)
  }

  private func view(of era: [Year], number: Int) -> EraView {
    let totals = PanelTotals(
      edition: edition, indicator: indicator, group: group,
      years: era.map { PanelTotals.Year(year: $0.year, form: $0.form) })
    let texts = totals.texts
    return EraView(
      id: "t-\(group)-\(number)",
      caption: words[
        "indicator.history",
        ["title": definition.title[edition.language], "group": words["groups.\(group)"]]],
      lines: era.indices.map { line(era, $0, total: texts.isEmpty ? "" : texts[$0]) },
      panel: texts.isEmpty ? "" : panel(members: totals.members, years: era.count),
      panelNote: texts.isEmpty && era.count > 1
        ? words["indicator.no-panel", ["coverage": "\(totals.members)/\(known)"]] : "")
  }

  private func panel(members: Int, years: Int) -> String {
    words[
      "indicator.panel",
      ["n": NumberText.grouped(members), "m": NumberText.grouped(known), "years": String(years)]]
  }

  private func line(_ era: [Year], _ position: Int, total: String) -> YearLineView {
    let year = era[position]
    let page = Page.indicatorOfYear(definition.id, year.year, group, part: 1)
    return YearLineView(
      breakNote: position == 0 ? "" : breakNote(era[position - 1], year),
      year: String(year.year), address: edition.address(of: page), form: form(of: year),
      coverage: "\(NumberText.grouped(year.lineup.counted))/\(NumberText.grouped(known))",
      median: median(of: year.lineup), total: total)
  }

  private func median(of lineup: Lineup) -> String {
    let text = edition.number(of: lineup.median).text
    guard lineup.median != nil, lineup.medianCount != lineup.counted else { return text }
    return words[
      "indicator.median-of", ["median": text, "n": NumberText.grouped(lineup.medianCount)]]
  }

  /// A break stands where the forms of most reports differ, whatever the year.
  private func breakNote(_ before: Year, _ after: Year) -> String {
    guard before.form != after.form, comparability(before, after) != .same else { return "" }
    let note = contents.book.breakNote(of: indicator, from: before.form, to: after.form)
    return note?[edition.language] ?? words["indicator.break"]
  }

  private func form(of year: Year) -> String {
    let title = edition.formTitle(year.form)
    let others = year.lineup.count(of: .otherForm)
    guard others > 0 else { return title }
    return words["indicator.other-forms", ["form": title, "count": NumberText.grouped(others)]]
  }
}
