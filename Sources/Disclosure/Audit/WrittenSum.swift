/// Arithmetic written out for the reader: `103+5+0+0+0+2 = 110 ≠ 111`.
struct WrittenSum {
  let text: String

  init(_ equation: Equation, _ balance: Balance, _ figures: Figures, after lastYear: Figures? = nil)
  {
    let left = WrittenSum.side(equation.left, balance.left, figures, lastYear)
    let right = WrittenSum.side(equation.right, balance.right, figures, lastYear)
    text = "\(left) \(WrittenSum.sign(of: balance, equation.relation)) \(right)"
  }

  /// The addends and what they come to.
  init(_ addends: [Quantity], sum: Quantity) {
    text = WrittenSum.joined(addends) + " = \(sum)"
  }
}

extension WrittenSum {
  private static func side(
    _ terms: [Equation.Term], _ sum: Quantity, _ figures: Figures, _ lastYear: Figures?
  ) -> String {
    let values = terms.compactMap { term -> Quantity? in
      let value = term.isOfLastYear ? lastYear?[term.cell] : figures[term.cell]
      return value.flatMap { Quantity.zero.adding($0, times: Int64(term.sign)) }
    }
    return values.count > 1 ? joined(values) + " = \(sum)" : "\(sum)"
  }

  private static func joined(_ values: [Quantity]) -> String {
    var text = ""
    for value in values {
      if !text.isEmpty, !value.isNegative { text += "+" }
      text += value.description
    }
    return text
  }

  private static func sign(of balance: Balance, _ relation: Equation.Relation) -> String {
    switch relation {
    case .equal: balance.left == balance.right ? "=" : "≠"
    case .atMost: balance.left <= balance.right ? "≤" : ">"
    case .atLeast: balance.left >= balance.right ? "≥" : "<"
    }
  }
}
