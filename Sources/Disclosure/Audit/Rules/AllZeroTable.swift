/// A table whose every cell prints 0 proves nothing about the place of its columns.
///
/// All its identities hold whatever cell went where. Legal basis: none; many small bodies receive
/// no requests in a year.
///
/// Example: the twenty-three rows of table 3 print seven zeros each.
struct AllZeroTable: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid else { return [] }
    return grid.tables.enumerated().compactMap { index, rows in
      guard grid.form.tables[index].layout == .rows, let first = grid.rows[rows].first,
        let last = grid.rows[rows].last
      else { return nil }
      let cells = first.cells.lowerBound..<last.cells.upperBound
      guard cells.allSatisfy({ subject.figures.values[$0] == .zero }),
        grid.form.equations.contains(where: { equation in
          equation.isCounted && equation.left.contains { cells.contains($0.cell) }
        })
      else { return nil }
      return subject.finding(
        rule: "all-zero-table", .info, at: subject.report.cells[cells.lowerBound].place,
        arguments: ["cell": .cell(grid.path(cells.lowerBound)), "count": .count(cells.count)])
    }
  }
}
