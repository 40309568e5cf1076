package import Templating

/// An indicator in the list of all.
package struct IndicatorLineView: View, Equatable {
  package let title: String
  package let address: String
  package let unit: String
  package let explanation: String
  /// `2024 年 142/158`.
  package let coverage: String

  package static let shape = Shape(
    .text("title"), .link("address"), .text("unit"), .text("explanation"), .text("coverage"))

  package func fill(_ values: inout Values) {
    values.text(title)
    values.link(address)
    values.text(unit)
    values.text(explanation)
    values.text(coverage)
  }
}
