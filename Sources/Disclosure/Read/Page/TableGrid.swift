/// Finds the column in which each cell of a table stands once spans are expanded.
struct TableGrid {
  /// HTML itself allows no wider span, and no table of ours has thirty columns.
  static let maximumColumns = 1000
  private static let maximumRowSpan = 65_534

  /// For each column the first row in which it is free again.
  private var freeFrom: [Int32] = []
  private var row: Int32 = -1
  private var column = 0
  /// Whether a cell stood beyond the last column.
  private(set) var isTooWide = false

  mutating func beginRow() {
    row += 1
    column = 0
  }

  /// Ends what hangs down from above: no span leaves its `tbody`.
  mutating func beginGroup() {
    freeFrom.removeAll(keepingCapacity: true)
  }

  /// The column of the next cell, and how many columns it covers.
  mutating func place(columnSpan: Int, rowSpan: Int) -> (column: Int, span: Int) {
    while column < freeFrom.count, freeFrom[column] > row { column += 1 }
    let wanted = max(columnSpan, 1)
    let first = min(column, Self.maximumColumns - 1)
    let span = min(wanted, Self.maximumColumns - first)
    if wanted > span || column > first { isTooWide = true }
    // Zero reaches down to the end of the group.
    let rows = rowSpan == 0 ? Self.maximumRowSpan : rowSpan
    if rows > 1 { cover(first..<first + span, rows: rows) }
    column = first + span
    return (first, span)
  }

  private mutating func cover(_ columns: Range<Int>, rows: Int) {
    let free = row + Int32(min(rows, Self.maximumRowSpan))
    while freeFrom.count < columns.upperBound { freeFrom.append(0) }
    for column in columns { freeFrom[column] = max(freeFrom[column], free) }
  }
}
