import Disclosure
package import Templating

/// The page of one indicator: its definition, coverage and distribution over the years.
package struct IndicatorView: PageView {
  package let edition: Edition
  package let indicator: Int

  package static let template = "pages/indicator"
  package static let texts = ["indicator", "indicators", "compare", "groups", "states"]
  package static let shape = Shape(
    .text("heading"), .text("explanation"), .text("measure"),
    .list("definitions", DefinitionView.shape),
    .list("comparabilities", ComparabilityView.shape), .list("figures", FigureView.shape),
    .list("histories", GroupHistoryView.shape), .list("switches", SwitchView.shape),
    .link("csv"))

  package var head: PageHead {
    PageHead(
      title: heading,
      description: edition.words["indicator.description", ["title": heading]],
      crumbs: edition.crumbs(to: .indicators, "indicators.title"), section: .indicators)
  }

  package func fill(_ values: inout Values) {
    let definitions = Definitions(edition: edition, indicator: indicator)
    let histories = histories
    values.text(heading)
    values.text(definition.explanation[edition.language])
    values.text(measure)
    values.list(definitions.definitions)
    values.list(definitions.comparabilities)
    values.list(figures(beside: histories.first?.eras.first?.id))
    values.list(histories)
    values.list(switches)
    values.link(edition.plan.address(of: DataFile.indicator(definition.id)))
  }
}

extension IndicatorView {
  private var definition: Indicator { edition.contents.book.indicators[indicator] }
  private var heading: String { definition.title[edition.language] }

  private var measure: String {
    let key = definition.kind == .share ? "indicator.measure-share" : "indicator.measure"
    return edition.words[
      key, ["unit": definition.unit[edition.language], "id": definition.id]]
  }

  /// The group that most pages are about first, the others in their order.
  private var groups: [PeerGroup] {
    let main = edition.plan.years.last.flatMap { edition.plan.roster.mainGroup(in: $0) }
    return [main].compactMap { $0 } + PeerGroup.allCases.filter { $0 != main }
  }

  var histories: [GroupHistoryView] {
    groups.compactMap { GroupHistory(edition: edition, indicator: indicator, group: $0).view }
  }

  /// The main group's distribution, year by year, with the table that has the numbers.
  private func figures(beside table: String?) -> [FigureView] {
    guard let group = groups.first, let table else { return [] }
    return edition.plan.years.compactMap { year in
      guard let lineup = edition.plan.lineups.lineup(of: indicator, in: year, group),
        lineup.count(of: .otherForm) == 0
      else { return nil }
      return StripFigure(
        edition: edition, indicator: indicator, year: year, group: group, table: table,
        csv: edition.plan.address(of: DataFile.indicator(definition.id))
      ).view
    }
  }

  /// The other indicators of the same kind of question.
  var switches: [SwitchView] {
    let siblings = edition.contents.book.indicators.filter { $0.group == definition.group }
    let links = siblings.compactMap { other in
      edition.address(of: .indicator(other.id)).map {
        LinkView(
          name: other.title[edition.language], address: $0, isCurrent: other.id == definition.id)
      }
    }
    return [SwitchView(edition.words["indicators.groups.\(definition.group)"], links)]
      .compactMap { $0 }
  }
}
