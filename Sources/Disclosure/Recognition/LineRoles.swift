/// Gathers from a reading what each line is, for its sketch.
struct LineRoles {
  private let reading: Reading
  private var roles: [ReadingSketch.Role?]
  /// Tables in one line of which the values were met, by bit.
  private var lines: UInt8 = 0

  /// The sketch of a reading; nil where a line is several things or can only be read with others.
  static func sketch(
    of reading: Reading, from source: SourceText, unplaced: [TableFiller.PlacedRow]
  ) -> ReadingSketch? {
    let isCut = reading.source.lines.count != source.lines.count
    guard !isCut, source.cells.isEmpty, unplaced.isEmpty, reading.placement.secondReport == nil
    else { return nil }
    var gathered = LineRoles(reading)
    guard gathered.takeItems(), gathered.takeTitle(), gathered.takeRest() else { return nil }
    return ReadingSketch(gathered.roles.lazy.compactMap(\.self))
  }

  private init(_ reading: Reading) {
    self.reading = reading
    roles = Array(repeating: nil, count: reading.source.lines.count)
  }

  private mutating func takeItems() -> Bool {
    var entries = reading.placement.entries.makeIterator()
    for item in reading.document.items {
      let role: ReadingSketch.Role? =
        switch item.kind {
        case .row: entries.next().flatMap { row($0, of: item) }
        case .heading: isWholeLine(item) ? .heading(item.section) : nil
        case .text where !isStrange(item): .furniture
        case .text, .prose: isWholeLine(item) ? .prose : nil
        }
      guard let role, note(role, of: Int(item.line)) else { return false }
    }
    return true
  }

  /// Whether the item holds a text that means nothing to any form.
  private func isStrange(_ item: RawItem) -> Bool {
    reading.placement.strangers.contains { item.fragments.contains(Int32($0)) }
  }

  /// False where the line has another role already; several labels make one line of furniture.
  private mutating func note(_ role: ReadingSketch.Role, of line: Int) -> Bool {
    guard roles[line] == nil || roles[line] == role && role == .furniture else { return false }
    roles[line] = role
    return true
  }

  /// Nil for values that have no row yet, and for such as are not read from a row of tabs alone.
  private mutating func row(_ entry: Placement.Entry, of item: RawItem) -> ReadingSketch.Role? {
    let text = text(ofLine: Int(item.line))
    guard item.isPrintedRow, !item.isGlued, reading.source.bytes.span.holds(0x09, in: text) else {
      return nil
    }
    switch (entry.label, entry.table) {
    case (.row(let row), _?): return .row(row)
    case (.line, let table?) where lines & 1 << UInt8(table) == 0:
      lines |= 1 << UInt8(table)
      return .line(table)
    default: return nil
    }
  }

  private mutating func takeTitle() -> Bool {
    guard let line = reading.titleLines.first, let title = reading.outline.title else {
      return true
    }
    let isWhole = title.text.utf8.count == text(ofLine: line).count
    roles[line] = .title
    return isWhole && reading.titleLines.count == 1
  }

  /// Takes the lines that hold nothing but rules between rows or the marks of empty cells.
  private mutating func takeRest() -> Bool {
    for line in roles.indices where roles[line] == nil {
      switch reading.document.uses[line] {
      case .blank: continue
      case .furniture: roles[line] = .furniture
      default: return false
      }
    }
    return true
  }

  /// Whether an item is one text, and all that its line prints.
  private func isWholeLine(_ item: RawItem) -> Bool {
    guard item.fragments.count == 1 else { return false }
    let fragment = reading.document.fragments[Int(item.fragments.lowerBound)]
    return text(ofLine: Int(item.line)) == Int(fragment.start)..<Int(fragment.end)
  }

  private func text(ofLine index: Int) -> Range<Int> {
    LineReader.text(of: reading.source.lines[index], reading.source.bytes.span).range
  }
}
