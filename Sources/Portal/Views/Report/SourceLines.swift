import Disclosure
import Templating

/// The lines of the source, and runs of lines that do not belong to the report.
struct SourceLines {
  /// A part of a line; with an id where a number of another line of the file stands in it.
  struct Piece: View {
    let bytes: ArraySlice<UInt8>
    /// The line of the file, where it is another than the line's own.
    let line: Int32?

    static let shape = Shape(.text("piece"), .link("spot"))

    func fill(_ values: inout Values) {
      values.text(bytes)
      values.link(line.map { SourceAnchors.ID(line: $0, copy: 1) })
    }
  }

  let open: OpenReport

  /// The number is nothing where it follows the one before, the use for plain lines; the note stands
  /// in place of lines that are not shown; the row prints the line's numbers.
  static let shape = Shape(
    .link("line"), .text("number"), .text("use"), .text("bytes"), .list("pieces", Piece.shape),
    .text("note"), .link("row"))

  func fill(_ line: SourceListing.Line, _ values: inout Values) {
    switch line.content {
    case .text(let position): fill(line, position, &values)
    case .aside(let position): fill(line, open.anchors.asides[position], &values)
    }
  }
}

extension SourceLines {
  private func fill(_ line: SourceListing.Line, _ position: Int, _ values: inout Values) {
    let text = open.source.lines[position]
    values.link(open.anchors.lines[position])
    values.number(line.follows ? nil : Int(text.number))
    values.text(isUnrecognised(text) ? open.shared.tone.unrecognised : .none)
    if line.ownCells.isEmpty {
      let source = open.source.bytes
      values.text { $0.append(bytes: source.span.extracting(Int(text.start)..<Int(text.end))) }
      values.nothing()
    } else {
      values.nothing()
      values.list(pieces(of: text, line.ownCells))
    }
    values.nothing()
    let row = open.rowOfLine[position]
    values.link(open.form.flatMap { row < 0 ? nil : $0.rows[row].anchor } ?? .none)
  }

  private func fill(
    _ line: SourceListing.Line, _ aside: SourceAnchors.Aside, _ values: inout Values
  ) {
    let key = aside.first == aside.last ? "report.aside" : "report.asides"
    values.link(aside.id)
    values.number(line.follows ? nil : Int(aside.first))
    values.text(open.shared.tone.aside)
    values.nothing()
    values.nothing()
    values.text(
      open.words[
        key,
        [
          "first": String(aside.first), "last": String(aside.last),
          "use": open.words["report.use.\(aside.use)"],
        ]])
    values.nothing()
  }

  private func bytes(_ start: Int32, _ end: Int32) -> ArraySlice<UInt8> {
    open.source.bytes[Int(start)..<Int(end)]
  }

  private func isUnrecognised(_ text: SourceText.Line) -> Bool {
    let index = Int(text.number) - 1
    return open.report.lineUses.indices.contains(index)
      && open.report.lineUses[index] == .unrecognised
  }

  /// The line cut at its cells that carry an id.
  private func pieces(of text: SourceText.Line, _ ownCells: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var done = text.start
    for own in open.anchors.ownCells[ownCells] {
      let cell = open.source.cells[Int(own)]
      if cell.start > done { pieces.append(Piece(bytes: bytes(done, cell.start), line: nil)) }
      pieces.append(Piece(bytes: bytes(cell.start, cell.end), line: cell.line))
      done = cell.end
    }
    if done < text.end { pieces.append(Piece(bytes: bytes(done, text.end), line: nil)) }
    return pieces
  }
}
