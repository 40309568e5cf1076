package import Templating

/// Bodies side by side, each with its key indicators (`parts/compare-table`).
package struct ComparisonTable: View, Equatable {
  /// The anchor, unique on the page.
  package let id: String
  package let caption: String
  package let columns: [ComparisonColumn]
  package let rows: [ComparisonRow]
  /// Medians and how many values they rest on.
  package let summary: [ComparisonRow]
  /// Why not all rows can be held against each other; empty where they can.
  package let formNote: String

  package static let shape = Shape(
    .text("tableID"), .text("caption"), .list("columns", ComparisonColumn.shape),
    .list("rows", ComparisonRow.shape), .list("summary", ComparisonRow.shape), .text("formNote"))

  package func fill(_ values: inout Values) {
    values.text(id)
    values.text(caption)
    values.list(columns)
    values.list(rows)
    values.list(summary)
    values.text(formNote)
  }
}
