import Disclosure
package import Templating

/// The page that says how the numbers came about: states, rules, forms, breaks.
///
/// Generated from the forms, the indicators and the rules themselves, so that it cannot drift.
package struct MethodView: PageView {
  package let edition: Edition

  package static let template = "pages/method"
  package static let texts = ["method", "states"]
  package static let shape = Shape(
    .list("states", StateView.shape), .list("forms", FormSummaryView.shape),
    .list("breaks", FormBreakView.shape), .list("rules", RuleSummaryView.shape),
    .text("fewest"))

  package var head: PageHead {
    PageHead(
      title: edition.words["method.title"], description: edition.words["method.description"],
      section: .method)
  }

  package func fill(_ values: inout Values) {
    values.list(
      Cell.State.allCases.map { StateView(words: edition.words, state: $0) })
    values.list(forms.map { FormSummaryView(edition: edition, form: $0) })
    values.list(breaks)
    values.list(
      edition.contents.catalogue.ruleIDs.map { RuleSummaryView(edition: edition, rule: $0) })
    values.number(NumberText.fewestForPercentage)
  }

  private var forms: [Form] { edition.contents.site.forms.forms }

  /// Between neighbouring forms that are read; a refused one has no numbers to compare.
  private var breaks: [FormBreakView] {
    let read = forms.filter { $0.refusal == nil }
    return zip(read, read.dropFirst()).map {
      FormBreakView(edition: edition, before: $0, after: $1)
    }
  }
}
