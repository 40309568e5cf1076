package import Templating

/// A body or region with its years (`parts/coverage-row`).
package struct CoverageRow: View, Equatable {
  package let name: String
  package let address: String?
  /// The region's code; empty for other bodies.
  package let code: String
  package let tiles: [CoverageTile]
  /// `5/6 份 · 发现 3`.
  package let note: String

  package static let shape = Shape(
    .text("name"), .link("address"), .text("code"), .list("tiles", CoverageTile.shape),
    .text("note"))

  package func fill(_ values: inout Values) {
    values.text(name)
    values.link(address)
    values.text(code)
    values.list(tiles)
    values.text(note)
  }
}
