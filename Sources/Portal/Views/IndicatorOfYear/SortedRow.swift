package import Templating

/// A body with its value, and what became of it since the report before.
package struct SortedRow: View, Equatable {
  /// Its place; empty unless the site ranks.
  package let rank: String
  package let name: String
  package let address: String?
  package let notes: [String]
  package let value: NumberView
  /// `70/108`; empty for what is no share.
  package let fraction: String
  package let change: String

  package static let shape = Shape(
    .text("rank"), .text("name"), .link("address"), .texts("notes"),
    .record("value", NumberView.shape), .text("fraction"), .text("change"))

  package func fill(_ values: inout Values) {
    values.text(rank)
    values.text(name)
    values.link(address)
    values.texts(notes)
    values.record(value)
    values.text(fraction)
    values.text(change)
  }
}
