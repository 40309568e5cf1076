// Identities and cross-year links.
extension FormFile {
  private static let ruleKeys = [
    "id", "headline", "explanation", "legal_basis", "over", "each", "equation", "severity",
  ]

  static func identities(
    _ list: [YAMLReader], in grid: FormCells, _ names: inout FormNames
  ) throws(Failure) -> ([Identity], [Equation]) {
    var identities: [Identity] = []
    var equations: [Equation] = []
    for item in list {
      let fields = try item.fields(ruleKeys + ["counted"])
      let id = try names.insertRule(fields.required("id"))
      let isCounted = try fields.flag("counted", default: true)
      let expansion = EquationExpansion(
        rule: id, isCounted: isCounted, spansYears: false, grid: grid)
      equations += try expansion.equations(of: fields)
      identities.append(
        Identity(
          id: id,
          headline: try fields.bilingual("headline"),
          explanation: try fields.bilingual("explanation"),
          legalBasis: try fields.text("legal_basis"),
          statement: try fields.text("equation"),
          isCounted: isCounted,
          severity: try fields.choice("severity", default: .error)))
    }
    return (identities, equations)
  }

  static func crossYearRules(
    _ list: [YAMLReader], in grid: FormCells, _ names: inout FormNames
  ) throws(Failure) -> [CrossYearRule] {
    var rules: [CrossYearRule] = []
    for item in list {
      let fields = try item.fields(ruleKeys)
      let id = try names.insertRule(fields.required("id"))
      let expansion = EquationExpansion(rule: id, isCounted: false, spansYears: true, grid: grid)
      rules.append(
        CrossYearRule(
          id: id,
          severity: try fields.required("severity").choice(),
          headline: try fields.bilingual("headline"),
          explanation: try fields.bilingual("explanation"),
          legalBasis: try fields.text("legal_basis"),
          statement: try fields.text("equation"),
          equations: try expansion.equations(of: fields)))
    }
    return rules
  }
}
