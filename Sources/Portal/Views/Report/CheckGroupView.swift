import Disclosure
import Templating

/// The equations of one rule with what it demands.
struct CheckGroupView: View {
  let headline: String
  /// The rule's page; nil where the site has none.
  let address: String?
  let checks: [CheckView]

  static let shape = Shape(
    .text("headline"), .link("rule"), .list("checks", CheckView.shape))

  func fill(_ values: inout Values) {
    values.text(headline)
    values.link(address)
    values.list(checks)
  }
}

extension CheckGroupView {
  /// The checks that belong to a table, rule by rule in the form's order.
  static func groups(ofTable table: Int, _ open: OpenReport) -> [CheckGroupView] {
    guard let form = open.form else { return [] }
    var groups: [(rule: String, checks: [CheckView])] = []
    for entry in open.ledger.entries where entry.scope.table == table {
      let equation = form.equations[entry.equation]
      let view = view(of: entry, equation, form, open)
      if let group = groups.firstIndex(where: { $0.rule == equation.rule }) {
        groups[group].checks.append(view)
      } else {
        groups.append((equation.rule, [view]))
      }
    }
    return groups.map { group in
      CheckGroupView(
        headline: open.catalogue.headline(of: group.rule, in: open.edition.language),
        address: open.edition.address(of: .rule(group.rule, part: 1)), checks: group.checks)
    }
  }

  private static func view(
    of entry: CheckLedger.Entry, _ equation: Equation, _ form: Form, _ open: OpenReport
  ) -> CheckView {
    CheckView(
      anchor: CheckView.anchor(of: equation), name: name(of: entry, equation, form, open),
      arithmetic: CheckArithmetic(open: open).text(of: equation),
      sign: sign(of: entry.outcome, open), finding: entry.finding.map(open.mark))
  }

  static func sign(of outcome: CheckLedger.Outcome, _ open: OpenReport) -> String {
    switch outcome {
    case .holds: "✓"
    case .breaks: "✗"
    case .unknown: open.words["report.unknown"]
    }
  }

  static func name(
    of entry: CheckLedger.Entry, _ equation: Equation, _ form: Form, _ open: OpenReport
  ) -> LabelView {
    switch entry.scope {
    case .row(let table, let block, let row):
      return open.edition.label(of: form.tables[table].blocks[block].rows[row])
    case .column(let table, let block, let column):
      return open.edition.label(of: form.tables[table].blocks[block].columns[column])
    case .wide:
      return LabelView(label: equation.id, isForeign: false)
    }
  }
}
