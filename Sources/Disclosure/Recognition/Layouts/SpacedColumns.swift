/// Text laid out with spaces, as PDF readers write it: `（七）总计      3375    99     0`.
enum SpacedColumns {
  /// Whether two spaces stand side by side, or a space before a digit: a line of columns may be.
  static func areIn(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + 1 < range.upperBound {
        if index + 9 <= range.upperBound, !mayBreakColumns(bytes, index) {
          index += 8
          continue
        }
        let end = min(index + 8, range.upperBound - 1)
        while index < end {
          let isSpace = bytes[index] == 0x20 || bytes[index] == 0x80
          if isSpace, bytes[index + 1] == 0x20 || beginsNumber(bytes, index + 1) { return true }
          index += 1
        }
      }
      return false
    }
  }

  /// Whether behind one of eight bytes that is 0x20, or 0x80, which ends an ideographic space and
  /// little else, stands an ASCII character or 0xEF, which begins a full-width one.
  @inline(__always)
  private static func mayBreakColumns(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let next = raw.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self)
    let highest: UInt64 = 0x8080_8080_8080_8080
    let spaces = zeros(in: word ^ 0x2020_2020_2020_2020) | zeros(in: word ^ highest)
    return spaces & (~next | zeros(in: next ^ 0xEFEF_EFEF_EFEF_EFEF)) & highest != 0
  }

  /// Sets the highest bit of every byte that is 0; behind such a byte others may get it as well.
  @inline(__always)
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  private static func beginsNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2B { return true }
    // ０ to ９, U+FF10 to U+FF19.
    return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBC
      && (0x90...0x99).contains(bytes[index + 2])
  }
}

extension LineReader {
  /// Reads a line of spaced columns; false where it is a sentence with spaces in it.
  mutating func readSpacedColumns(_ line: RowCell, line index: Int, _ bytes: Span<UInt8>) -> Bool {
    cells.removeAll(keepingCapacity: true)
    splitAtGaps(line, bytes)
    splitNumbersOffLabels(bytes)
    let numbers = cells.count(where: { !$0.value.isText })
    guard cells.count > 1 else { return false }
    guard numbers > 0 else {
      guard isInTable, line.end - line.start <= 240 else { return false }
      readCells(line: index, bytes: bytes)
      return true
    }
    guard numbers == cells.count || labelsRow(bytes) || isInTable && numbers > 1 else {
      return false
    }
    readCells(line: index, bytes: bytes)
    return true
  }

  /// Cells are what two or more spaces separate.
  private mutating func splitAtGaps(_ line: RowCell, _ bytes: Span<UInt8>) {
    var column = line.column
    var start = line.start
    var startColumn = column
    var spaces = 0
    var position = line.start
    while position < line.end {
      var next = position
      let scalar = UTF8Scalars.next(in: bytes, at: &next)
      if ScalarClass.isSpace(scalar) {
        // An ideographic space is as wide as two.
        spaces += scalar == 0x3000 ? 2 : 1
      } else {
        if spaces > 1 {
          appendCell(start..<position, column: startColumn, line: line.line, bytes)
          start = position
          startColumn = column
        }
        spaces = 0
      }
      column += 1
      position = next
    }
    appendCell(start..<line.end, column: startColumn, line: line.line, bytes)
  }

  /// Splits `规章 0 0 0` and `1 3511` at single spaces where all that follows are numbers.
  private mutating func splitNumbersOffLabels(_ bytes: Span<UInt8>) {
    let whole = cells
    cells.removeAll(keepingCapacity: true)
    for cell in whole {
      let firstNumber = startOfNumbers(in: cell, bytes)
      if !cell.value.isText, firstNumber == cell.start || firstNumber == cell.end {
        splitNumbers(cell, from: cell.start, bytes)
      } else if firstNumber < cell.end {
        if firstNumber > cell.start {
          appendCell(cell.start..<firstNumber, column: cell.column, line: cell.line, bytes)
        }
        splitNumbers(cell, from: firstNumber, bytes)
      } else {
        cells.append(cell)
      }
    }
  }

  /// Where the run of numbers that ends the cell begins; its end where it ends in text.
  private func startOfNumbers(in cell: RowCell, _ bytes: Span<UInt8>) -> Int {
    var start = cell.end
    var wordEnd = cell.end
    while wordEnd > cell.start {
      var wordStart = wordEnd
      while wordStart > cell.start, bytes[wordStart - 1] != 0x20 { wordStart -= 1 }
      let value = NumberReader.value(of: bytes.extracting(wordStart..<wordEnd))
      guard value != .text, value != .unreadable, value != .empty else { break }
      start = wordStart
      wordEnd = wordStart
      while wordEnd > cell.start, bytes[wordEnd - 1] == 0x20 { wordEnd -= 1 }
    }
    return start
  }

  private mutating func splitNumbers(_ cell: RowCell, from start: Int, _ bytes: Span<UInt8>) {
    var column =
      cell.column + Int32(truncatingIfNeeded: bytes.characters(in: cell.start..<start))
    var wordStart = start
    while wordStart < cell.end {
      var wordEnd = wordStart
      while wordEnd < cell.end, bytes[wordEnd] != 0x20 { wordEnd += 1 }
      appendCell(wordStart..<wordEnd, column: column, line: cell.line, bytes)
      var next = wordEnd
      while next < cell.end, bytes[next] == 0x20 { next += 1 }
      column += Int32(truncatingIfNeeded: bytes.characters(in: wordStart..<next))
      wordStart = next
    }
  }

  /// Whether the last text before the numbers is a label of some row.
  private mutating func labelsRow(_ bytes: Span<UInt8>) -> Bool {
    guard let label = cells.lastIndex(where: { $0.value.isText }),
      let found = meaning(ofCell: label, bytes)
    else { return false }
    return !book.meanings[found].rows.isEmpty
  }
}
