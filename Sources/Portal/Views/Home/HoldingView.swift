package import Templating

/// A number that says how much there is, and where it is.
package struct HoldingView: View, Equatable {
  package let label: String
  package let value: String
  package let address: String?

  package static let shape = Shape(.text("label"), .text("value"), .link("address"))

  package func fill(_ values: inout Values) {
    values.text(label)
    values.text(value)
    values.link(address)
  }
}
