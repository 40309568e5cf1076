import Disclosure

/// An equation in the words of its form, or in the numbers of a report.
struct EquationText {
  let form: Form
  let language: Language

  /// `自然人 + 商业企业 + … = 总计` within a row, row names within a column, paths elsewhere.
  func text(of equation: Equation) -> String {
    let names = names(for: equation)
    let sides = [equation.left, equation.right].map { terms in
      joined(terms.map { (sign: $0.sign, text: name(of: $0, names)) })
    }
    return "\(sides[0]) \(sign(of: equation.relation)) \(sides[1])"
  }

  /// `55 + 3 + 2 = 60 ✓`; nil where a number is missing.
  func text(of equation: Equation, in figures: Figures) -> String? {
    guard let balance = equation.balance(in: figures) else { return nil }
    let sides = [equation.left, equation.right].map { terms in
      joined(terms.map { (sign: $0.sign, text: figures[$0.cell]?.description ?? "?") })
    }
    let mark = balance.keeps(equation.relation) ? "✓" : "✗"
    return "\(sides[0]) \(sign(of: equation.relation)) \(sides[1]) \(mark)"
  }
}

extension EquationText {
  /// Which part of a cell's name tells the terms apart.
  private enum Naming {
    case columns
    case rows
    case paths
  }

  private func names(for equation: Equation) -> Naming {
    let cells = (equation.left + equation.right).map { form.cells[$0.cell] }
    guard let first = cells.first,
      cells.allSatisfy({ ($0.table, $0.block) == (first.table, first.block) })
    else { return .paths }
    if cells.allSatisfy({ $0.row == first.row }) { return .columns }
    return cells.allSatisfy { $0.column == first.column } ? .rows : .paths
  }

  private func name(of term: Equation.Term, _ naming: Naming) -> String {
    let cell = form.cells[term.cell]
    let block = form.tables[cell.table].blocks[cell.block]
    let name =
      switch naming {
      case .columns:
        language == .chinese
          ? block.columns[cell.column].label : block.columns[cell.column].english
      case .rows: language == .chinese ? block.rows[cell.row].label : block.rows[cell.row].english
      case .paths: cell.path
      }
    return term.isOfLastYear ? name + "[-1]" : name
  }

  private func joined(_ terms: [(sign: Int, text: String)]) -> String {
    var text = ""
    for term in terms {
      if text.isEmpty {
        text = (term.sign < 0 ? "-" : "") + term.text
      } else {
        text += (term.sign < 0 ? " - " : " + ") + term.text
      }
    }
    return text
  }

  private func sign(of relation: Equation.Relation) -> String {
    switch relation {
    case .equal: "="
    case .atMost: "≤"
    case .atLeast: "≥"
    }
  }
}
