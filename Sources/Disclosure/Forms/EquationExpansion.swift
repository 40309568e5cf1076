/// Writes a rule out for every row or column it holds in.
struct EquationExpansion {
  enum Direction: String, CaseIterable {
    case row
    case column
  }

  static let mostTerms = 100_000

  let rule: String
  let isCounted: Bool
  /// Whether `last.` may stand in the rule.
  let spansYears: Bool
  let grid: FormCells

  /// The equations of the fields `equation`, `over` and `each`.
  func equations(of fields: YAMLFields) throws(Failure) -> [Equation] {
    let text = try fields.required("equation")
    let statement = try EquationParser.statement(text)
    try checkYears(of: statement, in: text)
    guard let each = fields.optional("each") else {
      if let over = fields.optional("over") { throw overWithoutEach(over) }
      return [try equation(statement, text)]
    }
    let direction: Direction = try each.choice()
    var equations: [Equation] = []
    var termCount = 0
    for block in try blocks(of: fields.required("over")) {
      let added = try self.equations(statement, in: block, each: direction, text)
      termCount += added.reduce(0) { $0 + $1.left.count + $1.right.count }
      guard termCount <= Self.mostTerms else { throw tooManyTerms(text) }
      equations += added
    }
    return equations
  }

  /// The one equation of a statement that names full paths.
  private func equation(
    _ statement: EquationParser.Statement, _ text: YAMLReader
  ) throws(Failure) -> Equation {
    let equation = try resolved(statement) { (term) throws(Failure) in
      guard let cells = grid.cells(named: term.name) else {
        throw unknown(term, among: grid.cells.map(\.path), text)
      }
      return cells
    }
    return self.equation(rule, equation) { $0 }
  }

  /// The equations of a statement that names columns, for every row, or the other way round.
  private func equations(
    _ statement: EquationParser.Statement, in block: FormCells.Block, each direction: Direction,
    _ text: YAMLReader
  ) throws(Failure) -> [Equation] {
    let content = block.content
    let resolved = try resolved(statement) { (term) throws(Failure) in
      let isRow = direction == .row
      let members = isRow ? content.columns(named: term.name) : content.rows(named: term.name)
      guard let members else {
        throw unknown(term, among: isRow ? content.columnNames : content.rowNames, text)
      }
      return Array(members)
    }
    switch direction {
    case .row:
      return content.rows.enumerated().map { row in
        equation("\(rule):\(row.element.id)", resolved) {
          block.cell(row: row.offset, column: $0)
        }
      }
    case .column:
      return content.columns.enumerated().map { column in
        equation("\(rule):\(column.element.id)", resolved) {
          block.cell(row: $0, column: column.offset)
        }
      }
    }
  }

  private func blocks(of over: YAMLReader) throws(Failure) -> [FormCells.Block] {
    var blocks: [FormCells.Block] = []
    for name in try over.oneOrMore() {
      let found = grid.blocks(named: try name.text())
      if found.isEmpty { throw name.unknown(try name.text(), among: grid.blockNames) }
      blocks += found
    }
    return blocks
  }
}

// From names to positions, and from positions to cells.
extension EquationExpansion {
  /// A statement whose names are positions: of cells, or of rows or columns of a block.
  private struct Resolved {
    var left: [Equation.Term] = []
    let relation: Equation.Relation
    var right: [Equation.Term] = []
  }

  private func resolved(
    _ statement: EquationParser.Statement,
    members: (EquationParser.Term) throws(Failure) -> [Int]
  ) throws(Failure) -> Resolved {
    var resolved = Resolved(relation: statement.relation)
    for term in statement.left {
      resolved.left += try members(term).map { term.at($0) }
    }
    for term in statement.right {
      resolved.right += try members(term).map { term.at($0) }
    }
    return resolved
  }

  private func equation(
    _ id: String, _ resolved: Resolved, cell: (Int) -> Int
  ) -> Equation {
    func placed(_ term: Equation.Term) -> Equation.Term {
      Equation.Term(cell: cell(term.cell), sign: term.sign, isOfLastYear: term.isOfLastYear)
    }
    return Equation(
      id: id, rule: rule, left: resolved.left.map(placed), relation: resolved.relation,
      right: resolved.right.map(placed), isCounted: isCounted)
  }
}

extension EquationParser.Term {
  fileprivate func at(_ position: Int) -> Equation.Term {
    Equation.Term(cell: position, sign: sign, isOfLastYear: isOfLastYear)
  }
}

// What can be wrong with a rule that reads as an equation.
extension EquationExpansion {
  private func checkYears(
    of statement: EquationParser.Statement, in text: YAMLReader
  ) throws(Failure) {
    let lastYear = (statement.left + statement.right).first(where: \.isOfLastYear)
    if let lastYear, !spansYears {
      throw text.failure(
        atByte: lastYear.offset,
        Bilingual(
          chinese: "identities 里不能用 last.", english: "`last.` has no meaning in `identities`"),
        remedy: Bilingual(
          chinese: "跨年规则写在 cross_year 下", english: "move the rule to `cross_year`"))
    }
    if lastYear == nil, spansYears {
      throw text.failure(
        Bilingual(
          chinese: "cross_year 的等式里没有 last.",
          english: "a rule of `cross_year` speaks of no term of the year before (`last.`)"),
        remedy: Bilingual(
          chinese: "同一年内的规则写在 identities 下", english: "move the rule to `identities`"))
    }
  }

  private func overWithoutEach(_ over: YAMLReader) -> Failure {
    over.failure(
      Bilingual(chinese: "有 over 而没有 each", english: "`over` stands without `each`"),
      remedy: Bilingual(
        chinese: "加上 each: row 或 each: column；等式用完整路径时删去 over",
        english: "add `each: row` or `each: column`; drop `over` if the equation names full paths"))
  }

  private func unknown(
    _ term: EquationParser.Term, among names: [String], _ text: YAMLReader
  ) -> Failure {
    text.unknown(
      term.name, among: names, called: Bilingual(chinese: "单元格", english: "cell"),
      atByte: term.offset)
  }

  private func tooManyTerms(_ text: YAMLReader) -> Failure {
    text.failure(
      Bilingual(
        chinese: "规则展开后超过 \(Self.mostTerms) 项",
        english: "the rule has more than \(Self.mostTerms) terms when written out"))
  }
}
