import Disclosure
import Templating

/// A rule in the list of all rules.
struct RuleSummaryView: View {
  let edition: Edition
  let rule: String

  static let shape = Shape(
    .text("rule"), .text("headline"), .text("explanation"), .text("basis"), .link("address"),
    .text("count"))

  func fill(_ values: inout Values) {
    let explanation = edition.contents.catalogue.explanation(of: rule)
    values.text(rule)
    values.text(explanation?.headline[edition.language] ?? rule)
    values.text(explanation?.explanation[edition.language])
    values.text(explanation?.legalBasis)
    values.link(edition.address(of: .rule(rule, part: 1)))
    values.text(NumberText.grouped(edition.contents.findings.count(of: rule)))
  }
}
