/// Every cell of a form in printed order, and the ways a rule may name them.
struct FormCells {
  /// A block by its position.
  struct Block: Equatable {
    let table: Int
    let block: Int
    /// `requests`, or `art20.art20_5`: what stands before row and column in the paths.
    let name: String
    let content: FormBlock
    /// The position of its first cell in `cells`.
    let firstCell: Int

    func cell(row: Int, column: Int) -> Int {
      firstCell + row * content.columns.count + column
    }
  }

  static let mostCells = 5000

  let tables: [FormTable]
  let blocks: [Block]
  let cells: [FormCell]
  let index: [String: Int]

  init(tables: [FormTable], of file: YAMLReader) throws(Failure) {
    self.tables = tables
    var blocks: [Block] = []
    var count = 0
    for (table, content) in tables.enumerated() {
      for (block, content) in content.blocks.enumerated() {
        let id = tables[table].id
        blocks.append(
          Block(
            table: table, block: block, name: content.id.isEmpty ? id : "\(id).\(content.id)",
            content: content, firstCell: count))
        count += content.rows.count * content.columns.count
      }
    }
    guard count <= Self.mostCells else { throw Self.tooManyCells(count, file) }
    let cells = blocks.flatMap(Self.cells(of:))
    self.blocks = blocks
    self.cells = cells
    index = Dictionary(
      zip(cells.map(\.path), cells.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The blocks of `art20`, or the one block `art20.art20_5`; empty where there is none.
  func blocks(named name: String) -> [Block] {
    blocks.filter { tables[$0.table].id == name || $0.name == name }
  }

  /// What `blocks(named:)` knows.
  var blockNames: [String] {
    tables.map(\.id) + blocks.filter { !$0.content.id.isEmpty }.map(\.name)
  }

  /// The cell of a path, or the cells whose row or column is a group: `requests.refuse.total`.
  func cells(named path: String) -> [Int]? {
    if let cell = index[path] { return [cell] }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3 else { return nil }
    let (row, column) = (parts[parts.count - 2], parts[parts.count - 1])
    let prefix = parts.dropLast(2).joined(separator: ".")
    guard let block = blocks.first(where: { $0.name == prefix }),
      let rows = block.content.rows(named: row),
      let columns = block.content.columns(named: column)
    else { return nil }
    return rows.flatMap { row in columns.map { block.cell(row: row, column: $0) } }
  }

  private static func cells(of block: Block) -> [FormCell] {
    let content = block.content
    return content.rows.enumerated().flatMap { row in
      content.columns.enumerated().map { column in
        FormCell(
          path: "\(block.name).\(row.element.id).\(column.element.id)",
          table: block.table, block: block.block, row: row.offset, column: column.offset,
          kind: column.element.kind)
      }
    }
  }

  private static func tooManyCells(_ count: Int, _ file: YAMLReader) -> Failure {
    file.failure(
      Bilingual(
        chinese: "格式有 \(count) 个单元格，最多 \(mostCells) 个",
        english: "the form has \(count) cells; at most \(mostCells) are allowed"))
  }
}

extension FormBlock {
  /// The position of a row, or of the rows of a group.
  func rows(named name: String) -> Range<Int>? {
    if let row = rows.firstIndex(where: { $0.id == name }) { return row..<row + 1 }
    return rowGroups.first { $0.id == name && $0.isSum }?.members
  }

  /// The position of a column, or of the columns of a group.
  func columns(named name: String) -> Range<Int>? {
    if let column = columns.firstIndex(where: { $0.id == name }) { return column..<column + 1 }
    return columnGroups.first { $0.id == name && $0.isSum }?.members
  }

  /// What `rows(named:)` knows.
  var rowNames: [String] { rows.map(\.id) + rowGroups.filter(\.isSum).map(\.id) }

  /// What `columns(named:)` knows.
  var columnNames: [String] { columns.map(\.id) + columnGroups.filter(\.isSum).map(\.id) }
}
