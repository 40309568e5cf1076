import Disclosure
import Templating

/// The parts of an indicator's formula, each with its number and the sign before it.
struct Operands {
  let open: OpenReport

  static let shape = Shape(
    .text("lead"), .text("operand"), .text("value"), .link("at"), .text("tail"))

  func fill(_ operand: OperandWords, _ values: inout Values) {
    values.text(operand.lead)
    values.text(operand.name)
    fillNumber(operand, &values)
    open.link(toFirstOf: operand.cells, &values)
    values.text(operand.tail)
  }

  private func fillNumber(_ operand: OperandWords, _ values: inout Values) {
    switch open.sum(of: operand.cells) {
    case .missing(let state): values.text(open.edition.numberWords.phrase(for: state))
    case .value(let sum, let isDerived):
      guard isDerived else { return values.quantity(sum) }
      values.text {
        $0.append(grouped: sum)
        $0.append(text: ReportWords.derived)
      }
    }
  }
}
