/// A whole report on one line, or a few: its tables are cut back into lines of one cell each.
enum LongLine {
  /// Shorter lines are read as they stand.
  private static let shortest = 600

  /// The source with the tables inside its long lines cut up; nil where no long line holds one.
  static func cut(_ source: SourceText, book: LabelBook) -> SourceText? {
    var cut = source
    var lines: [SourceText.Line] = []
    let bytes = source.bytes.span
    // A table may run on over several long lines.
    var isInTable = false
    for line in source.lines {
      let start = start(of: line, isInTable: isInTable, bytes, book)
      if let start {
        isInTable = Cutter(book: book, line: line).cut(from: start, bytes, into: &lines)
      } else {
        lines.append(line)
      }
    }
    guard lines.count > source.lines.count else { return nil }
    cut.lines = lines
    return cut
  }

  /// Where the tables of a line begin; nil where it holds none.
  private static func start(
    of line: SourceText.Line, isInTable: Bool, _ bytes: Span<UInt8>, _ book: LabelBook
  ) -> Int? {
    guard line.cellCount == 0, line.end > line.start else { return nil }
    if isInTable { return Int(line.start) }
    guard Int(line.end - line.start) >= shortest else { return nil }
    let text = bytes.extracting(Int(line.start)..<Int(line.end))
    return book.firstAnchor(in: text).map { Int(line.start) + $0 }
  }

  /// Cuts one line.
  private struct Cutter {
    let book: LabelBook
    let line: SourceText.Line

    /// Returns whether the line ends inside a table.
    func cut(
      from table: Int, _ bytes: Span<UInt8>, into lines: inout [SourceText.Line]
    ) -> Bool {
      var column: Int32 = 1
      var start = Int(line.start)
      append(start..<table, at: &column, bytes, to: &lines)
      start = table
      while start < Int(line.end) {
        let end = endOfCell(from: start, bytes)
        if opensProse(bytes.extracting(start..<end)) {
          append(start..<end, at: &column, bytes, to: &lines)
          append(end..<Int(line.end), at: &column, bytes, to: &lines)
          return false
        }
        append(start..<end, at: &column, bytes, to: &lines)
        start = end
      }
      return true
    }

    private func append(
      _ range: Range<Int>, at column: inout Int32, _ bytes: Span<UInt8>,
      to lines: inout [SourceText.Line]
    ) {
      guard !range.isEmpty else { return }
      var piece = SourceText.Line(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), number: line.number)
      piece.firstColumn = column
      lines.append(piece)
      column += Int32(truncatingIfNeeded: bytes.characters(in: range))
    }

    /// The next cell ends at white space, or behind digits that no numbering mark follows.
    private func endOfCell(from start: Int, _ bytes: Span<UInt8>) -> Int {
      let limit = Int(line.end)
      var position = start
      while position < limit {
        var next = position
        guard ScalarClass.isSpace(UTF8Scalars.next(in: bytes, at: &next)) else { break }
        position = next
      }
      let first = position
      while position < limit {
        var next = position
        let scalar = UTF8Scalars.next(in: bytes, at: &next)
        if ScalarClass.isSpace(scalar), !endsInNumbering(first..<position, bytes) {
          return position
        }
        if let cut = cutBehindDigits(first: first, digit: position, bytes) { return cut }
        position = next
      }
      return limit
    }

    /// `000行政许可` is cut before 行, `0000000` + `2.其他` before the 2.
    private func cutBehindDigits(first: Int, digit: Int, _ bytes: Span<UInt8>) -> Int? {
      guard isDigit(bytes, digit), digit + 1 < Int(line.end) else { return nil }
      let next = bytes[digit + 1]
      if next == 0x2E, digit + 2 < Int(line.end), !isDigit(bytes, digit + 2) {
        return digit > first && isDigit(bytes, digit - 1) ? digit : nil
      }
      guard next >= 0xE3, next <= 0xE9 || next == 0xEF, digit > first else { return nil }
      return isCountingUnit(bytes, at: digit + 1) ? nil : digit + 1
    }

    /// `1.` and `（一）` belong to the label behind them.
    private func endsInNumbering(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
      guard let last = range.last, range.count <= 12 else { return false }
      let isMark = bytes[last] == 0x2E || bytes[last] == 0x29
      let isWideMark =
        range.count >= 3
        && (bytes[last] == 0x81 && bytes[last - 1] == 0x80
          || bytes[last] == 0x89 && bytes[last - 1] == 0xBC)
      return isMark || isWideMark
    }

    private func isDigit(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
      bytes[index] >= 0x30 && bytes[index] <= 0x39
    }

    private static let countingUnits = Set("年月日号时件条个份宗项次人篇期场家名处种类天）、，。；".unicodeScalars)

    /// Digits before a counting word stand in a sentence; values stand before the next label.
    private func isCountingUnit(_ bytes: Span<UInt8>, at index: Int) -> Bool {
      var position = index
      let scalar = Unicode.Scalar(UTF8Scalars.next(in: bytes, at: &position))
      return scalar.map(Self.countingUnits.contains) ?? false
    }

    /// Whether the cell is the heading of a chapter that holds no table.
    private func opensProse(_ text: Span<UInt8>) -> Bool {
      guard text.count <= 120, HeadingMarks.beginsChapter(text) else { return false }
      var key: [UInt8] = []
      book.keys.write(text, to: &key)
      let exact = book.meaning(of: key.span).flatMap { book.meanings[$0].section }
      guard let section = exact ?? book.section(resembling: key.span) else { return false }
      return !book.holdsTable(section)
    }
  }
}
