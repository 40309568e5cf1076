package import Templating

/// Rows that stand where they stand for one reason.
package struct SortedSection: View {
  /// Empty for the rows sorted by value.
  package let heading: String
  package let rows: [SortedRow]

  package static let shape = Shape(.text("sectionHeading"), .list("rows", SortedRow.shape))

  package func fill(_ values: inout Values) {
    values.text(heading)
    values.list(rows)
  }
}
