/// Cells separated by commas in a text file, quoted where they hold commas: `规章,0,"1,024",5`.
///
/// Prose has commas too: a line is a row only where its fields are labels and numbers.
extension LineReader {
  mutating func readCommaRow(_ line: RowCell, line index: Int, _ bytes: Span<UInt8>) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard splitAtCommas(line, bytes), cells.count > 2 || isInTable && cells.count > 1 else {
      return false
    }
    var known = 0
    for position in cells.indices {
      let cell = cells[position]
      switch cell.value {
      case .text:
        // `行政处罚 95,597`: a text that ends in a digit is cut out of a number.
        guard !ScalarClass.isDigit(UInt32(bytes[cell.end - 1])) else { return false }
        if meaning(ofCell: position, bytes) != nil { known += 1 }
      default:
        known += 1
      }
    }
    // One stranger among the fields: a banner, the note in the corner, an unofficial row.
    guard known + 1 >= cells.count, known > 1 else { return false }
    readCells(line: index, bytes: bytes)
    return true
  }

  /// Splits the line; false where it holds no comma.
  private mutating func splitAtCommas(_ line: RowCell, _ bytes: Span<UInt8>) -> Bool {
    var start = line.start
    var isQuoted = false
    var column = line.column
    var startColumn = column
    for position in line.start...line.end {
      let isEnd = position == line.end
      if !isEnd, bytes[position] == 0x22 { isQuoted.toggle() }
      if isEnd || bytes[position] == 0x2C && !isQuoted {
        appendField(start..<position, column: startColumn, line: line.line, bytes)
        start = position + 1
        startColumn = column + 1
      }
      if !isEnd, bytes[position] & 0xC0 != 0x80 { column += 1 }
    }
    return cells.count > 1
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
