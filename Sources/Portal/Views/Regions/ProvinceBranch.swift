package import Templating

/// A province of the tree with its cities, and the counties of no city.
package struct ProvinceBranch: View, Equatable {
  package let row: CoverageRow
  package let isOpen: Bool
  package let cities: [CoverageBranch]
  package let leaves: [CoverageRow]

  package static let shape = Shape(
    .record("row", CoverageRow.shape), .flag("isOpen"),
    .list("cities", CoverageBranch.shape), .flag("hasLeaves"),
    .list("leaves", CoverageRow.shape))

  package func fill(_ values: inout Values) {
    values.record(row)
    values.flag(isOpen)
    values.list(cities)
    values.flag(!leaves.isEmpty)
    values.list(leaves)
  }
}
