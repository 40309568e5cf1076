/// A report with what the rules need to know of it, worked out once.
package struct AuditedReport: Sendable {
  /// An equation that does not hold, with what its sides come to.
  package struct Imbalance: Equatable, Sendable {
    package let equation: Equation
    package let balance: Balance
  }

  /// What a row of the form shows in the source.
  enum RowState {
    /// Every cell prints a number.
    case printed
    /// Some cells print a number, some do not.
    case partly
    /// The cells are there and print no number.
    case blank
    /// Nothing of the row is there.
    case lost
    /// Recognition has said that it could not place the numbers of the row.
    case uncertain
  }

  package let report: Report
  package let source: SourceText
  /// The form that was recognised, also one that Sundial does not read.
  package let form: Form?
  /// Nil where no form was recognised, or one that Sundial does not read.
  package let grid: FormGrid?
  package let figures: Figures
  /// One per equation of the form.
  let outcomes: [EquationLedger.Outcome]
  package let imbalances: [Imbalance]
  /// One per row of the grid.
  let rows: [RowState]

  package init(_ report: Report, _ source: SourceText, grid: FormGrid?) {
    self.report = report
    self.source = source
    form = grid?.form
    let isRead = grid?.form.refusal == nil && grid?.form.cells.count == report.cells.count
    self.grid = isRead ? grid : nil
    let figures = Figures(isRead ? report.cells : [])
    self.figures = figures
    guard let grid = self.grid else {
      (outcomes, imbalances, rows) = ([], [], [])
      return
    }
    outcomes = grid.identities.outcomes(in: figures)
    imbalances = outcomes.enumerated().compactMap { index, outcome in
      guard case .breaks(let balance) = outcome else { return nil }
      return Imbalance(equation: grid.form.equations[index], balance: balance)
    }
    rows =
      figures.isComplete
      ? Array(repeating: .printed, count: grid.rows.count)
      : AuditedReport.states(of: grid, report, figures)
  }

  private static func states(
    of grid: FormGrid, _ report: Report, _ figures: Figures
  ) -> [RowState] {
    let uncertain = Set(
      report.remarks.filter { $0.severity == .error }.flatMap(\.cells)
        .compactMap { grid.form.cellIndex[$0] })
    return grid.rows.map { row in
      let state = state(of: row, report, figures)
      return state != .printed && row.cells.contains(where: uncertain.contains)
        ? .uncertain : state
    }
  }

  private static func state(
    of row: FormGrid.Row, _ report: Report, _ figures: Figures
  ) -> RowState {
    var printed = 0
    var blank = 0
    for cell in row.cells {
      if figures.values[cell] != nil {
        printed += 1
      } else if report.cells[cell].state == .blank || report.cells[cell].place != nil {
        blank += 1
      }
    }
    if printed == row.cells.count { return .printed }
    if printed > 0 { return .partly }
    return blank > 0 ? .blank : .lost
  }
}

extension AuditedReport {
  /// A finding of this report, placed at a cell.
  func finding(
    rule: String, _ severity: Severity, at cell: Int,
    arguments: KeyValuePairs<String, Finding.Argument.Value> = [:], computation: String = ""
  ) -> Finding {
    let path = grid?.path(cell) ?? ""
    var finding = Finding(
      rule: rule, severity: severity, file: report.file, place: report.cells[cell].place,
      cells: [path], arguments: arguments, computation: computation, form: report.form)
    finding.add("cell", .cell(path))
    return finding
  }

  /// A finding about the report as a whole or one of its lines.
  func finding(
    rule: String, _ severity: Severity, at place: Place? = nil,
    arguments: KeyValuePairs<String, Finding.Argument.Value> = [:], computation: String = ""
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, file: report.file, place: place, arguments: arguments,
      computation: computation, form: report.form)
  }
}

extension Finding {
  mutating func add(_ name: String, _ value: Argument.Value) {
    arguments.append(Argument(name: name, value: value))
  }
}
