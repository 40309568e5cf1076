extension Form {
  /// The official form that most of the report follows: for a mixture, the one it is based on.
  package var officialID: String {
    id.utf8.firstIndex(of: UInt8(ascii: "+")).map { String(id[..<$0]) } ?? id
  }

  /// This form with one of its tables as another form prints it.
  ///
  /// Some bodies put last version's table 2 into this version's report; each table is read by the
  /// form it follows. The arithmetic of a table comes along with it.
  func taking(table tableID: String, from other: Form) -> Form {
    let tables = tables.map { table in
      table.id == tableID ? other.tables.first { $0.id == tableID } ?? table : table
    }
    let cells = tables.indices.flatMap { number -> [FormCell] in
      let form = tables[number].id == tableID ? other : self
      return form.cells(of: tables[number].id, numbered: number)
    }
    let index = Dictionary(
      zip(cells.map(\.path), cells.indices), uniquingKeysWith: { first, _ in first })
    let kept = CellMap(from: self, to: index) { $0 != tableID }
    let taken = CellMap(from: other, to: index) { $0 == tableID }
    return Form(
      id: "\(id)+\(other.id).\(tableID)", title: title, legalBasis: legalBasis, years: years,
      fingerprints: fingerprints, refusal: nil, sections: sections, tables: tables,
      identities: identities
        + other.identities.filter { rule in
          !identities.contains { $0.id == rule.id }
        },
      crossYearRules: kept.rules(crossYearRules) + taken.rules(other.crossYearRules),
      claims: claims.filter { claim in
        claim.candidates.joined().allSatisfy { index[$0] != nil }
      },
      cells: cells, cellIndex: index,
      equations: kept.equations(equations) + taken.equations(other.equations),
      indicators: kept.indicators(indicators) + taken.indicators(other.indicators))
  }

  private func cells(of tableID: String, numbered number: Int) -> [FormCell] {
    cells.filter { tables[$0.table].id == tableID }.map {
      FormCell(
        path: $0.path, table: number, block: $0.block, row: $0.row, column: $0.column,
        kind: $0.kind)
    }
  }

  /// Where the cells of a form's tables went.
  private struct CellMap {
    let form: Form
    let index: [String: Int]
    let takes: (String) -> Bool

    init(from form: Form, to index: [String: Int], _ takes: @escaping (String) -> Bool) {
      self.form = form
      self.index = index
      self.takes = takes
    }

    func rules(_ rules: [CrossYearRule]) -> [CrossYearRule] {
      rules.compactMap { rule in
        let equations = equations(rule.equations)
        guard !equations.isEmpty else { return nil }
        return CrossYearRule(
          id: rule.id, severity: rule.severity, headline: rule.headline,
          explanation: rule.explanation, legalBasis: rule.legalBasis, statement: rule.statement,
          equations: equations)
      }
    }

    /// The indicators all of whose cells lie in the tables that are taken.
    func indicators(_ indicators: [FormIndicator]) -> [FormIndicator] {
      indicators.compactMap { indicator in
        guard let formula = formula(indicator.formula) else { return nil }
        return FormIndicator(
          id: indicator.id, formula: formula, comparability: indicator.comparability,
          note: indicator.note, form: indicator.form)
      }
    }

    private func formula(_ formula: IndicatorFormula) -> IndicatorFormula? {
      var operands: [IndicatorFormula.Operand] = []
      for operand in formula.operands {
        let cells = operand.cells.compactMap(place)
        guard cells.count == operand.cells.count else { return nil }
        operands.append(
          IndicatorFormula.Operand(
            name: operand.name, cells: cells, sign: operand.sign,
            isDenominator: operand.isDenominator))
      }
      return IndicatorFormula(operands: operands, statement: formula.statement)
    }

    private func place(of cell: Int) -> Int? {
      let cell = form.cells[cell]
      return takes(form.tables[cell.table].id) ? index[cell.path] : nil
    }

    /// The equations all of whose cells lie in the tables that are taken.
    func equations(_ equations: [Equation]) -> [Equation] {
      equations.compactMap { equation in
        guard let left = terms(equation.left), let right = terms(equation.right) else { return nil }
        return Equation(
          id: equation.id, rule: equation.rule, left: left, relation: equation.relation,
          right: right, isCounted: equation.isCounted)
      }
    }

    private func terms(_ terms: [Equation.Term]) -> [Equation.Term]? {
      var mapped: [Equation.Term] = []
      for term in terms {
        guard let place = place(of: term.cell) else { return nil }
        mapped.append(
          Equation.Term(cell: place, sign: term.sign, isOfLastYear: term.isOfLastYear))
      }
      return mapped
    }
  }
}

extension FormLibrary {
  /// The mixtures that reports may follow: each form with one smaller table of another.
  static func mixtures(of forms: [Form]) -> [Form] {
    let read = forms.filter { $0.refusal == nil && !$0.tables.isEmpty }
    return read.flatMap { form in
      read.filter { $0.id != form.id }.flatMap { other in
        form.mixableTables(with: other).map { form.taking(table: $0, from: other) }
      }
    }
  }
}

extension Form {
  /// The tables in which two forms differ, but for the largest: that one says which form it is.
  fileprivate func mixableTables(with other: Form) -> [String] {
    let main = tables.indices.max { size(of: $0) < size(of: $1) }
    return tables.indices.compactMap { number in
      guard number != main, let theirs = other.tables.first(where: { $0.id == tables[number].id })
      else { return nil }
      return theirs == tables[number] ? nil : tables[number].id
    }
  }

  private func size(of table: Int) -> Int {
    cells.count { $0.table == table }
  }
}
