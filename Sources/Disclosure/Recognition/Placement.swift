/// Which row of which table each row of values is: the first half of placing.
///
/// In: a `RawDocument`. Out: the entries in reading order, each with the row its label names, and
/// the votes by which the form is known. Rows without a label stay open here; `TableFiller` gives
/// them a row where order and arithmetic leave one.
struct Placement {
  /// A row of values.
  struct Entry {
    enum Label: Equatable {
      /// A row of the form, interned by `LabelBook`.
      case row(Int)
      /// The single row of a table that prints all its rows in one line.
      case line
      /// No label at all.
      case none
      /// A label that no form knows.
      case unknown
    }

    var item: Int
    var label: Label
    /// The table it stands in, an index of `LabelBook.tables`.
    var table: Int?
    /// The block whose banner stands above it.
    var block: String?
    /// Whether the label was read in pieces or only resembles the official one.
    var isLabelMended: Bool
    /// The fragments that make the label.
    var fragments: [Int]
  }

  var entries: [Entry] = []
  /// Votes for each form in each table.
  var votes: [[Int]]
  /// Tables of which a column's head was seen, by bit.
  var headedTables: UInt8 = 0
  /// Tables of which anything was seen, by bit.
  var seenTables: UInt8 = 0
  /// Fragments that no entry used and that mean nothing to any form.
  var strangers: [Int] = []
  /// Where a second report begins in the same file, an index of `RawDocument.items`.
  var secondReport: Int?

  init(formCount: Int, tableCount: Int) {
    votes = Array(repeating: Array(repeating: 0, count: tableCount), count: formCount)
  }
}

/// Walks through the items and finds the label of every row of values.
struct LabelResolver {
  let book: LabelBook
  let document: RawDocument
  private var placement: Placement
  private var table: Int?
  private var block: String?
  /// Texts since the last row of values, newest last.
  private var pending: [Int] = []
  /// Rows already found, to tell a second report from a page break.
  private var found: [Bool]
  private var foundInOrder: [Int] = []
  private var key: [UInt8] = []
  /// How many official forms have tables: a row that all of them have decides nothing.
  private let readForms: Int

  /// More texts than this never make one label.
  private static let longestLabelInPieces = 12
  private static let mostPending = 24

  init(book: LabelBook, document: RawDocument) {
    self.book = book
    self.document = document
    found = Array(repeating: false, count: book.rowNames.count)
    readForms = book.forms.prefix(book.officialCount).count { !$0.tables.isEmpty }
    placement = Placement(formCount: book.officialCount, tableCount: book.tables.count)
    placement.entries.reserveCapacity(64)
    foundInOrder.reserveCapacity(64)
    pending.reserveCapacity(Self.mostPending + 1)
  }

  static func placement(
    of document: RawDocument, in source: SourceText, book: LabelBook
  ) -> Placement {
    var resolver = LabelResolver(book: book, document: document)
    let bytes = source.bytes.span
    for index in document.items.indices {
      resolver.take(index, bytes)
      if resolver.placement.secondReport != nil { break }
    }
    resolver.retirePending(keeping: 0, bytes)
    return resolver.placement
  }

  private mutating func take(_ index: Int, _ bytes: Span<UInt8>) {
    let item = document.items[index]
    switch item.kind {
    case .heading:
      retirePending(keeping: 0, bytes)
      enter(section: item.section)
    case .prose:
      retirePending(keeping: 0, bytes)
    case .text:
      for fragment in Int(item.fragments.lowerBound)..<Int(item.fragments.upperBound) {
        takeText(fragment, bytes)
      }
    case .row:
      takeRow(index, item, bytes)
    }
  }

  /// A chapter's heading announces its table.
  private mutating func enter(section: Int?) {
    block = nil
    guard let section else { return }
    table = book.table(inSection: section)
  }

  private mutating func takeText(_ fragment: Int, _ bytes: Span<UInt8>) {
    if let meaning = document.fragments[fragment].meaning {
      note(book.meanings[meaning])
    } else {
      noteStranger(fragment, bytes)
      noteJoined(with: fragment, bytes)
    }
    pending.append(fragment)
    if pending.count > Self.mostPending { retirePending(keeping: Self.mostPending / 2, bytes) }
  }

  /// Lets a label say in which table we are and which form prints it.
  private mutating func note(_ meaning: LabelMeaning) {
    let bits = meaning.columnTables | meaning.groupTables
    noteHead(meaning)
    if bits.nonzeroBitCount == 1 {
      enter(table: bits.trailingZeroBitCount)
    } else if let row = meaning.rows.first, bits == 0 {
      enter(table: book.table(of: row))
    }
    vote(meaning, inTable: table)
  }

  /// `总计` heads a column of two tables and says of neither that its head is printed.
  private mutating func noteHead(_ meaning: LabelMeaning) {
    if meaning.columnTables.nonzeroBitCount == 1 { placement.headedTables |= meaning.columnTables }
  }

  private mutating func vote(_ meaning: LabelMeaning, inTable table: Int?) {
    guard meaning.fingerprintOf != 0 else { return }
    for form in placement.votes.indices where meaning.fingerprintOf & 1 << UInt32(form) != 0 {
      placement.votes[form][table ?? 0] += 3
    }
  }

  private mutating func enter(table number: Int) {
    if table != number { block = nil }
    table = number
    placement.seenTables |= 1 << UInt8(number)
  }

  /// A banner or an anchor opens its table though it is no label.
  private mutating func noteStranger(_ fragment: Int, _ bytes: Span<UInt8>) {
    let text = bytes.extracting(range(of: fragment))
    if let banner = book.banner(in: text) {
      placement.headedTables |= 1 << UInt8(banner.table)
      enter(table: banner.table)
      block = banner.block
      return
    }
    book.keys.write(text, to: &key)
    if let anchored = book.anchoredTable(in: key.span) {
      placement.headedTables |= 1 << UInt8(anchored)
      enter(table: anchored)
    }
  }

  /// A column's head in pieces, `本年新` and `制作数量`, says what the whole would.
  private mutating func noteJoined(with fragment: Int, _ bytes: Span<UInt8>) {
    let strangers = pending.reversed().prefix { document.fragments[$0].meaning == nil }
    guard !strangers.isEmpty else { return }
    for count in 1...min(Self.longestLabelInPieces, strangers.count) {
      write(pieces: pending.suffix(count) + [fragment], bytes)
      if let found = book.meaning(of: key.span) {
        note(book.meanings[found])
        return
      }
    }
  }

  /// Writes the key of texts joined before any is reduced: a gloss may run over several of them.
  private mutating func write(pieces: some Sequence<Int>, _ bytes: Span<UInt8>) {
    var text: [UInt8] = []
    for piece in pieces {
      for index in range(of: piece) { text.append(bytes[index]) }
    }
    book.keys.write(text.span, to: &key)
  }

  private func range(of fragment: Int) -> Range<Int> {
    let fragment = document.fragments[fragment]
    return Int(fragment.start)..<Int(fragment.end)
  }

  /// Texts that labelled nothing are either furniture or strangers; the newest may still be of use.
  private mutating func retirePending(keeping kept: Int, _ bytes: Span<UInt8>) {
    guard !pending.isEmpty else { return }
    for fragment in pending.dropLast(kept) where document.fragments[fragment].meaning == nil {
      if !isPiece(fragment, bytes), book.anchoredTable(in: key.span) == nil {
        placement.strangers.append(fragment)
      }
    }
    pending.removeFirst(max(0, pending.count - kept))
  }
}

// MARK: - Rows

extension LabelResolver {
  /// A label found for a row of values.
  private struct Resolution {
    var label: Placement.Entry.Label
    var fragments: [Int]
    var isMended: Bool
  }

  private mutating func takeRow(_ index: Int, _ item: RawItem, _ bytes: Span<UInt8>) {
    let own = Array(Int(item.fragments.lowerBound)..<Int(item.fragments.upperBound))
    for fragment in own {
      if let meaning = document.fragments[fragment].meaning { note(own: book.meanings[meaning]) }
      if item.isGlued { noteHead(in: fragment, bytes) }
    }
    let resolution = resolve(own: own, after: index, item, bytes)
    if case .row(let row) = resolution.label {
      if isFullRow(item), opensSecondReport(row) {
        placement.secondReport = index
        return
      }
      found[row] = true
      foundInOrder.append(row)
      enter(table: book.table(of: row))
      voteForForms(having: row)
    }
    append(resolution, item: index, bytes)
  }

  /// Whether the item is more than a number that prose happens to put behind a label's words.
  private func isFullRow(_ item: RawItem) -> Bool {
    guard !item.isGlued else { return true }
    var printed = 0
    for index in item.values where document.values[Int(index)].isPrinted {
      printed += 1
      if printed > 1 { return true }
    }
    return false
  }

  /// The labels beside values vote, but a group's label there opens no table.
  private mutating func note(own meaning: LabelMeaning) {
    noteHead(meaning)
    if let row = meaning.rows.first, !meaning.isRowAndColumn { table = book.table(of: row) }
    vote(meaning, inTable: table)
  }

  /// Heads that run together with the label of a row still say in which table it stands.
  private mutating func noteHead(in fragment: Int, _ bytes: Span<UInt8>) {
    book.keys.write(bytes.extracting(range(of: fragment)), to: &key)
    if let anchored = book.anchoredTable(in: key.span) {
      placement.headedTables |= 1 << UInt8(anchored)
      enter(table: anchored)
    }
  }

  private mutating func append(_ resolution: Resolution, item: Int, _ bytes: Span<UInt8>) {
    placement.entries.append(
      Placement.Entry(
        item: item, label: resolution.label, table: table, block: block,
        isLabelMended: resolution.isMended, fragments: resolution.fragments))
    if let table { placement.seenTables |= 1 << UInt8(table) }
    guard !pending.isEmpty else { return }
    pending.removeAll { resolution.fragments.contains($0) }
    retirePending(keeping: 0, bytes)
  }

  private mutating func voteForForms(having row: Int) {
    let having = book.forms(having: row)
    guard having.nonzeroBitCount < readForms else { return }
    for form in placement.votes.indices where having & 1 << UInt32(form) != 0 {
      placement.votes[form][book.table(of: row)] += 1
    }
  }

  /// A row that comes again behind rows that follow it in the form begins a second report.
  private func opensSecondReport(_ row: Int) -> Bool {
    guard found[row], let first = foundInOrder.firstIndex(of: row) else { return false }
    let table = book.table(of: row)
    let later = foundInOrder[(first + 1)...].filter { book.table(of: $0) == table }
    let others = Set(foundInOrder.map { book.table(of: $0) }).subtracting([table])
    return later.count >= 12 || (later.count >= 3 && !others.isEmpty)
  }

  private mutating func resolve(
    own: [Int], after index: Int, _ item: RawItem, _ bytes: Span<UInt8>
  ) -> Resolution {
    if let table, book.layout(of: table) == .line, own.allSatisfy({ !namesOnlyARow($0) }) {
      return Resolution(label: .line, fragments: own, isMended: false)
    }
    if let plain = plainLabel(own) { return plain }
    if let joined = joinedLabel(own: own, after: index, bytes) { return joined }
    if let compound = compoundLabel(own, bytes) { return compound }
    if let alike = resemblingLabel(own: own, bytes) { return alike }
    let isUnlabelled = own.allSatisfy { isPiece($0, bytes) }
    return Resolution(label: isUnlabelled ? .none : .unknown, fragments: own, isMended: false)
  }

  private func namesOnlyARow(_ fragment: Int) -> Bool {
    guard let number = document.fragments[fragment].meaning else { return false }
    let meaning = book.meanings[number]
    return !meaning.rows.isEmpty && !meaning.isRowAndColumn
  }

  /// The last label beside the values that names a row by itself.
  private func plainLabel(_ own: [Int]) -> Resolution? {
    for fragment in own.reversed() {
      guard let number = document.fragments[fragment].meaning else { continue }
      if let row = row(meaning: number) {
        return Resolution(label: .row(row), fragments: own, isMended: false)
      }
    }
    return nil
  }

  /// The row that a meaning names here; `总计` and `其他` name one only inside their table's body.
  private func row(meaning number: Int) -> Int? {
    let meaning = book.meanings[number]
    guard let row = meaning.rows.first else { return nil }
    guard meaning.isRowAndColumn else { return row }
    return meaning.rows.first { candidate in
      book.table(of: candidate) == table
        && foundInOrder.contains { book.table(of: $0) == book.table(of: candidate) }
    }
  }

  /// A label that stands in pieces: before the values, beside them, and behind them.
  private mutating func joinedLabel(
    own: [Int], after index: Int, _ bytes: Span<UInt8>
  ) -> Resolution? {
    guard own.allSatisfy({ isPiece($0, bytes) }) else { return nil }
    let behind = textsBehind(index)
    let last = Array(own.suffix(1))
    for count in 0...min(Self.longestLabelInPieces, pending.count) {
      let before = Array(pending.suffix(count))
      for pieces in [before + last, before + own, before] where !pieces.isEmpty {
        if let row = row(joining: pieces, bytes) {
          return Resolution(label: .row(row), fragments: pieces + own, isMended: pieces.count > 1)
        }
      }
      for next in behind {
        for head in [before + last, before] where endsBehind(head, next, bytes) {
          if let row = row(joining: head + next, bytes) {
            return Resolution(label: .row(row), fragments: head + next + own, isMended: true)
          }
        }
      }
    }
    return nil
  }

  /// Whether a label may begin with `head` and end with `next`: the one must say something, and the
  /// other must not be the next row's whole label.
  private mutating func endsBehind(_ head: [Int], _ next: [Int], _ bytes: Span<UInt8>) -> Bool {
    write(pieces: head, bytes)
    guard !key.isEmpty else { return false }
    write(pieces: next, bytes)
    return book.meaning(of: key.span) == nil
  }

  /// The ways in which a wrapped label may go on behind its values.
  ///
  /// With the last or the first text of the next line, and with the last ones of the lines below.
  private func textsBehind(_ index: Int) -> [[Int]] {
    var lines: [[Int]] = []
    var line: Int32?
    for item in document.items[(index + 1)...].prefix(12) {
      guard item.kind == .text else { break }
      if item.line != line { lines.append([]) }
      line = item.line
      lines[lines.count - 1] += item.fragments.map(Int.init)
    }
    guard let first = lines.first, let end = first.last, let start = first.first else { return [] }
    var ways = start == end ? [[end]] : [[end], [start]]
    for count in 2..<max(2, min(4, lines.count) + 1) {
      ways.append(lines.prefix(count).compactMap(\.last))
    }
    return ways
  }

  private mutating func row(joining pieces: [Int], _ bytes: Span<UInt8>) -> Int? {
    if pieces.count == 1 {
      return document.fragments[pieces[0]].meaning.flatMap { row(meaning: $0) }
    }
    write(pieces: pieces, bytes)
    return book.meaning(of: key.span).flatMap { row(meaning: $0) }
  }

  /// Whether a text beside values is no label of its own: a known label or a piece of one.
  fileprivate mutating func isPiece(_ fragment: Int, _ bytes: Span<UInt8>) -> Bool {
    if document.fragments[fragment].meaning != nil { return true }
    let text = bytes.extracting(range(of: fragment))
    if book.banner(in: text) != nil { return true }
    book.keys.write(text, to: &key)
    // `（三）` alone leaves no key: a number without its label.
    return key.isEmpty || book.isPieceOfLabel(key.span)
  }

  /// A row's label in one cell with the label of its group: `（六）其他处理1.申请人…`.
  private mutating func compoundLabel(_ own: [Int], _ bytes: Span<UInt8>) -> Resolution? {
    guard let last = own.last, document.fragments[last].meaning == nil else { return nil }
    book.keys.write(bytes.extracting(range(of: last)), to: &key)
    guard let found = book.meaningOfCompound(key.span), let row = row(meaning: found) else {
      return nil
    }
    return Resolution(label: .row(row), fragments: own, isMended: false)
  }

  /// A label that resembles exactly one row of the table that is still open.
  private mutating func resemblingLabel(own: [Int], _ bytes: Span<UInt8>) -> Resolution? {
    let pieces = own.isEmpty ? Array(pending.suffix(1)) : own
    guard let last = pieces.last, document.fragments[last].meaning == nil else { return nil }
    guard let table, book.layout(of: table) == .rows else { return nil }
    let open = book.rowNames.indices.filter { book.table(of: $0) == table && !found[$0] }
    book.keys.write(bytes.extracting(range(of: last)), to: &key)
    let alike = book.rows(resembling: key.span, among: open)
    guard alike.count == 1 else { return nil }
    return Resolution(label: .row(alike[0]), fragments: pieces, isMended: true)
  }
}
