import Disclosure
package import Templating

/// The list of all indicators.
package struct IndicatorsView: PageView {
  package let edition: Edition

  package static let template = "pages/indicators"
  package static let texts = ["indicators", "groups"]
  package static let shape = Shape(
    .text("heading"), .text("lead"), .list("groups", IndicatorTopicView.shape), .link("csv"))

  package var head: PageHead {
    PageHead(
      title: edition.words["indicators.title"], description: edition.words["indicators.lead"],
      section: .indicators)
  }

  package func fill(_ values: inout Values) {
    values.text(edition.words["indicators.title"])
    values.text(edition.words["indicators.lead"])
    values.list(groups)
    values.link(edition.plan.address(of: DataFile.indicators))
  }
}

extension IndicatorsView {
  var groups: [IndicatorTopicView] {
    Indicator.Group.allCases.compactMap { group in
      let positions = indicators.indices.filter { indicators[$0].group == group }
      let main = positions.filter { !indicators[$0].isDetail }.compactMap(line)
      let details = positions.filter { indicators[$0].isDetail }.compactMap(line)
      guard !main.isEmpty || !details.isEmpty else { return nil }
      return IndicatorTopicView(
        id: "g-\(group)", heading: edition.words["indicators.groups.\(group)"], main: main,
        details: details)
    }
  }

  private var indicators: [Indicator] { edition.contents.book.indicators }

  private func line(_ position: Int) -> IndicatorLineView? {
    let indicator = indicators[position]
    return edition.address(of: .indicator(indicator.id)).map { address in
      IndicatorLineView(
        title: indicator.title[edition.language], address: address,
        unit: indicator.unit[edition.language],
        explanation: indicator.explanation[edition.language], coverage: coverage(of: position))
    }
  }

  /// Of the main group, in the last year that has a value.
  private func coverage(of indicator: Int) -> String {
    for year in edition.plan.years.reversed() {
      guard let group = edition.plan.roster.mainGroup(in: year),
        let lineup = edition.plan.lineups.lineup(of: indicator, in: year, group)
      else { continue }
      return edition.words[
        "indicators.coverage",
        [
          "year": String(year), "n": NumberText.grouped(lineup.counted),
          "m": NumberText.grouped(edition.plan.roster.size(of: group)),
          "group": edition.words["groups.\(group)"],
        ]]
    }
    return ""
  }
}
