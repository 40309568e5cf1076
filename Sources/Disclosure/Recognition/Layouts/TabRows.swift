/// Cells separated by tabs, and cells that the format itself delimits (web tables, CSV).
extension LineReader {
  mutating func readTabRow(
    _ line: SourceText.Line, end: Int, at index: Int, _ bytes: Span<UInt8>
  ) {
    cells.removeAll(keepingCapacity: true)
    var column: Int32 = 1
    var start = Int(line.start)
    // Trailing tabs are cells too: a short row is padded to the width of its table.
    let end = Int(line.end)
    while start <= end {
      // Nearly all cells print a count or nothing, which ends where its digits do.
      let digits = NumberReader.digits(in: bytes, at: start, upTo: end)
      var cellEnd = digits.end
      if cellEnd == end || bytes[cellEnd] == 0x09 {
        cells.append(
          RowCell(
            start: start, end: cellEnd, line: line.number, column: column, value: digits.value))
        column += Int32(truncatingIfNeeded: cellEnd - start) + 1
      } else {
        cellEnd = bytes.first(0x09, in: cellEnd..<end) ?? end
        appendCell(start..<cellEnd, column: column, line: line.number, bytes)
        column += Int32(truncatingIfNeeded: bytes.characters(in: start..<cellEnd)) + 1
      }
      start = cellEnd + 1
    }
    readCells(line: index, bytes: bytes)
  }

  mutating func readGridRow(
    _ line: SourceText.Line, at index: Int, in source: SourceText, _ bytes: Span<UInt8>
  ) {
    cells.removeAll(keepingCapacity: true)
    let first = Int(line.firstCell)
    for cell in source.cells[first..<first + Int(line.cellCount)] {
      appendCell(
        Int(cell.start)..<Int(cell.end), column: cell.column, line: cell.line,
        gridColumn: cell.gridColumn, bytes)
    }
    readCells(line: index, bytes: bytes)
  }

  /// Appends a cell without the white space around its text.
  mutating func appendCell(
    _ range: Range<Int>, column: Int32, line: Int32, gridColumn: Int32 = -1, _ bytes: Span<UInt8>
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    var column = column
    while start < end, bytes[start] <= 0x20 {
      start += 1
      column += 1
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var cell = RowCell(start: start, end: end, line: line, column: column, gridColumn: gridColumn)
    if start < end {
      let value = NumberReader.value(of: bytes.extracting(start..<end))
      cell.value = value
    }
    cells.append(cell)
  }
}
