package import Templating

/// A sentence computed from the archive, and where to see for oneself.
package struct FactView: View, Equatable {
  package let sentence: String
  package let address: String

  package static let shape = Shape(.text("sentence"), .link("address"))

  package func fill(_ values: inout Values) {
    values.text(sentence)
    values.link(address)
  }
}
