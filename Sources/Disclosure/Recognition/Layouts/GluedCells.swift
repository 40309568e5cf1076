/// Cells run together: `规章000`, `（三）不予公开1.属于国家秘密0000000`.
extension LineReader {
  /// Reads a label with its digits right behind it; false where the line is something else.
  mutating func readGluedCells(_ cell: RowCell, line: Int, _ bytes: Span<UInt8>) -> Bool {
    let digits = startOfDigits(in: cell, bytes)
    guard digits > cell.start else { return false }
    if digits == cell.end {
      return readGluedLabels(cell, line: line, bytes)
    }
    var label = cell
    label.end = digits
    guard
      let found = rowLabel(
        of: bytes.extracting(label.start..<label.end), isCut: cell.column > 1 && isCutLine)
    else { return false }
    readLabelAndDigits(label, meaning: found, digits: digits..<cell.end, line: line, bytes)
    return true
  }

  private mutating func readLabelAndDigits(
    _ label: RowCell, meaning: Int?, digits: Range<Int>, line: Int, _ bytes: Span<UInt8>
  ) {
    let firstFragment = document.fragments.count
    let firstValue = document.values.count
    appendFragment(label, meaning: meaning)
    let column =
      label.column + Int32(truncatingIfNeeded: bytes.characters(in: label.start..<label.end))
    cells.removeAll(keepingCapacity: true)
    appendCell(digits, column: column, line: label.line, bytes)
    appendValue(cells[0])
    appendItem(
      .row, fragmentsFrom: firstFragment, valuesFrom: firstValue, isGlued: true, line: line)
    document.uses[line] = .cell
  }

  /// A line of heads run together: `信息内容本年制发件数本年废止件数`; `key` holds its key.
  private mutating func readGluedLabels(
    _ cell: RowCell, line: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard isInTable, let found = book.meaningOfEnd(of: key.span) else { return false }
    guard book.meanings[found].section == nil else { return false }
    // The end of the line names a column or a group; a row it names has no values here.
    appendText(cell, meaning: nil, line: line)
    return true
  }

  /// The meaning of a label, or of its end where a group's label is glued before it.
  private mutating func rowLabel(of text: Span<UInt8>, isCut: Bool) -> Int? {
    if let found = meaning(of: text) {
      return book.meanings[found].rows.isEmpty ? nil : found
    }
    // A line cut out of a longer one may begin with heads and banners that are no labels.
    let end = isCut ? book.meaningOfEnd(of: key.span) : book.meaningOfCompound(key.span)
    guard let end else { return nil }
    return book.meanings[end].rows.isEmpty ? nil : end
  }

  /// Where the digits that end the cell begin, its end where it does not end in digits.
  private func startOfDigits(in cell: RowCell, _ bytes: Span<UInt8>) -> Int {
    var start = cell.end
    while start > cell.start {
      let byte = bytes[start - 1]
      guard byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2C || byte == 0x2D else {
        break
      }
      start -= 1
    }
    return start
  }
}
