package import Templating

/// How far an indicator compares from one form to the next.
package struct ComparabilityView: View, Equatable {
  package let forms: String
  package let verdict: String
  package let note: String

  package static let shape = Shape(.text("forms"), .text("verdict"), .text("verdictNote"))

  package func fill(_ values: inout Values) {
    values.text(forms)
    values.text(verdict)
    values.text(note)
  }
}
