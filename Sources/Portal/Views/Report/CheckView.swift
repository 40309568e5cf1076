import Templating

/// One identity with its arithmetic, in the list below a table.
struct CheckView: View {
  /// Position in `FormWords.checks`.
  let check: Int
  let form: FormWords
  let open: OpenReport

  static let shape = Shape(
    .link("check"), .record("name", LabelView.shape), .text("arithmetic"), .text("outcome"),
    .record("mark", PageMarkView.shape))

  func fill(_ values: inout Values) {
    let standing = open.ledger[check]
    let words = form.checks[check]
    values.link(words.anchor)
    values.record(words.name)
    values.text { CheckArithmetic(open: open).append(words, to: &$0) }
    values.text(open.shared.check.sign(of: standing.outcome))
    values.record(standing.finding.map(open.mark))
  }
}
