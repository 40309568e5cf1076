import Disclosure
import Templating

/// ✓, ① or the words for what cannot be told, at the end of a row or column.
struct CheckSignView: View {
  enum Sign {
    /// Of several checks of one row the gravest; they may be none.
    case gravest(of: [Int])
    /// How many of the checks hold.
    case total(of: [Int])
    /// The row is a sum of ours.
    case subtotal(note: Phrase)
  }

  let sign: Sign
  let open: OpenReport

  /// The anchor leads to the arithmetic below the table, or to the finding; the tone is nothing for a
  /// check that holds.
  static let shape = Shape(
    .text("sign"), .link("anchor"), .text("tone"))

  func fill(_ values: inout Values) {
    let shared = open.shared
    switch sign {
    case .gravest(let checks): fill(gravestOf: checks, &values)
    case .total(let checks): fill(totalOf: checks, &values)
    case .subtotal(let note):
      values.text(shared.check.subtotal)
      values.link(note)
      values.text(shared.tone.sum)
    }
  }
}

extension CheckSignView {
  private func fill(gravestOf checks: [Int], _ values: inout Values) {
    let shared = open.shared
    guard let check = open.ledger.gravest(of: checks), let form = open.form else {
      values.text(shared.check.none)
      values.nothing()
      return values.text(shared.tone.unknown)
    }
    let standing = open.ledger[check]
    if let finding = standing.finding.map({ open.findings[$0] }) {
      values.text { $0.append(circled: finding.number) }
      values.link(anchorOf: finding)
    } else {
      values.text(shared.check.sign(of: standing.outcome))
      values.link(form.checks[check].anchor)
    }
    values.text(shared.tone.tone(of: standing.outcome))
  }

  private func fill(totalOf checks: [Int], _ values: inout Values) {
    let passed = checks.count { open.ledger[$0].outcome == .holds }
    values.text {
      $0.append(decimal: passed)
      $0.append(UInt8(ascii: "/"))
      $0.append(decimal: checks.count)
    }
    values.nothing()
    values.text(passed == checks.count ? .none : open.shared.tone.unknown)
  }
}

extension ReportWords.CheckMarks {
  func sign(of outcome: CheckStanding.Outcome) -> Phrase {
    switch outcome {
    case .holds: holds
    case .breaks: breaks
    case .unknown: unknown
    }
  }
}

extension ReportWords.Tones {
  /// None for a check that holds.
  func tone(of outcome: CheckStanding.Outcome) -> Phrase {
    switch outcome {
    case .holds: .none
    case .breaks: broken
    case .unknown: unknown
    }
  }
}
