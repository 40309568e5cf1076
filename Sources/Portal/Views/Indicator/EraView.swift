package import Templating

/// The years of a group whose values can stand in one table.
package struct EraView: View, Equatable {
  /// The anchor, unique on the page.
  package let id: String
  package let caption: String
  package let lines: [YearLineView]
  /// Whom the totals add up; empty where there are none.
  package let panel: String
  /// Why there are none; empty for a single year.
  package let panelNote: String

  package static let shape = Shape(
    .text("tableID"), .text("caption"), .list("lines", YearLineView.shape), .text("panel"),
    .text("panelNote"))

  package func fill(_ values: inout Values) {
    values.text(id)
    values.text(caption)
    values.list(lines)
    values.text(panel)
    values.text(panelNote)
  }
}
