package import Templating

/// A city of the tree with the counties under it.
package struct CoverageBranch: View, Equatable {
  package let row: CoverageRow
  package let leaves: [CoverageRow]

  package static let shape = Shape(
    .record("row", CoverageRow.shape), .list("leaves", CoverageRow.shape))

  package func fill(_ values: inout Values) {
    values.record(row)
    values.list(leaves)
  }
}
