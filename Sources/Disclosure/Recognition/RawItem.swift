/// A piece of text that may be a label or a part of one.
struct Fragment: Sendable {
  /// Its bytes in the text.
  var start: Int32
  var end: Int32
  /// Its line and column in the file.
  var line: Int32
  var column: Int32
  /// An index of `LabelBook.meanings`, nil where the text alone is no label.
  var meaning: Int?
}

/// A value cell: a number, a placeholder, or nothing.
struct RawValue: Sendable {
  var start: Int32
  var end: Int32
  var line: Int32
  var column: Int32
  /// Its position in the grid of the row, -1 where the layout has no grid.
  var gridColumn: Int32
  var value: PrintedValue

  var number: PrintedNumber? {
    if case .number(let number) = value { return number }
    return nil
  }

  /// Whether the cell certainly is one of the row's values: it prints something.
  var isPrinted: Bool { !value.isEmpty }
}

/// What the layout of a document comes down to: texts and rows of values, in reading order.
///
/// Every layout met in the wild is reduced to this one sequence; placing the rows in the form then
/// needs to know nothing about tabs, pipes, spans or line breaks.
struct RawItem: Sendable {
  enum Kind: UInt8, Sendable {
    /// Text that may label the values that follow.
    case text
    /// Values, with the labels that stand in the same printed row.
    case row
    /// A heading of a chapter.
    case heading
    /// Running text; it ends a table.
    case prose
  }

  var kind: Kind
  /// Ranges of `RawDocument.fragments` and `RawDocument.values`.
  var fragments: Range<Int32>
  var values: Range<Int32>
  /// Whether the values stand in one printed row; else they were gathered from lines of their own.
  var isPrintedRow: Bool
  /// Whether nothing stands between the label and its digits: `规章000`.
  var isGlued = false
  /// Index of the first line in `SourceText.lines`.
  var line: Int32
  /// An index of `LabelBook.sections` where the item is a heading.
  var section: Int?
}

/// A document as a sequence of items.
struct RawDocument: Sendable {
  var items: [RawItem] = []
  var fragments: [Fragment] = []
  var values: [RawValue] = []
  /// What became of each line of `SourceText.lines`.
  var uses: [LineUse]

  init(lineCount: Int) {
    uses = Array(repeating: .blank, count: lineCount)
    items.reserveCapacity(160)
    fragments.reserveCapacity(200)
    values.reserveCapacity(320)
  }
}
