package import Templating

/// The bodies of one group in a region.
package struct GroupCoverageView: View, Equatable {
  package let heading: String
  package let bodies: [CoverageRow]

  package static let shape = Shape(
    .text("groupHeading"), .list("bodies", CoverageRow.shape))

  package func fill(_ values: inout Values) {
    values.text(heading)
    values.list(bodies)
  }
}
