import Disclosure
import Templating

/// One line of the source, or a run of lines that do not belong to the report.
struct SourceLineView: View {
  /// A part of a line; with an id where a number of another line of the file stands in it.
  struct Piece: View {
    let bytes: ArraySlice<UInt8>
    let anchor: String?

    static let shape = Shape(.text("piece"), .link("spot"))

    func fill(_ values: inout Values) {
      values.text(bytes)
      values.link(anchor)
    }
  }

  let anchor: String
  /// The number of the line where it does not follow the one before.
  let number: Int?
  /// `unrecognised`, `chrome`, …; nil for plain lines.
  let use: String?
  let bytes: ArraySlice<UInt8>
  let pieces: [Piece]
  /// What stands in place of lines that are not shown.
  let note: String?
  /// The row of the table that prints the line's numbers.
  let row: String?

  static let shape = Shape(
    .link("line"), .text("number"), .text("use"), .text("bytes"), .list("pieces", Piece.shape),
    .text("note"), .link("row"))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.number(number)
    values.text(use)
    values.text(bytes)
    values.list(pieces)
    values.text(note)
    values.link(row)
  }
}
