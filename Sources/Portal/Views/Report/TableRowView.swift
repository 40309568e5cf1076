import Disclosure
import Templating

/// A row of a table: a heading over rows, a row of numbers, or a row of checks at the foot.
struct TableRowView: View {
  let anchor: String?
  let label: LabelView
  /// What the form prints in brackets after the label.
  let note: String?
  /// How deep the row stands under headings, from 0.
  let depth: Int
  /// Whether the form prints no numbers in it.
  let isHeading: Bool
  /// Over how many columns a heading without sums reaches; 0 elsewhere.
  let width: Int
  let marks: [PageMarkView]
  let cells: [TableCellView]
  let signs: [CheckSignView]

  static let shape = Shape(
    .link("row"), .record("label", LabelView.shape), .text("note"), .text("depth"),
    .flag("isHeading"), .text("width"), .list("rowMarks", PageMarkView.shape),
    .list("cells", TableCellView.shape), .list("signs", CheckSignView.shape))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.record(label)
    values.text(note)
    values.number(depth == 0 ? nil : depth)
    values.flag(isHeading)
    values.number(width == 0 ? nil : width)
    values.list(marks)
    values.list(cells)
    values.list(signs)
  }
}
