/// Takes a text apart by the sketch that an earlier reading of the same bytes left.
struct SketchedReading {
  private let source: SourceText
  private let book: LabelBook
  private var reader: LineReader
  private var placement: Placement
  private var outline = Outline()
  private var titleLines: [Int] = []
  private var section: String?

  /// The same reading as without the sketch; nil where the sketch does not fit the text.
  static func reading(
    of source: SourceText, by sketch: ReadingSketch, book: LabelBook
  ) -> Reading? {
    let bytes = source.bytes.span
    var reading = SketchedReading(source, bytes, book)
    var roles = sketch.roles.makeIterator()
    for (index, line) in source.lines.enumerated() {
      let text = LineReader.text(of: line, bytes)
      guard !text.range.isEmpty else { continue }
      let place = Place(line: Int(line.number), column: Int(text.column))
      guard let role = roles.next(),
        reading.take(role, text.range, at: index, place, bytes)
      else { return nil }
    }
    guard roles.next() == nil else { return nil }
    return Reading(
      source, reading.reader.document, reading.placement, reading.outline, reading.titleLines)
  }

  private init(_ source: SourceText, _ bytes: Span<UInt8>, _ book: LabelBook) {
    self.source = source
    self.book = book
    reader = LineReader(of: source, bytes, book: book)
    reader.knowsLabels = true
    placement = Placement(formCount: book.officialCount, tableCount: book.tables.count)
    placement.entries.reserveCapacity(64)
    outline.paragraphs.reserveCapacity(32)
    outline.headings.reserveCapacity(16)
  }

  /// False where the line cannot be what the sketch says.
  private mutating func take(
    _ role: ReadingSketch.Role, _ text: Range<Int>, at line: Int, _ place: Place,
    _ bytes: Span<UInt8>
  ) -> Bool {
    switch role {
    case .furniture:
      reader.document.uses[line] = .furniture
    case .prose:
      reader.document.uses[line] = .prose
      outline.paragraphs.append(
        Outline.Paragraph(section: section, text: bytes.text(text), place: place))
    case .title:
      outline.title = Outline.Heading(section: nil, text: bytes.text(text), place: place)
      titleLines = [line]
    case .heading(let chapter):
      return takeHeading(chapter, bytes.text(text), at: line, place)
    case .line(let table):
      return book.tables.indices.contains(table) && takeRow(.line, table, at: line, bytes)
    case .row(let row):
      return book.rowNames.indices.contains(row)
        && takeRow(.row(row), book.table(of: row), at: line, bytes)
    }
    return true
  }

  private mutating func takeHeading(
    _ chapter: Int?, _ text: String, at line: Int, _ place: Place
  ) -> Bool {
    if let chapter {
      guard book.sections.indices.contains(chapter) else { return false }
      section = book.sections[chapter]
    }
    reader.document.uses[line] = .heading
    outline.headings.append(
      Outline.Heading(section: chapter.map { book.sections[$0] }, text: text, place: place))
    return true
  }

  private mutating func takeRow(
    _ label: Placement.Entry.Label, _ table: Int, at line: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let item = reader.document.items.count
    reader.read(source.lines[line], at: line, in: source, bytes)
    guard reader.document.items.count == item + 1, reader.document.items[item].kind == .row else {
      return false
    }
    placement.entries.append(
      Placement.Entry(
        item: item, label: label, table: table, block: nil, isLabelMended: false, fragments: []))
    return true
  }
}
