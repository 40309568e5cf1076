/// The one cell whose change would make every broken identity of its table hold.
///
/// A slip of the pen in one cell breaks the row and the column it stands in and leaves all others
/// whole. Where exactly one cell and one value would mend everything broken without breaking
/// anything that holds, we name both; the printed number stays.
///
/// Example: 予以公开 prints 55, 3, 0, 0, 0, 2 and 总计 61. The row comes to 60, and the column 总计
/// comes to 109 against a printed 108: with 60 for 61 both hold.
struct SingleCellRemedy: Equatable {
  let cell: Int
  let printed: Quantity
  let value: Quantity
  /// The ids of the equations it mends.
  let mended: [String]

  func mends(_ equation: Equation) -> Bool {
    mended.contains(equation.id)
  }

  func finding(in subject: AuditedReport) -> Finding {
    subject.finding(
      rule: "single-cell-remedy", .info, at: cell,
      arguments: [
        "printed": .number(printed), "suggested": .number(value),
        "count": .count(mended.count), "identities": .text(mended.joined(separator: ", ")),
      ])
  }
}

extension SingleCellRemedy {
  /// At most one for each table.
  static func remedies(for subject: AuditedReport) -> [SingleCellRemedy] {
    guard let grid = subject.grid else { return [] }
    return grid.form.tables.indices.compactMap { table in
      remedy(in: subject, grid.form) { equation in
        equation.total.term.map { grid.form.cells[$0.cell].table } == table
      }
    }
  }

  private static func remedy(
    in subject: AuditedReport, _ form: Form, where belongs: (Equation) -> Bool
  ) -> SingleCellRemedy? {
    let broken = subject.imbalances.filter { belongs($0.equation) }
    guard let first = broken.first else { return nil }
    let brokenIDs = broken.map(\.equation.id)
    let whole = form.equations.filter { !brokenIDs.contains($0.id) }
    let candidates = (first.equation.left + first.equation.right).compactMap { term in
      candidate(term.cell, for: first, subject.figures, form)
    }.filter { candidate in
      broken.allSatisfy { candidate.settles($0.equation, in: subject.figures) }
        && whole.allSatisfy { candidate.spares($0, in: subject.figures) }
    }
    guard candidates.count == 1, let only = candidates.first else { return nil }
    return SingleCellRemedy(
      cell: only.cell, printed: only.printed, value: only.value, mended: brokenIDs)
  }

  /// The cell with the value that settles one broken equation, nil where the form forbids the value.
  private static func candidate(
    _ cell: Int, for imbalance: AuditedReport.Imbalance, _ figures: Figures, _ form: Form
  ) -> SingleCellRemedy? {
    let weight = imbalance.equation.weight(of: cell)
    guard imbalance.equation.relation == .equal, weight == 1 || weight == -1,
      let printed = figures[cell], let difference = imbalance.balance.difference,
      let value = printed.adding(difference, times: -weight),
      form.cells[cell].kind == .change || !value.isNegative
    else { return nil }
    return SingleCellRemedy(cell: cell, printed: printed, value: value, mended: [])
  }

  private func settles(_ equation: Equation, in figures: Figures) -> Bool {
    equation.weight(of: cell) != 0 && keeps(equation, in: figures) == true
  }

  /// Whether an equation that is not broken stays so; one we cannot evaluate says nothing.
  private func spares(_ equation: Equation, in figures: Figures) -> Bool {
    equation.weight(of: cell) == 0 || keeps(equation, in: figures) != false
  }

  private func keeps(_ equation: Equation, in figures: Figures) -> Bool? {
    guard let balance = equation.balance(in: figures),
      let change = value.adding(printed, times: -1),
      let left = balance.left.adding(change, times: equation.weight(of: cell))
    else { return nil }
    // The whole change on the left: only the difference of the sides matters.
    return Balance(left: left, right: balance.right).keeps(equation.relation)
  }
}

extension Equation {
  /// How often the cell counts in the left side minus the right side.
  fileprivate func weight(of cell: Int) -> Int64 {
    let plus = left.reduce(0) { $1.cell == cell ? $0 + $1.sign : $0 }
    return Int64(right.reduce(plus) { $1.cell == cell ? $0 - $1.sign : $0 })
  }
}
