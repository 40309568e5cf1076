import Disclosure
import Templating

/// A version of the official form in a few facts.
struct FormSummaryView: View {
  let edition: Edition
  let form: Form

  static let shape = Shape(
    .text("id"), .text("title"), .text("basis"), .text("since"), .text("cells"),
    .text("identities"), .text("reports"), .text("refusal"))

  func fill(_ values: inout Values) {
    values.text(form.id)
    values.text(form.title[edition.language])
    values.text(form.legalBasis)
    values.text(String(form.years.lowerBound))
    values.text(NumberText.grouped(form.cells.count))
    values.text(NumberText.grouped(form.equations.count(where: \.isCounted)))
    values.text(
      NumberText.grouped(edition.contents.archive.entries.count { $0.form == form.id }))
    values.text(form.refusal?[edition.language])
  }
}
