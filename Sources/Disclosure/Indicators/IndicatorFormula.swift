/// How an indicator is computed from the cells of one form.
package struct IndicatorFormula: Equatable, Sendable {
  package struct Term: Equatable, Sendable {
    /// Position in `Form.cells`.
    package let cell: Int
    /// 1 or -1.
    package let sign: Int
  }

  /// A cell, or the cells of a group of rows or columns, as the statement names it.
  package struct Operand: Equatable, Sendable {
    /// Such as `requests.refuse.total`.
    package let name: String
    /// Positions in `Form.cells`.
    package let cells: [Int]
    /// 1 or -1.
    package let sign: Int
    package let isDenominator: Bool
  }

  package let numerator: [Term]
  /// Empty where the indicator is no share.
  package let denominator: [Term]
  /// As the form's file states it: `requests.granted.total / requests.total.total`.
  package let statement: String
  /// In the order of the statement.
  package let operands: [Operand]

  init(operands: [Operand], statement: String) {
    self.operands = operands
    self.statement = statement
    numerator = Self.terms(operands.filter { !$0.isDenominator })
    denominator = Self.terms(operands.filter(\.isDenominator))
  }

  private static func terms(_ operands: [Operand]) -> [Term] {
    operands.flatMap { operand in operand.cells.map { Term(cell: $0, sign: operand.sign) } }
  }
}
