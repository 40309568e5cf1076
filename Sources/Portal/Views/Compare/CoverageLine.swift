package import Templating

/// How much of a group is there, and who is not (`parts/coverage-line`).
package struct CoverageLine: View, Equatable {
  /// `收录 142/158`.
  package let sentence: String
  /// `未收录 16 个`; empty where none is missing or the list stands on another page.
  package let missingTitle: String
  package let missing: [LinkView]

  package static let shape = Shape(
    .text("sentence"), .text("missingTitle"), .list("missing", LinkView.shape))

  package func fill(_ values: inout Values) {
    values.text(sentence)
    values.text(missingTitle)
    values.list(missing)
  }
}
