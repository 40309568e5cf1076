import Disclosure
package import Templating

/// The page of what does not add up: rules by years.
package struct QualityView: PageView {
  package let edition: Edition

  package static let template = "pages/quality"
  package static let texts = ["quality", "severities"]
  package static let shape = Shape(
    .text("summary"), .flag("hasFindings"), .texts("years"), .list("rules", RuleRowView.shape),
    .list("severities", CountView.shape), .list("places", PlaceQualityView.shape),
    .list("waivers", WaivedView.shape), .list("unplaced", FindingLineView.shape),
    .link("csv"))

  package var head: PageHead {
    PageHead(
      title: edition.words["quality.title"], description: summary, section: .quality)
  }

  package func fill(_ values: inout Values) {
    let tally = FindingTally(edition)
    values.text(summary)
    values.flag(edition.contents.findings.count > 0)
    values.texts(tally.columns.map { $0.map(String.init) ?? edition.words["quality.no-year"] })
    values.list(tally.rules.map { RuleRowView(edition: edition, tally: tally, rule: $0) })
    values.list(severities)
    values.list(PlaceQualityView.rows(of: edition))
    values.list(WaivedView.rows(of: edition))
    values.list(edition.contents.findings.unplaced.map { FindingLineView(edition, unplaced: $0) })
    values.link(edition.plan.address(of: .findings))
  }

  private var summary: String {
    edition.words[
      "quality.summary",
      [
        "findings": NumberText.grouped(edition.contents.findings.count),
        "reports": NumberText.grouped(edition.contents.archive.entries.count),
      ]]
  }

  private var severities: [CountView] {
    Severity.allCases.reversed().map { severity in
      CountView(
        name: edition.words["severities.\(severity.rawValue)"],
        count: edition.contents.findings.openCount(severity))
    }
  }
}
