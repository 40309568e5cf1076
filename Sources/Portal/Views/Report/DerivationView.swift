import Disclosure
import Templating

/// Where the numbers of a row come from that the report does not print plainly.
struct DerivationView: View {
  let anchor: Phrase
  let row: LabelWords
  let runs: [DerivationRunView]

  static let shape = Shape(
    .link("derivation"), .record("row", LabelView.shape), .list("runs", DerivationRunView.shape))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.record(row)
    values.list(runs)
  }

  static func all(_ open: OpenReport) -> [DerivationView] {
    guard let form = open.form, !open.derivations.rows.isEmpty else { return [] }
    let proofs = ProofReading(open: open, form: form)
    return open.derivations.rows.map { row in
      let words = form.rows[form.rowOfCell[row.first]]
      return DerivationView(
        anchor: words.derivation, row: words.label, runs: row.runs.map(proofs.view))
    }
  }
}
