import Disclosure
import Templating

/// One part of an indicator's formula with its number, and the sign before it.
struct OperandView: View {
  /// `+`, `−`, `÷`, with brackets where they are needed.
  let lead: String
  let name: String
  let number: String
  let anchor: String?
  /// What closes after it.
  let tail: String

  static let shape = Shape(
    .text("lead"), .text("operand"), .text("value"), .link("at"), .text("tail"))

  func fill(_ values: inout Values) {
    values.text(lead)
    values.text(name)
    values.text(number)
    values.link(anchor)
    values.text(tail)
  }
}

extension OperandView {
  /// A formula in the words of the form, each part with the report's number.
  static func operands(
    of formula: IndicatorFormula, named names: [IndicatorOperand], _ open: OpenReport
  ) -> [OperandView] {
    let upper = formula.operands.count { !$0.isDenominator }
    let lower = formula.operands.count - upper
    return zip(formula.operands, names).enumerated().map { offset, pair in
      let (operand, name) = pair
      let position = operand.isDenominator ? offset - upper : offset
      let count = operand.isDenominator ? lower : upper
      let isBracketed = count > 1 && lower > 0
      return OperandView(
        lead: lead(operand, position: position, isBracketed: isBracketed),
        name: words(for: name, open.edition.language), number: number(of: operand, open),
        anchor: anchor(of: operand, open), tail: isBracketed && position == count - 1 ? ")" : "")
    }
  }

  private static func lead(
    _ operand: IndicatorFormula.Operand, position: Int, isBracketed: Bool
  ) -> String {
    var lead = position > 0 ? (operand.sign < 0 ? " \u{2212} " : " + ") : ""
    if position == 0, operand.isDenominator { lead = " ÷ " }
    if position == 0, isBracketed { lead += "(" }
    return position == 0 && operand.sign < 0 ? lead + "\u{2212}" : lead
  }

  /// A row of totals is known by its name alone.
  static func words(for operand: IndicatorOperand, _ language: Language) -> String {
    operand.path.hasSuffix(".total")
      ? operand.row[language] : "\(operand.row[language])·\(operand.column[language])"
  }

  private static func number(of operand: IndicatorFormula.Operand, _ open: OpenReport) -> String {
    var sum = Quantity.zero
    var isDerived = false
    for index in operand.cells {
      let cell = open.report.cells[index]
      guard let value = cell.value, let next = sum.adding(value) else {
        return open.edition.stateWords(cell.value == nil ? cell.state : .absent)
      }
      if cell.state == .derived { isDerived = true }
      sum = next
    }
    return OpenReport.text(of: sum) + (isDerived ? "※" : "")
  }

  /// A single cell leads to its line or derivation, several to the first of their rows.
  static func anchor(
    of operand: IndicatorFormula.Operand, _ open: OpenReport
  ) -> String? {
    guard let form = open.form, let first = operand.cells.first else { return nil }
    if operand.cells.count == 1, let anchor = open.anchor(ofCell: first) { return anchor }
    return OpenReport.anchor(of: form.cells[first], in: form)
  }
}
