import Templating

/// The equations of one rule with what it demands.
struct CheckGroupView: View {
  let group: TableWords.CheckGroup
  let open: OpenReport

  static let shape = Shape(
    .text("headline"), .link("rule"), .list("checks", CheckView.shape))

  func fill(_ values: inout Values) {
    values.text(group.rule.headline)
    values.link(group.rule.address)
    guard let form = open.form else { return values.nothing() }
    values.list(group.checks) { CheckView(check: $0, form: form, open: open) }
  }
}
