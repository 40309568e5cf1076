import Disclosure
import Templating

/// ✓, ① or the words for what cannot be told, at the end of a row or column.
struct CheckSignView: View {
  let sign: String
  /// The arithmetic below the table, or the finding.
  let anchor: String?
  /// The class, `broken` or `unknown`; nil for a check that holds.
  let tone: String?

  static let shape = Shape(
    .text("sign"), .link("anchor"), .text("tone"))

  func fill(_ values: inout Values) {
    values.text(sign)
    values.link(anchor)
    values.text(tone)
  }
}

extension CheckSignView {
  static func sign(of entry: CheckLedger.Entry?, _ open: OpenReport) -> CheckSignView {
    guard let entry, let form = open.form else {
      return CheckSignView(
        sign: open.words["report.no-check"], anchor: nil, tone: "unknown")
    }
    let mark = entry.finding.map(open.mark)
    return CheckSignView(
      sign: mark?.sign ?? CheckGroupView.sign(of: entry.outcome, open),
      anchor: mark?.anchor ?? CheckView.anchor(of: form.equations[entry.equation]),
      tone: tone(of: entry.outcome))
  }

  /// Several checks of one row: a broken one is shown before an unknown one.
  static func sign(of entries: [CheckLedger.Entry], _ open: OpenReport) -> CheckSignView {
    sign(
      of: entries.first { $0.outcome == .breaks } ?? entries.first { $0.outcome == .unknown }
        ?? entries.first, open)
  }

  private static func tone(of outcome: CheckLedger.Outcome) -> String? {
    switch outcome {
    case .holds: nil
    case .breaks: "broken"
    case .unknown: "unknown"
    }
  }
}
