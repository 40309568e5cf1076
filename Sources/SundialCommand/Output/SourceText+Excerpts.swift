import Disclosure

extension SourceText {
  func text(of line: Line) -> String {
    String(decoding: bytes[Int(line.start)..<Int(line.end)], as: UTF8.self)
  }

  /// The line at a place, with the column of the place in it and how many characters of it the
  /// place covers.
  ///
  /// Where the format says what a cell is, the line was rewritten and the file's column means
  /// nothing in it; the cell is then found by its place in the file.
  func excerpt(at place: Place, width: Int) -> Excerpt? {
    if let cell = cells.first(where: {
      Int($0.line) == place.line && Int($0.column) == place.column
    }),
      let line = line(around: cell.start)
    {
      return Excerpt(
        of: text(of: line), column: count(of: line.start..<cell.start) + 1,
        count: count(of: cell.start..<cell.end), width: width)
    }
    guard let line = lines.first(where: { Int($0.number) == place.line }) else { return nil }
    let text = text(of: line)
    return Excerpt(
      of: text, column: place.column, count: SourceText.extent(of: text, from: place.column),
      width: width)
  }

  private func line(around position: Int32) -> Line? {
    lines.first { $0.start <= position && position <= $0.end }
  }

  /// How many characters a run of bytes holds.
  private func count(of range: Range<Int32>) -> Int {
    bytes[Int(range.lowerBound)..<Int(range.upperBound)].count { $0 & 0xC0 != 0x80 }
  }

  /// A number is marked whole, anything else by its first character.
  private static func extent(of text: String, from column: Int) -> Int {
    let rest = text.unicodeScalars.dropFirst(column - 1)
    let number = rest.prefix { "0123456789.,+-".unicodeScalars.contains($0) }
    return max(1, number.count)
  }
}
