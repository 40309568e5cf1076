/// Lines without separators: one cell per line, a label with its values, a heading, or prose.
extension LineReader {
  /// Longer texts are sentences, not labels or headings.
  private static let longestFragment = 96
  /// In a table, a piece of the longest label.
  private static let longestFragmentInTable = 150

  mutating func readPlain(
    start: Int, end: Int, column: Int32, _ line: SourceText.Line, at index: Int,
    _ bytes: Span<UInt8>
  ) {
    var cell = RowCell(start: start, end: end, line: line.number, column: column)
    guard end - start <= Self.longestLabelLine else {
      appendProse(cell, line: index)
      return
    }
    cell.value = NumberReader.value(of: bytes.extracting(start..<end))
    if cell.value.isText {
      if LineScan.hasComma(bytes, start..<end), readCommaRow(cell, line: index, bytes) { return }
      if SpacedColumns.areIn(bytes, start..<end), readSpacedColumns(cell, line: index, bytes) {
        return
      }
    }
    readSingle(cell, line: index, bytes)
  }

  /// Reads a line that holds one cell.
  mutating func readSingle(_ cell: RowCell, line: Int, _ bytes: Span<UInt8>) {
    if cell.value.isText {
      readSingleText(cell, line: line, bytes)
    } else if isRuleLine(cell, bytes) {
      document.uses[line] = .furniture
    } else if isInTable {
      appendLoneValue(cell, line: line)
    } else {
      appendProse(cell, line: line)
    }
  }

  private mutating func readSingleText(_ cell: RowCell, line: Int, _ bytes: Span<UInt8>) {
    let text = bytes.extracting(cell.start..<cell.end)
    // No label ends in a digit: such a line is a label with its value, or a sentence.
    let endsInDigit = endsInDigit(text)
    if endsInDigit, readGluedCells(cell, line: line, bytes) {
      isInTable = true
    } else if isSentence(text) {
      appendProse(cell, line: line)
    } else if let found = meaning(of: text), !endsInDigit {
      readLabel(cell, meaning: found, line: line)
    } else if readLabelAndColon(cell, line: line, bytes) {
      isInTable = true
    } else if opensTable(text) {
      appendText(cell, meaning: nil, line: line)
      isInTable = true
    } else if readGluedCells(cell, line: line, bytes) {
      isInTable = true
    } else if let section = chapter(of: text) {
      appendHeading(cell, section: section, line: line)
    } else if isInTable, text.count <= Self.longestFragmentInTable {
      appendText(cell, meaning: nil, line: line)
    } else if HeadingMarks.begin(text), text.count <= Self.longestFragment {
      appendHeading(cell, section: nil, line: line)
    } else {
      appendProse(cell, line: line)
    }
  }

  private mutating func readLabel(_ cell: RowCell, meaning found: Int, line: Int) {
    let meaning = book.meanings[found]
    if let section = meaning.section {
      appendHeading(cell, section: section, line: line)
      return
    }
    appendText(cell, meaning: found, line: line)
    isInTable = true
  }

  /// Reads `结果维持：0`: a label, a colon, and a number.
  private mutating func readLabelAndColon(
    _ cell: RowCell, line: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard isInTable, let colon = lastColon(in: cell, bytes) else { return false }
    guard let found = meaning(of: bytes.extracting(cell.start..<colon.lowerBound)) else {
      return false
    }
    cells.removeAll(keepingCapacity: true)
    appendCell(colon.upperBound..<cell.end, column: cell.column, line: cell.line, bytes)
    guard case .number = cells[0].value else { return false }
    let firstFragment = document.fragments.count
    let firstValue = document.values.count
    var label = cell
    label.end = colon.lowerBound
    appendFragment(label, meaning: found)
    appendValue(cells[0])
    appendItem(.row, fragmentsFrom: firstFragment, valuesFrom: firstValue, line: line)
    document.uses[line] = .cell
    return true
  }

  private func lastColon(in cell: RowCell, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard cell.end - cell.start <= 90 else { return nil }
    for index in (cell.start..<cell.end).reversed() {
      if bytes[index] == 0x3A { return index..<index + 1 }
      if bytes[index] == 0xEF, index + 2 < cell.end, bytes[index + 1] == 0xBC,
        bytes[index + 2] == 0x9A
      {
        return index..<index + 3
      }
    }
    return nil
  }

  /// Whether the text is a banner or holds words that only the head of a table prints.
  private mutating func opensTable(_ text: Span<UInt8>) -> Bool {
    if book.banner(in: text) != nil { return true }
    book.keys.write(text, to: &key)
    return book.anchoredTable(in: key.span) != nil
  }

  /// The chapter that a heading such as `四、因…被申请行政复议…情况` opens.
  private mutating func chapter(of text: Span<UInt8>) -> Int? {
    guard text.count <= 120, HeadingMarks.beginsChapter(text) else { return nil }
    book.keys.write(text, to: &key)
    return book.section(resembling: key.span)
  }

  private func endsInDigit(_ text: Span<UInt8>) -> Bool {
    text[text.count - 1] >= 0x30 && text[text.count - 1] <= 0x39
  }

  private func isSentence(_ text: Span<UInt8>) -> Bool {
    text.offset(of: "。") != nil || text.offset(of: "；") != nil
  }

  private func isRuleLine(_ cell: RowCell, _ bytes: Span<UInt8>) -> Bool {
    guard cell.end - cell.start >= 3 else { return false }
    return (cell.start..<cell.end).allSatisfy { index in
      bytes[index] == 0x2D || bytes[index] == 0x2A || bytes[index] == 0x5F
    }
  }
}

/// The marks with which headings begin.
enum HeadingMarks {
  /// `#`, `一、`, `（一）`, `第一章`.
  static func begin(_ text: Span<UInt8>) -> Bool {
    var position = 0
    let first = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
    if first == 0x23 { return true }
    guard first == 0x28 || ScalarClass.isNumeral(first) && !ScalarClass.isDigit(first) else {
      return false
    }
    return position < text.count
  }

  /// `## `, `一、`: what may open a chapter, unlike `（一）`.
  static func beginsChapter(_ text: Span<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
      if scalar == 0x23 || scalar == 0x20 || scalar == 0x2A { continue }
      return ScalarClass.isNumeral(scalar) && !ScalarClass.isDigit(scalar)
    }
    return false
  }
}
