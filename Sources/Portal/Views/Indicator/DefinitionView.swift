package import Templating

/// What an indicator counts on one form, in the form's own words.
package struct DefinitionView: View, Equatable {
  /// One cell, or the cells of a group, with what is done with it.
  package struct Operand: View, Equatable {
    /// `+`, `−` or `÷`; empty for the first.
    package let sign: String
    /// As the form prints it: `（一）予以公开 · 总计`.
    package let wording: String
    /// In English; empty in the Chinese edition.
    package let translation: String
    /// `5 格相加`; empty for a single cell.
    package let note: String

    package static let shape = Shape(
      .text("sign"), .text("wording"), .text("translation"), .text("operandNote"))

    package func fill(_ values: inout Values) {
      values.text(sign)
      values.text(wording)
      values.text(translation)
      values.text(note)
    }
  }

  package let form: String
  /// `2019—2020 年`.
  package let years: String
  /// As the form's file has it.
  package let formula: String
  package let operands: [Operand]

  package static let shape = Shape(
    .text("form"), .text("formYears"), .text("formula"), .list("operands", Operand.shape))

  package func fill(_ values: inout Values) {
    values.text(form)
    values.text(years)
    values.text(formula)
    values.list(operands)
  }
}
