import Disclosure

/// The counted identities of a form in one report, each with how it stands and where it belongs.
struct CheckLedger: Sendable {
  /// Which part of a table an equation runs over.
  enum Scope: Equatable, Sendable {
    case row(table: Int, block: Int, row: Int)
    case column(table: Int, block: Int, column: Int)
    /// Over several rows and columns, or over several tables.
    case wide(table: Int)

    var table: Int {
      switch self {
      case .row(let table, _, _), .column(let table, _, _), .wide(let table): table
      }
    }
  }

  enum Outcome: Sendable {
    case holds
    case breaks
    /// An operand is missing.
    case unknown
  }

  struct Entry: Sendable {
    /// Position in `Form.equations`.
    let equation: Int
    let scope: Scope
    let outcome: Outcome
    /// The finding that speaks of it, as a position in the report's findings.
    let finding: Int?
  }

  private(set) var entries: [Entry] = []

  init() {}

  init(of form: Form, report: Report, _ findings: [FindingIndex.Numbered]) {
    let figures = Figures(report.cells)
    entries = form.equations.indices.compactMap { index in
      let equation = form.equations[index]
      guard equation.isCounted, let scope = Self.scope(of: equation, in: form) else { return nil }
      let outcome =
        equation.balance(in: figures).map { balance -> Outcome in
          balance.keeps(equation.relation) ? .holds : .breaks
        } ?? .unknown
      return Entry(
        equation: index, scope: scope, outcome: outcome,
        finding: outcome == .breaks ? Self.finding(on: equation, among: findings) : nil)
    }
  }

  /// The check over a row, the first where there are several.
  func check(ofRow row: Int, block: Int, table: Int) -> [Entry] {
    entries.filter { $0.scope == .row(table: table, block: block, row: row) }
  }

  /// The checks over the columns of a block under one rule, by column.
  func checks(ofRule rule: String, block: Int, table: Int, form: Form) -> [Entry] {
    entries.filter { entry in
      guard case .column(table, block, _) = entry.scope else { return false }
      return form.equations[entry.equation].rule == rule
    }
  }

  /// The rules that run down the columns of a block, in the form's order.
  func columnRules(block: Int, table: Int, form: Form) -> [String] {
    var rules: [String] = []
    for entry in entries {
      guard case .column(table, block, _) = entry.scope else { continue }
      let rule = form.equations[entry.equation].rule
      if !rules.contains(rule) { rules.append(rule) }
    }
    return rules
  }
}

extension CheckLedger {
  private static func scope(of equation: Equation, in form: Form) -> Scope? {
    let terms = equation.left + equation.right
    guard let first = terms.first.map({ form.cells[$0.cell] }) else { return nil }
    var (isOneRow, isOneColumn) = (true, true)
    for term in terms {
      let cell = form.cells[term.cell]
      let isOneBlock = (cell.table, cell.block) == (first.table, first.block)
      if !isOneBlock || cell.row != first.row { isOneRow = false }
      if !isOneBlock || cell.column != first.column { isOneColumn = false }
    }
    if isOneRow { return .row(table: first.table, block: first.block, row: first.row) }
    if isOneColumn { return .column(table: first.table, block: first.block, column: first.column) }
    return .wide(table: first.table)
  }

  private static func finding(
    on equation: Equation, among findings: [FindingIndex.Numbered]
  ) -> Int? {
    findings.firstIndex { numbered in
      numbered.finding.rule == equation.rule
        && numbered.finding.arguments.contains {
          $0.name == "identity" && $0.value == .text(equation.id)
        }
    }
  }
}
