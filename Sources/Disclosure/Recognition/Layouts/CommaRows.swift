/// Cells separated by commas in a text file, quoted where they hold commas: `规章,0,"1,024",5`.
///
/// Prose has commas too: a line is a row only where its fields are labels and numbers.
extension LineReader {
  mutating func readCommaRow(_ line: RowCell, line index: Int, _ bytes: Span<UInt8>) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard let strangers = splitAtCommas(line, bytes),
      cells.count > 2 || isInTable && cells.count > 1, cells.count - strangers > 1
    else { return false }
    readCells(line: index, bytes: bytes)
    return true
  }

  /// Splits the line; returns how many of its fields are strangers, nil as soon as it is no row.
  private mutating func splitAtCommas(_ line: RowCell, _ bytes: Span<UInt8>) -> Int? {
    var strangers = 0
    var start = line.start
    var isQuoted = false
    var column = line.column
    var startColumn = column
    for position in line.start...line.end {
      let isEnd = position == line.end
      if !isEnd, bytes[position] == 0x22 { isQuoted.toggle() }
      if isEnd || bytes[position] == 0x2C && !isQuoted {
        appendField(start..<position, column: startColumn, line: line.line, bytes)
        if isStranger(cells.count - 1, bytes) { strangers += 1 }
        // One may be: a banner, the note in the corner, an unofficial row.
        guard strangers < 2, !endsInDigit(cells[cells.count - 1], bytes) else { return nil }
        start = position + 1
        startColumn = column + 1
      }
      if !isEnd, bytes[position] & 0xC0 != 0x80 { column += 1 }
    }
    return strangers
  }

  private mutating func isStranger(_ position: Int, _ bytes: Span<UInt8>) -> Bool {
    cells[position].value.isText && meaning(ofCell: position, bytes) == nil
  }

  /// `行政处罚 95,597`: a text that ends in a digit is cut out of a number.
  private func endsInDigit(_ cell: RowCell, _ bytes: Span<UInt8>) -> Bool {
    cell.value.isText && ScalarClass.isDigit(UInt32(bytes[cell.end - 1]))
  }

  /// Appends a field without the quotes around it.
  private mutating func appendField(
    _ range: Range<Int>, column: Int32, line: Int32, _ bytes: Span<UInt8>
  ) {
    let isQuoted =
      range.count >= 2 && bytes[range.lowerBound] == 0x22 && bytes[range.upperBound - 1] == 0x22
    let field = isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
    appendCell(field, column: isQuoted ? column + 1 : column, line: line, bytes)
  }
}
