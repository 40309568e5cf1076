import Disclosure
import Templating

/// One part of an indicator's formula in the words of the form, and the signs around it.
struct OperandWords: Sendable {
  /// `+`, `−`, `÷`, with brackets where they are needed.
  let lead: Phrase
  let name: Phrase
  /// What closes after it.
  let tail: Phrase
  /// Positions in `Form.cells`.
  let cells: [Int]

  /// A formula's parts in the order of its statement.
  static func operands(
    of formula: IndicatorFormula, named names: [IndicatorOperand], _ language: Language,
    in book: inout Phrasebook
  ) -> [OperandWords] {
    let upper = formula.operands.count { !$0.isDenominator }
    let lower = formula.operands.count - upper
    var words: [OperandWords] = []
    for (offset, pair) in zip(formula.operands, names).enumerated() {
      let (operand, name) = pair
      let position = operand.isDenominator ? offset - upper : offset
      let count = operand.isDenominator ? lower : upper
      let isBracketed = count > 1 && lower > 0
      words.append(
        OperandWords(
          lead: book.phrase(lead(operand, position: position, isBracketed: isBracketed)),
          name: book.phrase(Self.name(of: name, language)),
          tail: book.phrase(isBracketed && position == count - 1 ? ")" : ""),
          cells: operand.cells))
    }
    return words
  }

  /// A row of totals is known by its name alone.
  static func name(of operand: IndicatorOperand, _ language: Language) -> String {
    operand.path.hasSuffix(".total")
      ? operand.row[language] : "\(operand.row[language])·\(operand.column[language])"
  }

  private static func lead(
    _ operand: IndicatorFormula.Operand, position: Int, isBracketed: Bool
  ) -> String {
    var lead = position > 0 ? (operand.sign < 0 ? " \u{2212} " : " + ") : ""
    if position == 0, operand.isDenominator { lead = " ÷ " }
    if position == 0, isBracketed { lead += "(" }
    return position == 0 && operand.sign < 0 ? lead + "\u{2212}" : lead
  }
}
