import Disclosure
import Templating

/// A block of a statutory table with its numbers, checks and marks.
struct BlockView: View {
  let anchor: String
  /// The banner, or the table's title where it has a single block.
  let caption: LabelView
  /// Shared by all columns; nil where the columns differ.
  let unit: String?
  let isHeat: Bool
  let isChecked: Bool
  let headDepth: Int
  let head: [HeaderRowView]
  let rows: [TableRowView]
  let foot: [TableRowView]

  static let shape = Shape(
    .link("block"), .record("caption", LabelView.shape), .text("unit"), .flag("isHeat"),
    .flag("isChecked"), .text("headDepth"), .list("head", HeaderRowView.shape),
    .list("rows", TableRowView.shape), .list("foot", TableRowView.shape))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.record(caption)
    values.text(unit)
    values.flag(isHeat)
    values.flag(isChecked)
    values.number(headDepth == 1 ? nil : headDepth)
    values.list(head)
    values.list(rows)
    values.list(foot)
  }
}
