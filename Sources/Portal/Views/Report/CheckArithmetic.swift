import Disclosure

/// An equation with the numbers of a report written out: `103+5+0+0+0+2 = 110`.
struct CheckArithmetic {
  let open: OpenReport

  /// A number we derived carries ※, one that is missing its state in words.
  func text(of equation: Equation) -> String {
    let left = side(equation.left)
    let right = side(equation.right)
    return "\(left) \(sign(of: equation)) \(right)"
  }
}

extension CheckArithmetic {
  private func side(_ terms: [Equation.Term]) -> String {
    var text = ""
    for term in terms {
      if term.sign < 0 { text += "\u{2212}" } else if !text.isEmpty { text += "+" }
      text += operand(term.cell)
    }
    guard terms.count > 1, let sum = sum(of: terms) else { return text.isEmpty ? "0" : text }
    return "\(text) = \(OpenReport.text(of: sum))"
  }

  private func operand(_ index: Int) -> String {
    let cell = open.report.cells[index]
    guard let value = cell.value else { return open.edition.stateWords(cell.state) }
    let digits = OpenReport.text(of: value)
    let text = value.isNegative ? "(\(digits))" : digits
    return cell.state == .derived ? text + "※" : text
  }

  private func sum(of terms: [Equation.Term]) -> Quantity? {
    var sum = Quantity.zero
    for term in terms {
      guard let value = open.report.cells[term.cell].value,
        let next = sum.adding(value, times: Int64(term.sign))
      else { return nil }
      sum = next
    }
    return sum
  }

  /// The sign that is true of the two sides; the relation itself where a number is missing.
  private func sign(of equation: Equation) -> String {
    guard let left = sum(of: equation.left), let right = sum(of: equation.right) else {
      return equation.relation == .equal ? "=" : equation.relation == .atMost ? "≤" : "≥"
    }
    switch equation.relation {
    case .equal: return left == right ? "=" : "≠"
    case .atMost: return left <= right ? "≤" : ">"
    case .atLeast: return left >= right ? "≥" : "<"
    }
  }
}
