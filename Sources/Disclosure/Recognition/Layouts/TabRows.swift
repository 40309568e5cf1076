/// Cells separated by tabs, and cells that the format itself delimits (web tables, CSV).
extension LineReader {
  mutating func readTabRow(_ line: SourceText.Line, at index: Int, _ bytes: Span<UInt8>) {
    if readPlainRow(line, at: index, bytes) { return }
    cells.removeAll(keepingCapacity: true)
    var column: Int32 = 1
    var start = Int(line.start)
    // Trailing tabs are cells too: a short row is padded to the width of its table.
    let end = Int(line.end)
    while start <= end {
      let cellEnd = bytes.first(0x09, in: start..<end) ?? end
      appendCell(start..<cellEnd, column: column, line: line.number, bytes)
      column += Int32(truncatingIfNeeded: bytes.characters(in: start..<cellEnd)) + 1
      start = cellEnd + 1
    }
    readCells(line: index, bytes: bytes)
  }

  /// Reads labels with plain counts behind them, as nearly all rows print; false, and nothing is
  /// read, where the row is anything else.
  private mutating func readPlainRow(
    _ line: SourceText.Line, at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard endsInCount(line, bytes) else { return false }
    let firstFragment = document.fragments.count
    let firstValue = document.values.count
    guard readPlainCells(of: line, bytes) else {
      document.fragments.removeSubrange(firstFragment...)
      document.values.removeSubrange(firstValue...)
      return false
    }
    appendItem(.row, fragmentsFrom: firstFragment, valuesFrom: firstValue, line: index)
    document.uses[index] = .cell
    isInTable = true
    return true
  }

  /// Reads labels, then counts and empty cells; false where there is anything else, or no count.
  private mutating func readPlainCells(of line: SourceText.Line, _ bytes: Span<UInt8>) -> Bool {
    let firstValue = document.values.count
    var (hasCount, column, start) = (false, Int32(1), Int(line.start))
    let end = Int(line.end)
    while start <= end {
      let digits = NumberReader.digits(in: bytes, at: start, upTo: end)
      var cellEnd = digits.end
      if cellEnd == end || bytes[cellEnd] == 0x09 {
        hasCount = hasCount || cellEnd > start
        document.values.append(
          RawValue(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: cellEnd),
            line: line.number, column: column, gridColumn: -1, value: digits.value))
        column += Int32(truncatingIfNeeded: cellEnd - start) + 1
      } else {
        cellEnd = bytes.first(0x09, in: cellEnd..<end) ?? end
        guard !hasCount, readPlainLabel(start..<cellEnd, column: column, of: line, bytes) else {
          return false
        }
        // What stands empty before a label is no value.
        document.values.removeSubrange(firstValue...)
        column += Int32(truncatingIfNeeded: bytes.characters(in: start..<cellEnd)) + 1
      }
      start = cellEnd + 1
    }
    return hasCount
  }

  /// Whether the last cell that is not empty ends in a digit.
  private func endsInCount(_ line: SourceText.Line, _ bytes: Span<UInt8>) -> Bool {
    var end = Int(line.end)
    while end > line.start, bytes[end - 1] == 0x09 { end -= 1 }
    return end > line.start && ScalarClass.isDigit(UInt32(bytes[end - 1]))
  }

  /// Reads a cell that is a text; false where it is none.
  private mutating func readPlainLabel(
    _ range: Range<Int>, column: Int32, of line: SourceText.Line, _ bytes: Span<UInt8>
  ) -> Bool {
    let cell = self.cell(range, column: column, line: line.number, bytes)
    guard cell.value.isText else { return false }
    appendFragment(
      cell, meaning: knowsLabels ? nil : meaning(of: bytes.extracting(cell.start..<cell.end)))
    return true
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

  mutating func appendCell(
    _ range: Range<Int>, column: Int32, line: Int32, gridColumn: Int32 = -1, _ bytes: Span<UInt8>
  ) {
    cells.append(cell(range, column: column, line: line, gridColumn: gridColumn, bytes))
  }

  /// A cell without the white space around its text.
  private func cell(
    _ range: Range<Int>, column: Int32, line: Int32, gridColumn: Int32 = -1, _ bytes: Span<UInt8>
  ) -> RowCell {
    var start = range.lowerBound
    var end = range.upperBound
    var column = column
    while start < end, bytes[start] <= 0x20 {
      start += 1
      column += 1
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var cell = RowCell(start: start, end: end, line: line, column: column, gridColumn: gridColumn)
    cell.value = NumberReader.value(of: bytes.extracting(start..<end))
    return cell
  }
}
