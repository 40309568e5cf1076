/// Cells separated by pipes: `a | b |`, Markdown `| a | b |`, and one cell per line as `a |`.
extension LineReader {
  mutating func readPipeRow(
    start: Int, end: Int, column: Int32, _ line: SourceText.Line, at index: Int,
    _ bytes: Span<UInt8>
  ) {
    cells.removeAll(keepingCapacity: true)
    splitAtPipes(start: start, end: end, column: column, line.number, bytes)
    let beginsWithPipe = widthOfPipe(bytes, start) != nil
    if cells.contains(where: { $0.value.isText }) { rowsBeginWithPipe = beginsWithPipe }
    if beginsWithPipe, rowsBeginWithPipe, !cells.isEmpty { cells.removeFirst() }
    // The last pipe closes its cell and opens none.
    let endsWithPipe =
      widthOfPipe(bytes, end - 1) != nil || end >= 3 && widthOfPipe(bytes, end - 3) != nil
    if endsWithPipe, cells.last?.value == .empty { cells.removeLast() }
    if let lone = loneCell() {
      readSingle(lone, line: index, bytes)
    } else {
      readCells(line: index, bytes: bytes)
    }
  }

  private mutating func splitAtPipes(
    start: Int, end: Int, column: Int32, _ line: Int32, _ bytes: Span<UInt8>
  ) {
    var column = column
    var cellStart = start
    var cellColumn = column
    var position = start
    while position <= end {
      let width = position < end ? widthOfPipe(bytes, position) : 1
      if let width {
        appendCell(cellStart..<position, column: cellColumn, line: line, bytes)
        cellStart = position + width
        cellColumn = column + 1
      }
      if position < end, bytes[position] & 0xC0 != 0x80 { column += 1 }
      position += width ?? 1
    }
  }

  /// How many bytes the pipe at the position has, nil where there is none.
  private func widthOfPipe(_ bytes: Span<UInt8>, _ position: Int) -> Int? {
    if bytes[position] == 0x7C { return 1 }
    return LineScan.isWidePipe(bytes, position) ? 3 : nil
  }

  /// The only cell of a line that holds one cell; span residue beside a value makes it a row.
  private func loneCell() -> RowCell? {
    cells.count == 1 && !cells[0].value.isEmpty ? cells[0] : nil
  }
}
