package import Templating

/// One year of a body or region: whether there is a report, in shape and words.
package struct CoverageTile: View, Equatable {
  package let year: String
  /// `有报告，发现 2 项`, `无报告`.
  package let label: String
  /// `11/12`, where the tile stands for several bodies; else empty.
  package var count: String = ""
  package let address: String?
  package let isFlagged: Bool

  package static let shape = Shape(
    .text("year"), .text("label"), .text("count"), .link("address"), .flag("isFlagged"))

  package func fill(_ values: inout Values) {
    values.text(year)
    values.text(label)
    values.text(count)
    values.link(address)
    values.flag(isFlagged)
  }
}
