/// Writes what a page says as lines and rows of cells, and accounts for every line of the file.
struct PageAssembly {
  /// A row with a cell of several paragraphs and more bytes than this arranges a page.
  private static let maximumCellLength: Int32 = 600

  private let content: PageContent
  private let isChrome: [Bool]
  /// Whether the cells of each row are told apart.
  private var isData: [Bool] = []
  private var text: SourceText
  /// What the file's lines held apart from the first line of a `Line`: index 0 for line 1.
  private var uses: [LineUse?]

  init(of content: PageContent, isChrome: [Bool], into text: SourceText) {
    self.content = content
    self.isChrome = isChrome
    self.text = text
    uses = [LineUse?](repeating: nil, count: text.fileLineCount)
    isData = content.rows.map { holdsData($0) }
  }

  /// The text, its asides still to be completed by `SourceText.accountForRest`.
  mutating func assembled() -> (text: SourceText, uses: [LineUse?]) {
    var nextRow = 0
    for (index, block) in content.blocks.enumerated() {
      while nextRow < content.rows.count, content.rows[nextRow].firstBlock <= index {
        addRow(nextRow)
        nextRow += 1
      }
      if !isChrome[index], !isInRow(block) { add(block) }
    }
    for row in nextRow..<content.rows.count { addRow(row) }
    return (text, uses)
  }

  private mutating func add(_ block: PageContent.Block) {
    let start = Int32(text.bytes.count)
    text.bytes += content.bytes(of: block)
    text.lines.append(.init(start: start, end: Int32(text.bytes.count), number: block.line))
    note(block.line...block.lastLine, .prose)
  }

  private mutating func addRow(_ index: Int) {
    guard isData[index] else { return }
    let row = content.rows[index]
    let cells = content.cells[Int(row.firstCell)..<Int(row.firstCell + row.cellCount)]
    guard !cells.isEmpty, !isChrome(cells) else { return }
    let start = Int32(text.bytes.count)
    let firstCell = Int32(text.cells.count)
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.bytes.append(0x09) }
      add(cell)
    }
    text.lines.append(
      .init(
        start: start, end: Int32(text.bytes.count), number: cells.first?.line ?? row.line,
        firstCell: firstCell, cellCount: row.cellCount))
  }

  private mutating func add(_ cell: PageContent.Cell) {
    let start = Int32(text.bytes.count)
    for block in blocks(of: cell) {
      let bytes = content.bytes(of: block)
      if text.bytes.count > start, !joins(bytes.first) { text.bytes.append(0x20) }
      text.bytes += bytes
      note(block.line...block.lastLine, .furniture)
    }
    text.cells.append(
      .init(
        start: start, end: Int32(text.bytes.count), line: cell.line, column: cell.column,
        gridColumn: cell.gridColumn, span: cell.span))
  }
}

extension PageAssembly {
  private func isInRow(_ block: PageContent.Block) -> Bool {
    block.cell >= 0 && isData[Int(content.cells[Int(block.cell)].row)]
  }

  /// Whether the cells of a row are told apart, and not merely text side by side.
  private func holdsData(_ row: PageContent.Row) -> Bool {
    guard !content.tables[Int(row.table)].isLayout else { return false }
    let cells = content.cells[Int(row.firstCell)..<Int(row.firstCell + row.cellCount)]
    return cells.allSatisfy { cell in
      guard cell.blockCount > 1 else { return true }
      let blocks = blocks(of: cell)
      return (blocks.last?.end ?? 0) - (blocks.first?.start ?? 0) <= Self.maximumCellLength
    }
  }

  private func isChrome(_ cells: ArraySlice<PageContent.Cell>) -> Bool {
    var hasText = false
    for cell in cells where cell.blockCount > 0 {
      hasText = true
      let blocks = Int(cell.firstBlock)..<Int(cell.firstBlock + cell.blockCount)
      if !isChrome[blocks].allSatisfy(\.self) { return false }
    }
    return hasText
  }

  private func blocks(of cell: PageContent.Cell) -> ArraySlice<PageContent.Block> {
    content.blocks[Int(cell.firstBlock)..<Int(cell.firstBlock + cell.blockCount)]
  }

  /// Whether two lines of a cell are one word: Han on either side of the break.
  private func joins(_ next: UInt8?) -> Bool {
    guard let next, let last = text.bytes.last else { return true }
    return last >= 0x80 && TextFlow.beginsHan(next)
  }

  /// Notes what lines of the file hold; what was noted first stays.
  private mutating func note(_ lines: ClosedRange<Int32>, _ use: LineUse) {
    for line in lines where Int(line) <= uses.count && uses[Int(line) - 1] == nil {
      uses[Int(line) - 1] = use
    }
  }
}
