package import Templating

/// A region in the list by code.
package struct FlatRow: View, Equatable {
  package let code: String
  package let name: String
  package let address: String?
  /// `5/6`.
  package let coverage: String
  package let latest: LinkView
  package let findings: String

  package static let shape = Shape(
    .text("code"), .text("name"), .link("address"), .text("coverage"),
    .record("latest", LinkView.shape), .text("findings"))

  package func fill(_ values: inout Values) {
    values.text(code)
    values.text(name)
    values.link(address)
    values.text(coverage)
    values.record(latest)
    values.text(findings)
  }
}
