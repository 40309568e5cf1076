package import Templating

/// The head of a column: an indicator, and the page that is sorted by it.
package struct ComparisonColumn: View, Equatable {
  package let title: String
  package let unit: String
  package let sorted: String?

  package static let shape = Shape(.text("title"), .text("unit"), .link("sorted"))

  package func fill(_ values: inout Values) {
    values.text(title)
    values.text(unit)
    values.link(sorted)
  }
}
