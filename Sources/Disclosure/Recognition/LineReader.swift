/// Reduces the lines of a source to items: what the layout of the document comes down to.
///
/// In: a `SourceText`. Out: a `RawDocument`. Each line is judged by what it holds, never by its
/// position; the layouts themselves live in `Layouts/`.
struct LineReader {
  let book: LabelBook
  var document: RawDocument
  var cells: [RowCell] = []
  var key: [UInt8] = []
  /// Whether the lines just read belong to a table.
  var isInTable = false
  /// Whether the line being read was cut out of a longer one.
  var isCutLine = false
  /// Whether rows with pipes begin with one (`| a | b |`), as the labelled rows so far did.
  var rowsBeginWithPipe = false
  /// Whether it is known which row each label names, so that plain rows need not ask.
  var knowsLabels = false
  /// What separates cells anywhere in the text.
  let separators: LineScan

  /// A cell of a printed row before it is known to be a label or a value.
  struct RowCell {
    var start: Int
    var end: Int
    var line: Int32
    var column: Int32
    var gridColumn: Int32 = -1
    var value: PrintedValue = .empty
    /// Its meaning as a label, once it was looked up.
    var meaning: Int?
    var isLookedUp = false
  }

  /// Longer lines are prose unless they hold tabs or pipes.
  static let longestLabelLine = 400

  static func document(of source: SourceText, book: LabelBook) -> RawDocument {
    let bytes = source.bytes.span
    var reader = LineReader(of: source, bytes, book: book)
    for index in source.lines.indices {
      reader.read(source.lines[index], at: index, in: source, bytes)
    }
    return reader.document
  }

  init(of source: SourceText, _ bytes: Span<UInt8>, book: LabelBook) {
    self.book = book
    document = RawDocument(lineCount: source.lines.count)
    separators = LineScan(of: bytes)
  }

  mutating func read(
    _ line: SourceText.Line, at index: Int, in source: SourceText, _ bytes: Span<UInt8>
  ) {
    if line.cellCount > 0 {
      readGridRow(line, at: index, in: source, bytes)
      return
    }
    let text = Self.text(of: line, bytes)
    guard !text.range.isEmpty else { return }
    let (start, end) = (text.range.lowerBound, text.range.upperBound)
    isCutLine = line.firstColumn > 1
    switch separators.separator(in: bytes, text.range, of: line) {
    case .tab: readTabRow(line, at: index, bytes)
    case .pipe: readPipeRow(start: start, end: end, column: text.column, line, at: index, bytes)
    case .none: readPlain(start: start, end: end, column: text.column, line, at: index, bytes)
    }
  }

  /// What a line prints, without the white space around it, and the column at which that begins.
  static func text(
    of line: SourceText.Line, _ bytes: Span<UInt8>
  ) -> (range: Range<Int>, column: Int32) {
    var (start, end) = (Int(line.start), Int(line.end))
    var column = line.firstColumn
    while start < end {
      var next = start
      guard ScalarClass.isSpace(UTF8Scalars.next(in: bytes, at: &next)) else { break }
      start = next
      column += 1
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return (start..<end, column)
  }
}

// MARK: - Items

extension LineReader {
  /// The meaning of the text as a label; `key` is its key where it has none.
  mutating func meaning(of text: Span<UInt8>) -> Int? {
    guard text.count <= Self.longestLabelLine else { return nil }
    return book.meaning(of: text, key: &key)
  }

  /// The meaning of the text of one of `cells`, looked up once however often it is asked for.
  mutating func meaning(ofCell position: Int, _ bytes: Span<UInt8>) -> Int? {
    let cell = cells[position]
    if cell.isLookedUp { return cell.meaning }
    let found = meaning(of: bytes.extracting(cell.start..<cell.end))
    (cells[position].meaning, cells[position].isLookedUp) = (found, true)
    return found
  }

  mutating func appendFragment(_ cell: RowCell, meaning: Int?) {
    document.fragments.append(
      Fragment(
        start: Int32(cell.start), end: Int32(cell.end), line: cell.line, column: cell.column,
        meaning: meaning))
  }

  mutating func appendItem(
    _ kind: RawItem.Kind, fragmentsFrom firstFragment: Int, valuesFrom firstValue: Int,
    isPrintedRow: Bool = true, isGlued: Bool = false, line: Int, section: Int? = nil
  ) {
    document.items.append(
      RawItem(
        kind: kind, fragments: Int32(firstFragment)..<Int32(document.fragments.count),
        values: Int32(firstValue)..<Int32(document.values.count), isPrintedRow: isPrintedRow,
        isGlued: isGlued, line: Int32(line), section: section))
  }

  mutating func appendText(_ cell: RowCell, meaning: Int?, line: Int) {
    let first = document.fragments.count
    appendFragment(cell, meaning: meaning)
    appendItem(.text, fragmentsFrom: first, valuesFrom: document.values.count, line: line)
    document.uses[line] = .furniture
  }

  mutating func appendProse(_ cell: RowCell, line: Int) {
    let first = document.fragments.count
    appendFragment(cell, meaning: nil)
    appendItem(.prose, fragmentsFrom: first, valuesFrom: document.values.count, line: line)
    document.uses[line] = .prose
    isInTable = false
  }

  mutating func appendHeading(_ cell: RowCell, section: Int?, line: Int) {
    let first = document.fragments.count
    appendFragment(cell, meaning: nil)
    appendItem(
      .heading, fragmentsFrom: first, valuesFrom: document.values.count, line: line,
      section: section)
    document.uses[line] = .heading
    isInTable = false
  }

  /// Appends a value that stands on a line of its own to the values just before it.
  mutating func appendLoneValue(_ cell: RowCell, line: Int) {
    document.uses[line] = .cell
    if let last = document.items.last, last.kind == .row, !last.isPrintedRow {
      appendValue(cell)
      document.items[document.items.count - 1].values =
        last.values.lowerBound..<Int32(document.values.count)
      return
    }
    let first = document.values.count
    appendValue(cell)
    appendItem(
      .row, fragmentsFrom: document.fragments.count, valuesFrom: first, isPrintedRow: false,
      line: line)
  }

  mutating func appendValue(_ cell: RowCell) {
    document.values.append(
      RawValue(
        start: Int32(cell.start), end: Int32(cell.end), line: cell.line, column: cell.column,
        gridColumn: cell.gridColumn, value: cell.value))
  }
}

/// What separates the cells of a line.
///
/// Looked for in the whole text at once, so that its lines need only be searched for what it has.
struct LineScan {
  enum Separator { case tab, pipe, none }

  private let hasTabs: Bool
  private let hasPipes: Bool
  private let hasWidePipes: Bool

  init(of bytes: Span<UInt8>) {
    let text = 0..<bytes.count
    hasTabs = bytes.holds(0x09, in: text)
    hasPipes = bytes.holds(0x7C, in: text)
    hasWidePipes = Self.hasWidePipe(bytes, text)
  }

  /// Tabs within the text come first; around it they only count where no pipe is.
  func separator(
    in bytes: Span<UInt8>, _ text: Range<Int>, of line: SourceText.Line
  ) -> Separator {
    if hasTabs, bytes.holds(0x09, in: text) { return .tab }
    if hasPipes, bytes.holds(0x7C, in: text) { return .pipe }
    if hasWidePipes, Self.hasWidePipe(bytes, text) { return .pipe }
    let isPadded =
      hasTabs
      && (bytes.holds(0x09, in: Int(line.start)..<text.lowerBound)
        || bytes.holds(0x09, in: text.upperBound..<Int(line.end)))
    return isPadded ? .tab : .none
  }

  static func hasComma(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
    bytes.holds(0x2C, in: text)
  }

  private static func hasWidePipe(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
    for lead: UInt8 in [0xE2, 0xEF] {
      var start = text.lowerBound
      while let found = bytes.first(lead, in: start..<text.upperBound) {
        if isWidePipe(bytes, found) { return true }
        start = found + 1
      }
    }
    return false
  }

  /// `│`, `┃` and `｜`, which some editors draw tables with.
  static func isWidePipe(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x94, 0x82), (0xE2, 0x94, 0x83), (0xE2, 0x95, 0x91), (0xEF, 0xBD, 0x9C): return true
    default: return false
    }
  }
}
