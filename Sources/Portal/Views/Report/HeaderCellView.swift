import Templating

/// A heading over one or several columns.
struct HeaderCellView: View {
  let label: LabelWords
  /// Empty where all columns share theirs.
  let unit: Phrase
  /// 1 for a single column.
  let columns: Int
  /// Down to the last row of the head.
  let rows: Int

  static let shape = Shape(
    .record("label", LabelView.shape), .text("unit"), .text("columnSpan"), .text("rowSpan"),
    .flag("isGroup"))

  func fill(_ values: inout Values) {
    values.record(label)
    values.text(unit)
    values.number(columns == 1 ? nil : columns)
    values.number(rows == 1 ? nil : rows)
    values.flag(columns > 1)
  }
}
