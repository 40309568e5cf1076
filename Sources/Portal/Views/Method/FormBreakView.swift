import Disclosure
import Templating

/// What changed from one form to the next, indicator by indicator.
struct FormBreakView: View {
  let edition: Edition
  let before: Form
  let after: Form

  static let shape = Shape(
    .text("anchor"), .text("title"), .list("changes", ChangeView.shape))

  func fill(_ values: inout Values) {
    values.text("break-\(after.id)")
    values.text(
      edition.words[
        "method.break-title",
        ["before": before.title[edition.language], "after": after.title[edition.language]]])
    values.list(edition.contents.book.indicators.indices.compactMap(change))
  }

  private func change(of indicator: Int) -> ChangeView? {
    let book = edition.contents.book
    let old = book.formula(of: indicator, form: before.id)
    let new = book.formula(of: indicator, form: after.id)
    guard old != nil || new != nil else { return nil }
    let kind: String
    switch (old, new) {
    case (_, nil): kind = "dropped"
    case (nil, _): kind = "added"
    default: kind = book.comparability(of: indicator, from: before.id, to: after.id).rawValue
    }
    return ChangeView(
      title: book.indicators[indicator].title[edition.language],
      address: edition.address(of: .indicator(book.indicators[indicator].id)),
      verdict: edition.words["method.comparability.\(kind)"],
      note: book.breakNote(of: indicator, from: before.id, to: after.id)?[edition.language])
  }
}

/// How one indicator fares across a change of form.
struct ChangeView: View {
  let title: String
  let address: String?
  let verdict: String
  let note: String?

  static let shape = Shape(.text("title"), .link("address"), .text("verdict"), .text("note"))

  func fill(_ values: inout Values) {
    values.text(title)
    values.link(address)
    values.text(verdict)
    values.text(note)
  }
}
