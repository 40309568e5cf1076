import Disclosure
import Templating

/// Lays out the tables of a form one after the other; their cells follow one another in the form.
struct FormDrawing {
  let form: Form
  let checks: [CheckWords]
  let rules: [String: RuleWords]
  let source: WordSource
  private(set) var rows: [RowWords] = []
  private var nextCell = 0

  init(form: Form, checks: [CheckWords], rules: [String: RuleWords], source: WordSource) {
    self.form = form
    self.checks = checks
    self.rules = rules
    self.source = source
  }

  mutating func table(_ table: Int, in book: inout Phrasebook) -> TableWords {
    let own = form.tables[table]
    let first = nextCell
    let blocks = own.blocks.indices.map { self.block($0, of: table, in: &book) }
    return TableWords(
      own, blocks: blocks, checkGroups: checkGroups(of: table, in: &book),
      cells: first..<nextCell, in: &book)
  }
}

extension FormDrawing {
  private mutating func block(
    _ block: Int, of table: Int, in book: inout Phrasebook
  ) -> BlockWords {
    let own = form.tables[table].blocks[block]
    let firstCell = nextCell
    let firstRow = rows.count
    for row in own.rows.indices { add(row, of: block, table, in: &book) }
    let isChecked = checks.contains { check in
      if case .row(table, block, _) = check.scope { return true }
      return false
    }
    return BlockWords(
      own, of: form.tables[table], rows: firstRow..<rows.count, cells: firstCell..<nextCell,
      isChecked: isChecked, columnRules: columnRules(of: block, table, in: &book), source,
      in: &book)
  }

  private mutating func add(_ row: Int, of block: Int, _ table: Int, in book: inout Phrasebook) {
    let own = form.tables[table].blocks[block]
    let cells = nextCell..<nextCell + own.columns.count
    let rowChecks = self.checks.indices.filter {
      self.checks[$0].scope == .row(table: table, block: block, row: row)
    }
    rows.append(
      RowWords(
        row, of: own, named: own.id.isEmpty ? form.tables[table].id : own.id, cells: cells,
        checks: rowChecks, source, in: &book))
    nextCell = cells.upperBound
  }

  /// The rules that run down the columns of a block, in the form's order.
  private func columnRules(
    of block: Int, _ table: Int, in book: inout Phrasebook
  ) -> [BlockWords.ColumnRule] {
    var own: [(rule: String, checks: [Int])] = []
    for (index, check) in checks.enumerated() {
      guard case .column(table, block, _) = check.scope else { continue }
      if let known = own.firstIndex(where: { $0.rule == check.equation.rule }) {
        own[known].checks.append(index)
      } else {
        own.append((check.equation.rule, [index]))
      }
    }
    let columns = form.tables[table].blocks[block].columns.indices
    return own.map { rule, members in
      BlockWords.ColumnRule(
        headline: words(ofRule: rule, in: &book).headline,
        columns: columns.map { column in
          members.filter {
            checks[$0].scope == .column(table: table, block: block, column: column)
          }
        }, checks: members)
    }
  }

  /// The checks that belong to a table, rule by rule in the form's order.
  private func checkGroups(of table: Int, in book: inout Phrasebook) -> [TableWords.CheckGroup] {
    var rules: [String] = []
    var groups: [TableWords.CheckGroup] = []
    for (index, check) in checks.enumerated() where check.scope.table == table {
      if let known = rules.firstIndex(of: check.equation.rule) {
        groups[known].checks.append(index)
      } else {
        rules.append(check.equation.rule)
        groups.append(
          TableWords.CheckGroup(
            rule: words(ofRule: check.equation.rule, in: &book), checks: [index]))
      }
    }
    return groups
  }

  private func words(ofRule rule: String, in book: inout Phrasebook) -> RuleWords {
    rules[rule] ?? RuleWords(rule, source, in: &book)
  }
}
