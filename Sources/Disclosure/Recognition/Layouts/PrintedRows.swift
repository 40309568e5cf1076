/// Rows whose cells stand side by side: what tab rows, pipe rows, web tables and spaced columns share.
extension LineReader {
  /// Turns `cells` into items: labels, then the values they label; a row may hold that twice.
  mutating func readCells(line: Int, bytes: Span<UInt8>) {
    if isRule(bytes) {
      document.uses[line] = .furniture
      return
    }
    guard cells.contains(where: { !$0.value.isEmpty && !$0.value.isText }) else {
      readLabels(line: line, bytes: bytes)
      return
    }
    var position = 0
    while position < cells.count { position = readSegment(from: position, line: line, bytes) }
    document.uses[line] = .cell
    isInTable = true
  }

  /// Reads labels and the values behind them; returns the position of the next segment.
  private mutating func readSegment(from start: Int, line: Int, _ bytes: Span<UInt8>) -> Int {
    var position = start
    let firstFragment = document.fragments.count
    let firstValue = document.values.count
    let lastLabel = self.lastLabel(from: start)
    if let lastLabel {
      while position <= lastLabel {
        if cells[position].value.isText { appendLabel(position, bytes) }
        position += 1
      }
    }
    let end = endOfValues(from: position, bytes)
    while position < end {
      appendValue(cells[position])
      position += 1
    }
    let hasValues = document.values[firstValue...].contains { $0.isPrinted }
    if hasValues {
      appendItem(.row, fragmentsFrom: firstFragment, valuesFrom: firstValue, line: line)
    } else {
      document.values.removeSubrange(firstValue...)
      appendItem(.text, fragmentsFrom: firstFragment, valuesFrom: firstValue, line: line)
    }
    return position
  }

  /// Where the values end: at the label of another row, or at a remark behind the last value.
  ///
  /// Any other text among values is a value cell that cannot be read, not the end of the row.
  private mutating func endOfValues(from start: Int, _ bytes: Span<UInt8>) -> Int {
    let last = cells.lastIndex { !$0.value.isText && !$0.value.isEmpty } ?? start - 1
    for position in start..<cells.count where cells[position].value.isText {
      let labelsRow = meaning(ofCell: position, bytes).map { !book.meanings[$0].rows.isEmpty }
      if position > last || labelsRow ?? false { return position }
    }
    return cells.count
  }

  /// The last text cell before the next value, nil where values come first.
  private func lastLabel(from start: Int) -> Int? {
    var last: Int?
    for position in start..<cells.count {
      switch cells[position].value {
      case .text: last = position
      case .empty: continue
      default: return last
      }
    }
    return last
  }

  private mutating func appendLabel(_ position: Int, _ bytes: Span<UInt8>) {
    appendFragment(cells[position], meaning: meaning(ofCell: position, bytes))
  }

  /// A row without any printed value: heads of columns, banners, or a row left blank.
  private mutating func readLabels(line: Int, bytes: Span<UInt8>) {
    guard let last = cells.lastIndex(where: { $0.value.isText }) else {
      document.uses[line] = .furniture
      return
    }
    if cells.count == 1 {
      readSingle(cells[last], line: line, bytes)
      return
    }
    if isBlankRow(lastText: last, bytes) {
      readBlankRow(lastLabel: last, line: line, bytes)
      return
    }
    for position in 0...last where cells[position].value.isText {
      appendText(cells[position], meaning: meaning(ofCell: position, bytes), line: line)
    }
    isInTable = true
  }

  /// Whether the last text names a row of the form, and only a row, with empty cells behind it.
  private mutating func isBlankRow(lastText last: Int, _ bytes: Span<UInt8>) -> Bool {
    guard last < cells.count - 1 else { return false }
    guard let found = meaning(ofCell: last, bytes) else { return false }
    let meaning = book.meanings[found]
    return !meaning.rows.isEmpty && meaning.columnTables == 0 && meaning.groupTables == 0
  }

  private mutating func readBlankRow(lastLabel last: Int, line: Int, _ bytes: Span<UInt8>) {
    let firstFragment = document.fragments.count
    let firstValue = document.values.count
    for position in 0...last where cells[position].value.isText { appendLabel(position, bytes) }
    for position in last + 1..<cells.count { appendValue(cells[position]) }
    appendItem(.row, fragmentsFrom: firstFragment, valuesFrom: firstValue, line: line)
    document.uses[line] = .cell
    isInTable = true
  }

  /// `|---|---|`, `|-|-|`, `-----⇥---`: a rule between rows holds no values.
  ///
  /// `| - | - |` is no rule: there the dashes say that there is no number.
  private func isRule(_ bytes: Span<UInt8>) -> Bool {
    var dashes = 0
    var isTight = cells.count > 1
    for cell in cells where cell.start < cell.end {
      var longest = 0
      for index in cell.start..<cell.end {
        switch bytes[index] {
        case 0x2D, 0x3D, 0x5F, 0x2B: longest += 1
        case 0x3A, 0x20: continue
        // Box-drawing lines, U+2500 to U+257F.
        case 0xE2 where index + 1 < cell.end && (0x94...0x95).contains(bytes[index + 1]):
          longest += 1
        case 0x80...0xBF where longest > 0: continue
        default: return false
        }
      }
      dashes = max(dashes, longest)
      isTight = isTight && cell.start > 0 && bytes[cell.start - 1] == 0x7C
    }
    return dashes >= 3 || isTight && dashes > 0
  }
}
