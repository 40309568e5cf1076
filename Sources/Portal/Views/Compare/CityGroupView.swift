package import Templating

/// One group of the bodies of a city or province: how many report, and their numbers.
package struct CityGroupView: View, Equatable {
  package let heading: String
  package let coverage: CoverageLine
  package let table: ComparisonTable

  package static let shape = Shape(
    .text("groupHeading"), .record("coverage", CoverageLine.shape),
    .record("comparison", ComparisonTable.shape))

  package func fill(_ values: inout Values) {
    values.text(heading)
    values.record(coverage)
    values.record(table)
  }
}
