// Where the quantities that sites compare stand in a form.
extension FormFile {
  /// What a form's file says about one indicator.
  fileprivate struct Mapping {
    let form: String
    let grid: FormCells
    let indicators: [Indicator]
  }

  static func indicators(
    _ list: [YAMLReader], of form: String, in grid: FormCells, among indicators: [Indicator]?
  ) throws(Failure) -> [FormIndicator] {
    if list.isEmpty { return [] }
    let known: [Indicator]
    if let indicators { known = indicators } else { known = try IndicatorFile.builtIn() }
    let mapping = Mapping(form: form, grid: grid, indicators: known)
    var names = FormNames()
    return try list.map { (item) throws(Failure) in
      let fields = try item.fields(["id", "formula", "comparability", "note"])
      _ = try names.insertRule(fields.required("id"))
      return try mapping.indicator(fields)
    }
  }
}

extension FormFile.Mapping {
  fileprivate func indicator(_ fields: YAMLFields) throws(Failure) -> FormIndicator {
    let indicator = try definition(fields.required("id"))
    let comparability: Comparability = try fields.choice("comparability", default: .same)
    return FormIndicator(
      id: indicator.id,
      formula: try formula(fields.required("formula"), for: indicator),
      comparability: comparability,
      note: try note(fields, comparability),
      form: form)
  }

  private func definition(_ id: YAMLReader) throws(Failure) -> Indicator {
    let name = try id.text()
    if let indicator = indicators.first(where: { $0.id == name }) { return indicator }
    throw id.unknown(
      name, among: indicators.map(\.id), called: Bilingual(chinese: "指标", english: "indicator"))
  }

  /// Why the numbers cannot be compared fully: needed where they cannot, and only there.
  private func note(
    _ fields: YAMLFields, _ comparability: Comparability
  ) throws(Failure) -> Bilingual? {
    if comparability != .same { return try fields.bilingual("note") }
    guard let note = fields.optional("note") else { return nil }
    throw note.failure(
      Bilingual(
        chinese: "有 note 而 comparability 是 same",
        english: "`note` stands where `comparability` is `same`"),
      remedy: Bilingual(
        chinese: "加上 comparability: similar 或 none，或删去 note",
        english: "add `comparability: similar` or `none`, or drop the note"))
  }

  private func formula(
    _ text: YAMLReader, for indicator: Indicator
  ) throws(Failure) -> IndicatorFormula {
    let parsed = try EquationParser.formula(text)
    try check(parsed, is: indicator.kind, text)
    var operands: [IndicatorFormula.Operand] = []
    for term in parsed.numerator {
      operands.append(try operand(term, isDenominator: false, text, of: indicator))
    }
    for term in parsed.denominator {
      operands.append(try operand(term, isDenominator: true, text, of: indicator))
    }
    return IndicatorFormula(operands: operands, statement: try text.text())
  }

  private func operand(
    _ term: EquationParser.Term, isDenominator: Bool, _ text: YAMLReader, of indicator: Indicator
  ) throws(Failure) -> IndicatorFormula.Operand {
    guard !term.isOfLastYear else { throw onlyThisYear(term, text) }
    guard let cells = grid.cells(named: term.name) else {
      throw text.unknown(
        term.name, among: grid.cells.map(\.path),
        called: Bilingual(chinese: "单元格", english: "cell"), atByte: term.offset)
    }
    let wrong = cells.first { !fits($0, indicator) }
    if let wrong { throw unfit(wrong, term, text, indicator) }
    return IndicatorFormula.Operand(
      name: term.name, cells: cells, sign: term.sign, isDenominator: isDenominator)
  }

  /// Whether a cell counts in the unit of the indicator; shares are of numbers, never of money.
  private func fits(_ cell: Int, _ indicator: Indicator) -> Bool {
    let isAmount = grid.cells[cell].kind == .amount
    guard isAmount == (indicator.kind == .amount) else { return false }
    return indicator.kind == .share || unit(of: cell) == indicator.unit.chinese
  }

  private func unit(of cell: Int) -> String {
    let cell = grid.cells[cell]
    return grid.tables[cell.table].blocks[cell.block].columns[cell.column].unit
  }
}

// What can be wrong with a formula whose names are right.
extension FormFile.Mapping {
  private func check(
    _ formula: EquationParser.Formula, is kind: Indicator.Kind, _ text: YAMLReader
  ) throws(Failure) {
    if kind == .share, formula.denominator.isEmpty {
      throw text.failure(
        Bilingual(
          chinese: "这个指标是比例，公式里没有「/」",
          english: "the indicator is a share and its formula has no `/`"),
        remedy: Bilingual(chinese: "写成「分子 / 分母」", english: "write `part / whole`"))
    }
    if kind != .share, !formula.denominator.isEmpty {
      throw text.failure(
        Bilingual(
          chinese: "这个指标不是比例，公式里不能有「/」",
          english: "the indicator is no share and its formula cannot have a `/`"),
        remedy: Bilingual(chinese: "只写和与差", english: "use sums and differences only"))
    }
  }

  private func onlyThisYear(_ term: EquationParser.Term, _ text: YAMLReader) -> Failure {
    text.failure(
      atByte: term.offset,
      Bilingual(
        chinese: "公式只能写本年的单元格", english: "a formula takes this year’s cells only"),
      remedy: Bilingual(chinese: "删去 last.", english: "drop `last.`"))
  }

  private func unfit(
    _ cell: Int, _ term: EquationParser.Term, _ text: YAMLReader, _ indicator: Indicator
  ) -> Failure {
    let isAmount = grid.cells[cell].kind == .amount
    guard isAmount == (indicator.kind == .amount) else {
      return text.failure(
        atByte: term.offset, isAmount ? Self.moneyForNumbers : Self.numbersForMoney,
        remedy: Bilingual(
          chinese: "金额所在的栏写 kind: amount", english: "a column of money has `kind: amount`"))
    }
    let (found, wanted) = (unit(of: cell), indicator.unit.chinese)
    return text.failure(
      atByte: term.offset,
      Bilingual(
        chinese: "单元格的单位是「\(found)」，指标的单位是「\(wanted)」",
        english: "the cell counts in “\(found)”, the indicator in “\(wanted)”"),
      remedy: Bilingual(chinese: "选用单位相同的单元格", english: "choose cells of the same unit"))
  }

  private static let moneyForNumbers = Bilingual(
    chinese: "单元格是金额，指标是数量",
    english: "the cell counts in money, the indicator in numbers")

  private static let numbersForMoney = Bilingual(
    chinese: "单元格是数量，指标是金额",
    english: "the cell counts in numbers, the indicator in money")
}
