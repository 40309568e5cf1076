/// Reads the tags of a page into `PageContent`.
///
/// Follows the nesting of a few elements only, and takes every end tag as far as it makes sense:
/// pages of public bodies are rarely valid.
struct PageReader {
  /// Deeper nesting is read as if it were not nested.
  static let maximumDepth = 512
  static let maximumCells = 1_000_000

  /// An element whose nesting is followed.
  struct Open {
    let index: Int
    let outerRegion: Int32
  }

  /// What was open outside a table or a cell, to be restored behind it.
  struct Outside {
    var count: Int
    var openCounts: SIMD16<Int32>
    var region: Int32
  }

  struct OpenTable {
    let table: Int32
    let outside: Outside
    var row: Int32 = -1
    var cell: Int32 = -1
    var outsideCell: Outside?
  }

  let file: String
  let keepsLineBreaks: Bool
  var content = PageContent()
  var flow = TextFlow()
  var tokenizer: HTMLTokenizer
  var cursor: PlaceCursor
  var stack: [Open] = []
  /// How often each element of the stack is open within the innermost cell.
  var openCounts = SIMD16<Int32>()
  /// Elements beyond the maximum depth, whose end tags mean nothing.
  var untracked = SIMD16<Int32>()
  var tables: [OpenTable] = []
  /// The grid of each open table, apart from it so that looking at a table counts no reference.
  var grids: [TableGrid] = []
  var untrackedTables = 0
  var region: Int32 = 0
  var isInHeading = false
  var isInPreformatted = false
  var isInLink = false
  /// The place of the open block of text.
  var begun: (line: Int32, column: Int32)?
  var linkLength: Int32 = 0
  var linkCount: Int32 = 0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int32, file: String,
    keepsLineBreaks: Bool
  ) {
    self.file = file
    self.keepsLineBreaks = keepsLineBreaks
    tokenizer = HTMLTokenizer(bytes, from: start, keepsUnknownTags: keepsLineBreaks)
    cursor = PlaceCursor(bytes, from: start, line: line)
  }

  /// Reads the whole page.
  mutating func read() -> PageContent {
    while content.blocks.count < LineScanner.maximumLines, let token = tokenizer.next() {
      switch token {
      case .text: addText(tokenizer.range)
      case .start: begin(tokenizer.tag)
      case .end: end(tokenizer.tag)
      }
    }
    endBlock()
    while !tables.isEmpty { endTable() }
    if content.blocks.count == LineScanner.maximumLines {
      content.remarks.append(.tooManyLines(in: file, at: Int(cursor.line)))
    }
    content.text = flow.text
    return content
  }
}

// MARK: - Text

extension PageReader {
  private mutating func addText(_ range: Range<Int>) {
    let keeps = isInPreformatted || keepsLineBreaks && (tables.last?.cell ?? -1) < 0
    var start = range.lowerBound
    while start < range.upperBound {
      let before = flow.text.count
      start = flow.add(start..<range.upperBound, of: tokenizer.bytes, keepsLineBreaks: keeps)
      if isInLink { linkLength += Int32(flow.text.count - before) }
      if begun == nil, let file = flow.start?.file { begun = cursor.place(of: file) }
      if start < range.upperBound || keeps && tokenizer.bytes[range.upperBound - 1] == 0x0A {
        endBlock()
      }
    }
  }

  /// Ends the open block of text, if there is one.
  mutating func endBlock() {
    defer {
      linkLength = 0
      linkCount = isInLink ? 1 : 0
    }
    guard let range = flow.end(), let place = begun else { return }
    begun = nil
    let last = cursor.place(of: flow.last).line
    let cell = tables.last?.cell ?? -1
    if cell >= 0 { noteBlock(in: Int(cell), at: place) }
    content.blocks.append(
      .init(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), line: place.line,
        column: place.column, lastLine: last, cell: cell, region: region,
        linkLength: linkLength, linkCount: linkCount, isHeading: isInHeading))
  }

  /// A cell stands where its text begins.
  private mutating func noteBlock(in cell: Int, at place: (line: Int32, column: Int32)) {
    if content.cells[cell].blockCount == 0 {
      content.cells[cell].line = place.line
      content.cells[cell].column = place.column
    }
    content.cells[cell].blockCount += 1
  }
}

// MARK: - Tags

extension PageReader {
  private mutating func begin(_ tag: HTMLTag) {
    if tag.isBlock {
      endBlock()
      // A link that was never closed is not taken on into the next block.
      isInLink = false
      linkCount = 0
    }
    switch tag {
    case .a: beginLink()
    case .meta: takeStatement()
    case .table: beginTable()
    case .tr: beginRow()
    case .td, .th: beginCell()
    case .thead, .tbody, .tfoot: beginGroup()
    case .pre: isInPreformatted = true
    case .h1, .h2, .h3, .h4, .h5, .h6: isInHeading = true
    case _ where tag.holdsNoText: skip(tag)
    default: if let index = tag.nestingIndex { beginElement(tag, index: index) }
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    if tag.isBlock { endBlock() }
    switch tag {
    case .a: isInLink = false
    case .table: endTable()
    case .tr: endRow()
    case .td, .th: endCell()
    case .thead, .tbody, .tfoot: beginGroup()
    case .pre: isInPreformatted = false
    case .h1, .h2, .h3, .h4, .h5, .h6: isInHeading = false
    default: if let index = tag.nestingIndex { endElement(index) }
    }
  }

  private mutating func beginLink() {
    isInLink = tokenizer.attributes.isLink
    if isInLink { linkCount += 1 }
  }

  private mutating func skip(_ tag: HTMLTag) {
    let start = tokenizer.range.lowerBound
    guard let inside = tokenizer.skipContent(of: tag), tag == .title else { return }
    state("title", inside, at: start)
  }

  private mutating func takeStatement() {
    guard let name = tokenizer.attributes.name, let value = tokenizer.attributes.content,
      name.count < 64, value.count < 1024
    else { return }
    state(string(name).lowercased(), value, at: tokenizer.range.lowerBound)
  }

  private mutating func state(_ name: String, _ value: Range<Int>, at offset: Int) {
    guard content.statements.count < 64 else { return }
    var text = TextFlow()
    _ = text.add(value.prefix(1024), of: tokenizer.bytes, keepsLineBreaks: false)
    let place = cursor.place(of: offset)
    content.statements.append(
      .init(
        name: name, value: String(decoding: text.text, as: UTF8.self),
        place: Place(line: Int(place.line), column: Int(place.column))))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: tokenizer.bytes[range], as: UTF8.self)
  }
}

// MARK: - Elements

extension PageReader {
  private mutating func beginElement(_ tag: HTMLTag, index: Int) {
    guard stack.count < Self.maximumDepth else {
      untracked[index] += 1
      return remarkDepth()
    }
    stack.append(Open(index: index, outerRegion: region))
    openCounts[index] += 1
    if let kind = RegionHint.kind(of: tag, tokenizer.attributes, in: tokenizer.bytes) {
      beginRegion(kind, tag: tag)
    }
  }

  private mutating func beginRegion(_ kind: PageContent.Region.Kind, tag: HTMLTag) {
    let outer = content.regions[Int(region)]
    // The header of an article holds its title.
    if outer.isInContent, tag == .header || tag == .footer { return }
    content.regions.append(
      .init(parent: region, kind: kind, isInContent: outer.isInContent || kind == .content))
    region = Int32(content.regions.count - 1)
  }

  /// Ends the innermost such element within the cell, and all that were not closed in it.
  private mutating func endElement(_ index: Int) {
    if untracked[index] > 0 {
      untracked[index] -= 1
      return
    }
    guard openCounts[index] > 0 else { return }
    while let open = stack.popLast() {
      openCounts[open.index] -= 1
      region = open.outerRegion
      if open.index == index { break }
    }
  }

  private var outside: Outside {
    Outside(count: stack.count, openCounts: openCounts, region: region)
  }

  private mutating func restore(_ outside: Outside) {
    stack.removeLast(max(stack.count - outside.count, 0))
    openCounts = outside.openCounts
    region = outside.region
  }

  private mutating func remarkDepth() {
    guard !content.remarks.contains(where: { $0.rule == "html-too-deep" }) else { return }
    let place = cursor.place(of: tokenizer.range.lowerBound)
    content.remarks.append(
      Finding(
        rule: "html-too-deep", severity: .warning, file: file,
        place: Place(line: Int(place.line), column: Int(place.column)),
        arguments: ["limit": .count(Self.maximumDepth)]))
  }
}

// MARK: - Tables

extension PageReader {
  private mutating func beginTable() {
    guard tables.count + stack.count < Self.maximumDepth else {
      untrackedTables += 1
      return remarkDepth()
    }
    if let outer = tables.last, outer.cell >= 0 {
      content.tables[Int(outer.table)].holdsTables = true
    } else if !tables.isEmpty {
      // A table between the rows of another: the other was never closed.
      endTable()
    }
    content.tables.append(.init(region: region))
    tables.append(OpenTable(table: Int32(content.tables.count - 1), outside: outside))
    grids.append(TableGrid())
    openCounts = .zero
  }

  private mutating func endTable() {
    if untrackedTables > 0 {
      untrackedTables -= 1
      return
    }
    guard !tables.isEmpty else { return }
    endRow()
    guard let table = tables.popLast(), let grid = grids.popLast() else { return }
    if content.tables[Int(table.table)].holdsTables {
      content.tables[Int(table.table)].isLayout = true
    }
    if grid.isTooWide { remarkSize() }
    restore(table.outside)
  }

  private mutating func beginGroup() {
    guard let last = tables.indices.last, untrackedTables == 0 else { return }
    endRow()
    grids[last].beginGroup()
  }

  private mutating func beginRow() {
    guard untrackedTables == 0 else { return }
    if tables.isEmpty { beginTable() }
    endRow()
    guard let last = tables.indices.last else { return }
    let place = cursor.place(of: tokenizer.range.lowerBound)
    content.rows.append(
      .init(
        table: tables[last].table, line: place.line, firstCell: Int32(content.cells.count),
        firstBlock: Int32(content.blocks.count)))
    tables[last].row = Int32(content.rows.count - 1)
    grids[last].beginRow()
  }

  private mutating func endRow() {
    guard let last = tables.indices.last, tables[last].row >= 0, untrackedTables == 0 else {
      return
    }
    endCell()
    tables[last].row = -1
  }

  private mutating func beginCell() {
    guard untrackedTables == 0 else { return }
    endCell()
    if (tables.last?.row ?? -1) < 0 { beginRow() }
    guard let last = tables.indices.last else { return }
    guard content.cells.count < Self.maximumCells else { return remarkSize() }
    let attributes = tokenizer.attributes
    let (column, span) = grids[last].place(
      columnSpan: number(attributes.columnSpan), rowSpan: number(attributes.rowSpan))
    let place = cursor.place(of: tokenizer.position)
    let row = tables[last].row
    content.cells.append(
      .init(
        row: row, gridColumn: Int32(column), span: Int32(span), line: place.line,
        column: place.column, firstBlock: Int32(content.blocks.count)))
    if content.rows[Int(row)].cellCount == 0 {
      // Text between `tr` and `td` is shown before the row.
      content.rows[Int(row)].firstCell = Int32(content.cells.count - 1)
      content.rows[Int(row)].firstBlock = Int32(content.blocks.count)
    }
    content.rows[Int(row)].cellCount += 1
    if content.rows[Int(row)].cellCount > 1 {
      content.tables[Int(tables[last].table)].isLayout = false
    }
    tables[last].cell = Int32(content.cells.count - 1)
    tables[last].outsideCell = outside
    openCounts = .zero
  }

  private mutating func endCell() {
    guard let last = tables.indices.last, tables[last].cell >= 0, untrackedTables == 0 else {
      return
    }
    endBlock()
    tables[last].cell = -1
    isInHeading = false
    if let outside = tables[last].outsideCell { restore(outside) }
  }

  /// The number an attribute states; 1 where it states none.
  private func number(_ range: Range<Int>?) -> Int {
    guard let range else { return 1 }
    var value = 0
    var hasDigit = false
    for byte in tokenizer.bytes[range.prefix(9)] {
      guard byte >= 0x30, byte <= 0x39 else {
        if hasDigit || byte > 0x20 { break }
        continue
      }
      value = value * 10 + Int(byte - 0x30)
      hasDigit = true
    }
    return hasDigit ? value : 1
  }

  private mutating func remarkSize() {
    guard !content.remarks.contains(where: { $0.rule == "table-too-large" }) else { return }
    content.remarks.append(
      Finding(
        rule: "table-too-large", severity: .warning, file: file,
        place: Place(line: Int(cursor.line)),
        arguments: [
          "columns": .count(TableGrid.maximumColumns), "cells": .count(Self.maximumCells),
        ]))
  }
}
