import Disclosure
import Templating

/// An equation with the numbers of a report written out: `103+5+0+0+0+2 = 110`.
struct CheckArithmetic {
  let open: OpenReport

  /// A number we derived carries ※, one that is missing its state in words.
  func append(_ check: CheckWords, to bytes: inout [UInt8]) {
    let left = append(side: check.equation.left, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    let gap = bytes.count
    bytes.append(text: "= ")
    let right = append(side: check.equation.right, to: &bytes)
    // The sign between the sides depends on both.
    let sign = sign(of: check.equation.relation, left, right)
    if sign != "=" { bytes.replaceSubrange(gap...gap, with: sign.utf8) }
  }
}

extension CheckArithmetic {
  /// Appends a side with its sum where it has several terms, and returns the sum.
  private func append(side terms: [Equation.Term], to bytes: inout [UInt8]) -> Quantity? {
    var sum: Quantity? = .zero
    var isFirst = true
    for term in terms {
      if term.sign < 0 {
        bytes.append(text: "\u{2212}")
      } else if !isFirst {
        bytes.append(UInt8(ascii: "+"))
      }
      isFirst = false
      let value = append(operand: term.cell, to: &bytes)
      sum = value.flatMap { sum?.adding($0, times: Int64(term.sign)) }
    }
    if terms.isEmpty { bytes.append(UInt8(ascii: "0")) }
    if terms.count > 1, let sum {
      bytes.append(text: " = ")
      bytes.append(grouped: sum)
    }
    return sum
  }

  private func append(operand index: Int, to bytes: inout [UInt8]) -> Quantity? {
    let cell = open.cells[index]
    guard let value = cell.value else {
      bytes.append(text: open.edition.stateWords(cell.state))
      return nil
    }
    let isNegative = value.mantissa < 0
    if isNegative { bytes.append(UInt8(ascii: "(")) }
    bytes.append(grouped: value)
    if isNegative { bytes.append(UInt8(ascii: ")")) }
    if cell.isDerived { bytes.append(text: ReportWords.derived) }
    return value
  }

  /// The sign that is true of the two sides; the relation itself where a number is missing.
  private func sign(
    of relation: Equation.Relation, _ left: Quantity?, _ right: Quantity?
  ) -> String {
    guard let left, let right else {
      return relation == .equal ? "=" : relation == .atMost ? "≤" : "≥"
    }
    switch relation {
    case .equal: return left == right ? "=" : "≠"
    case .atMost: return left <= right ? "≤" : ">"
    case .atLeast: return left >= right ? "≥" : "<"
    }
  }
}
