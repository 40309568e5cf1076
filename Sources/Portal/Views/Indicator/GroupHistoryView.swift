package import Templating

/// What became of an indicator in one group, over the years.
package struct GroupHistoryView: View, Equatable {
  package let heading: String
  package let eras: [EraView]

  package static let shape = Shape(.text("groupHeading"), .list("eras", EraView.shape))

  package func fill(_ values: inout Values) {
    values.text(heading)
    values.list(eras)
  }
}
