package import Templating

/// A body and its numbers, or a line below the table such as the medians.
package struct ComparisonRow: View, Equatable {
  package let name: String
  package let address: String?
  /// Where the body lies, and its form where forms are mixed.
  package var notes: [String] = []
  package let cells: [NumberView]

  package static let shape = Shape(
    .text("name"), .link("address"), .texts("notes"), .list("cells", NumberView.shape))

  package func fill(_ values: inout Values) {
    values.text(name)
    values.link(address)
    values.texts(notes)
    values.list(cells)
  }
}
