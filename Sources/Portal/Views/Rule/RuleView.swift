import Disclosure
package import Templating

/// The page of the findings of one rule.
package struct RuleView: PageView {
  package let edition: Edition
  package let rule: String
  package let part: Int

  package static let template = "pages/rule"
  package static let texts = ["rule", "quality.title", "severities"]
  package static let settings: [RareSetting] = [.rowsPerPage]
  package static let shape = Shape(
    .text("headline"), .text("id"), .text("explanation"), .text("legalBasis"), .text("example"),
    .list("statements", StatementView.shape), .text("summary"),
    .list("findings", FindingLineView.shape), .record("pager", PagerView.shape),
    .link("csv"))

  package var head: PageHead {
    PageHead(
      title: part == 1
        ? title : edition.words["rule.part", ["title": title, "part": String(part)]],
      description: summary,
      crumbs: [
        PageHead.Crumb(
          name: edition.words["quality.title"], address: edition.address(of: .quality) ?? "")
      ], section: .quality)
  }

  package func fill(_ values: inout Values) {
    let explanation = edition.contents.catalogue.explanation(of: rule)
    values.text(headline)
    values.text(rule)
    values.text(explanation?.explanation[edition.language])
    values.text(explanation?.legalBasis)
    values.text(explanation?.example?[edition.language])
    values.list((explanation?.statements ?? []).map(StatementView.init))
    values.text(summary)
    values.list(lines)
    values.record(PagerView(edition, part: part) { .rule(rule, part: $0) })
    values.link(edition.plan.address(of: .findings))
  }
}

extension RuleView {
  private var headline: String {
    edition.contents.catalogue.headline(of: rule, in: edition.language)
  }

  /// The rule's id makes the title unique.
  private var title: String { "\(headline) (\(rule))" }

  private var summary: String {
    edition.words[
      "rule.summary",
      [
        "headline": headline,
        "count": NumberText.grouped(edition.contents.findings.count(of: rule)),
      ]]
  }

  private var lines: [FindingLineView] {
    let contents = edition.contents
    let size = contents.rowsPerPage
    let places = contents.findings.places(of: rule)
    let placed = places.dropFirst((part - 1) * size).prefix(size).map { place in
      FindingLineView(edition, entry: place.entry, place.numbered)
    }
    let isLast = part * size >= places.count
    let unplaced = isLast ? contents.findings.unplaced.filter { $0.rule == rule } : []
    return placed + unplaced.map { FindingLineView(edition, unplaced: $0) }
  }
}

/// The arithmetic of a rule as a form states it.
struct StatementView: View {
  let statement: RuleExplanation.Statement

  static let shape = Shape(.text("form"), .text("statement"))

  func fill(_ values: inout Values) {
    values.text(statement.form)
    values.text(statement.text)
  }
}
