import Disclosure

/// The whole source, line by line, in the order of the file.
struct SourceListing {
  struct Line {
    enum Content {
      /// A line of the text, by its position.
      case text(Int)
      /// A run of lines that are no part of the report, by its position in `SourceAnchors.asides`.
      case aside(Int)
    }

    let content: Content
    /// Whether its number is the one after the line before.
    let follows: Bool
    /// Its cells that carry an id of their own, as positions in `SourceAnchors.ownCells`.
    var ownCells = 0..<0
  }

  private let open: OpenReport

  init(_ open: OpenReport) {
    self.open = open
  }

  /// Lines of text with the runs of lines between them that are no part of the report.
  func lines() -> [Line] {
    let asides = open.anchors.asides
    var lines: [Line] = []
    lines.reserveCapacity(open.source.lines.count + asides.count)
    var nextAside = 0
    var nextCell = 0
    var expected: Int32 = 1
    func addAsides(before line: Int32) {
      while nextAside < asides.count, asides[nextAside].first < line {
        let first = asides[nextAside].first
        lines.append(Line(content: .aside(nextAside), follows: first == expected))
        expected = first + 1
        nextAside += 1
      }
    }
    for (position, line) in open.source.lines.enumerated() {
      addAsides(before: line.number)
      lines.append(
        Line(
          content: .text(position), follows: line.number == expected,
          ownCells: ownCells(of: line, from: &nextCell)))
      expected = line.number + 1
    }
    addAsides(before: .max)
    return lines
  }

  private func ownCells(of line: SourceText.Line, from next: inout Int) -> Range<Int> {
    let own = open.anchors.ownCells
    let first = next
    while next < own.count, own[next] < line.firstCell + line.cellCount,
      own[next] >= line.firstCell
    {
      next += 1
    }
    return first..<next
  }
}
