/// What the two sides of an equation come to.
package struct Balance: Equatable, Sendable {
  package let left: Quantity
  package let right: Quantity

  package func keeps(_ relation: Equation.Relation) -> Bool {
    switch relation {
    case .equal: left == right
    case .atMost: left <= right
    case .atLeast: left >= right
    }
  }

  /// Left minus right.
  package var difference: Quantity? { left.adding(right, times: -1) }
}

extension Equation {
  /// The two sides, nil where an operand is missing or a sum leaves 64 bits: then nothing is known.
  package func balance(in figures: Figures, after lastYear: Figures? = nil) -> Balance? {
    guard let left = sum(of: left, figures, lastYear),
      let right = sum(of: right, figures, lastYear)
    else { return nil }
    return Balance(left: left, right: right)
  }

  private func sum(of terms: [Term], _ figures: Figures, _ lastYear: Figures?) -> Quantity? {
    var sum = Quantity.zero
    for term in terms {
      let value = term.isOfLastYear ? lastYear?[term.cell] : figures[term.cell]
      guard let value, let next = sum.adding(value, times: Int64(term.sign)) else { return nil }
      sum = next
    }
    return sum
  }
}
