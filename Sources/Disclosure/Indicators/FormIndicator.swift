/// What a form's file says about an indicator.
package struct FormIndicator: Equatable, Sendable {
  package let id: String
  package let formula: IndicatorFormula
  /// How far its numbers compare with those of the form before that knows the indicator.
  package let comparability: Comparability
  /// Why they do not compare fully; nil where they do.
  package let note: Bilingual?
  /// The form whose file says so: in a mixture of two forms, the one that prints the table.
  package let form: String
}
