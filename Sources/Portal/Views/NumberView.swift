package import Disclosure
package import Templating

/// One number with its state, where it leads, and the findings that touch it (`parts/number`).
package struct NumberView: View, Equatable {
  package struct Mark: View, Equatable {
    /// The number in a circle: ①.
    package let sign: String
    package let address: String

    package static let shape = Shape(.text("sign"), .link("finding"))

    package func fill(_ values: inout Values) {
      values.text(sign)
      values.link(address)
    }
  }

  /// Digits, or the words for what is missing.
  package let text: String
  package let state: Cell.State
  package let isZero: Bool
  /// The source line or the derivation; nil where there is neither.
  package let address: String?
  package let marks: [Mark]

  package var isMissing: Bool {
    switch state {
    case .blank, .absent, .notInForm: true
    case .reported, .summed, .derived: false
    }
  }

  package static let shape = Shape(
    .text("number"), .link("source"), .text("state"), .flag("isZero"), .flag("isMissing"),
    .flag("isDerived"), .flag("isDisputed"), .list("marks", Mark.shape))

  package func fill(_ values: inout Values) {
    values.text(text)
    values.link(address)
    values.text(state.code)
    values.flag(isZero)
    values.flag(isMissing)
    values.flag(state == .derived)
    values.flag(!marks.isEmpty)
    values.list(marks)
  }
}
