/// Reads CSV and TSV: every record is a row, every field a cell.
///
/// A field may be quoted; then it may hold separators, line ends and doubled quotation marks. What
/// separates is told by the text: tab, comma or semicolon, whichever its first records have most.
package enum DelimitedText {
  /// The text of a table in a file.
  package static func text(of decoded: DecodedText, file: String) -> SourceText {
    let source = decoded.endsAtLineFeedsOnly ? decoded : decoded.withLineFeedsOnly()
    return source.bytes.withUnsafeBufferPointer { bytes in
      var lines = LineScanner(bytes, from: source.start, endsAtLineFeedsOnly: true)
      let count = lines.remainingCount()
      var reader = RecordReader(bytes, from: source.start, file: file)
      reader.text.fileLineCount = count
      reader.text.remarks = source.remarks
      return reader.read()
    }
  }
}

/// Walks through the records of a file.
private struct RecordReader {
  private static let maximumCells = 1_000_000
  private static let quote = UInt8(ascii: "\"")

  var text: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var position: Int
  private var cursor: PlaceCursor

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, file: String) {
    self.bytes = bytes
    position = start
    separator = Self.separator(of: bytes, from: start)
    cursor = PlaceCursor(bytes, from: start)
    text = SourceText(
      file: file, bytes: [], lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: FrontMatter(), remarks: [])
    text.bytes.reserveCapacity(bytes.count)
  }

  mutating func read() -> SourceText {
    while position < bytes.count, text.lines.count < LineScanner.maximumLines,
      text.cells.count < Self.maximumCells
    {
      readRecord()
    }
    if position < bytes.count {
      let line = cursor.place(of: position).line
      text.remarks.append(.tooManyLines(in: text.file, at: Int(line)))
    }
    return text
  }

  private mutating func readRecord() {
    let firstCell = text.cells.count
    let start = Int32(text.bytes.count)
    let line = cursor.place(of: position).line
    repeat {
      if text.cells.count > firstCell { text.bytes.append(0x09) }
      readField(gridColumn: Int32(text.cells.count - firstCell))
    } while takeSeparator()
    let last = cursor.place(of: position).line
    takeLineEnd()
    dropBlankRecord(from: firstCell, start: start)
    text.lines.append(
      .init(
        start: start, end: Int32(text.bytes.count), number: line, firstCell: Int32(firstCell),
        cellCount: Int32(text.cells.count - firstCell)))
    accountFor(line, through: last, cells: text.cells[firstCell...])
  }

  /// An empty line is no row of one empty cell.
  private mutating func dropBlankRecord(from firstCell: Int, start: Int32) {
    guard text.cells.count == firstCell + 1,
      text.cells[firstCell].start == text.cells[firstCell].end
    else { return }
    text.cells.removeLast()
    text.bytes.removeLast(text.bytes.count - Int(start))
  }

  /// The lines that a quoted field runs over are lines of the table as well.
  private mutating func accountFor(
    _ first: Int32, through last: Int32, cells: ArraySlice<SourceText.Cell>
  ) {
    guard last > first else { return }
    let own = Set(cells.map(\.line))
    for line in first + 1...last where !own.contains(line) {
      text.asides.append(.init(line: line, use: .furniture))
    }
  }
}

extension RecordReader {
  private mutating func readField(gridColumn: Int32) {
    skipBlanks()
    let start = Int32(text.bytes.count)
    let isQuoted = position < bytes.count && bytes[position] == Self.quote
    let place = cursor.place(of: isQuoted ? position + 1 : position)
    if isQuoted { readQuoted() }
    while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A {
      appendCollapsed(bytes[position])
      position += 1
    }
    while text.bytes.count > start, text.bytes.last == 0x20 { text.bytes.removeLast() }
    text.cells.append(
      .init(
        start: start, end: Int32(text.bytes.count), line: place.line, column: place.column,
        gridColumn: gridColumn, span: 1))
  }

  /// Reads up to the closing quotation mark; where it is missing, up to the end of the line.
  private mutating func readQuoted() {
    guard let end = closingQuote() else { return }
    var index = position + 1
    while index < end {
      appendCollapsed(bytes[index])
      index += bytes[index] == Self.quote ? 2 : 1
    }
    position = end + 1
  }

  /// Where the quoted field ends; a field of a report is never longer than 64 KiB.
  private func closingQuote() -> Int? {
    let limit = min(bytes.count, position + 1 << 16)
    var index = position + 1
    while index < limit {
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Adds a byte of a field; tabs and line ends become a blank, so that a row stays a line.
  private mutating func appendCollapsed(_ byte: UInt8) {
    text.bytes.append(byte == 0x0A || byte == 0x09 || byte == 0x0D ? 0x20 : byte)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator,
      text.cells.count < Self.maximumCells
    else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  /// The separator that the first 8 KiB hold most often outside of quotation marks.
  private static func separator(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var isQuoted = false
    var tabs = 0
    var commas = 0
    var semicolons = 0
    for byte in bytes[start...].prefix(8192) {
      switch byte {
      case quote: isQuoted.toggle()
      case 0x09 where !isQuoted: tabs += 1
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted: semicolons += 1
      default: break
      }
    }
    if tabs > 0, tabs >= commas { return 0x09 }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}
