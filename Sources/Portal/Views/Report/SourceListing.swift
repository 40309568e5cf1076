import Disclosure

/// The whole source, line by line, in the order of the file.
struct SourceListing {
  private let open: OpenReport
  /// The row of a table each text line feeds, by the line's position; nil where none.
  private let rows: [String?]

  init(_ open: OpenReport) {
    self.open = open
    rows = Self.rows(open)
  }

  /// Lines of text with the runs of lines between them that are no part of the report.
  func lines() -> [SourceLineView] {
    var views: [SourceLineView] = []
    views.reserveCapacity(open.source.lines.count)
    var nextAside = 0
    var nextCell = 0
    var expected: Int32 = 1
    func addAsides(before line: Int32) {
      while nextAside < open.anchors.asides.count, open.anchors.asides[nextAside].first < line {
        let aside = open.anchors.asides[nextAside]
        views.append(view(of: aside, follows: aside.first == expected))
        expected = aside.first + 1
        nextAside += 1
      }
    }
    for (position, line) in open.source.lines.enumerated() {
      addAsides(before: line.number)
      views.append(
        view(of: line, at: position, follows: line.number == expected, nextCell: &nextCell))
      expected = line.number + 1
    }
    addAsides(before: .max)
    return views
  }
}

extension SourceListing {
  private func view(
    of line: SourceText.Line, at position: Int, follows: Bool, nextCell: inout Int
  ) -> SourceLineView {
    let pieces = pieces(of: line, &nextCell)
    return SourceLineView(
      anchor: open.anchors.lines[position].text, number: follows ? nil : Int(line.number),
      use: use(of: line), bytes: pieces.isEmpty ? bytes(line.start, line.end) : [], pieces: pieces,
      note: nil, row: rows[position])
  }

  private func view(of aside: SourceAnchors.Aside, follows: Bool) -> SourceLineView {
    let key = aside.first == aside.last ? "report.aside" : "report.asides"
    return SourceLineView(
      anchor: aside.id.text, number: follows ? nil : Int(aside.first), use: "aside", bytes: [],
      pieces: [],
      note: open.words[
        key,
        [
          "first": String(aside.first), "last": String(aside.last),
          "use": open.words["report.use.\(aside.use)"],
        ]], row: nil)
  }

  private func bytes(_ start: Int32, _ end: Int32) -> ArraySlice<UInt8> {
    open.source.bytes[Int(start)..<Int(end)]
  }

  private func use(of line: SourceText.Line) -> String? {
    let index = Int(line.number) - 1
    guard open.report.lineUses.indices.contains(index),
      open.report.lineUses[index] == .unrecognised
    else { return nil }
    return "unrecognised"
  }

  /// The line cut at its cells that carry an id; empty where none does.
  private func pieces(of line: SourceText.Line, _ next: inout Int) -> [SourceLineView.Piece] {
    let own = open.anchors.ownCells
    var pieces: [SourceLineView.Piece] = []
    var done = line.start
    while next < own.count, own[next] < line.firstCell + line.cellCount,
      own[next] >= line.firstCell
    {
      let cell = open.source.cells[Int(own[next])]
      if cell.start > done { pieces.append(.init(bytes: bytes(done, cell.start), anchor: nil)) }
      pieces.append(.init(bytes: bytes(cell.start, cell.end), anchor: "L\(cell.line)"))
      done = cell.end
      next += 1
    }
    if !pieces.isEmpty, done < line.end {
      pieces.append(.init(bytes: bytes(done, line.end), anchor: nil))
    }
    return pieces
  }

  /// Walks over the cells once; a line that feeds several rows leads to the first of them.
  private static func rows(_ open: OpenReport) -> [String?] {
    var rows: [String?] = Array(repeating: nil, count: open.source.lines.count)
    guard let form = open.form else { return rows }
    var last: (line: Int, row: String)?
    for (index, cell) in open.report.cells.enumerated() {
      guard let place = cell.place, place.line != last?.line,
        let position = open.anchors.position(of: place), rows[position] == nil
      else { continue }
      let row = OpenReport.anchor(of: form.cells[index], in: form)
      rows[position] = row
      // On a page without line breaks every place has the same line.
      if open.source.cells.isEmpty { last = (place.line, row) }
    }
    return rows
  }
}
