/// What a label of the official forms may mean.
struct LabelMeaning: Equatable, Sendable {
  /// Rows it may name, as ids interned by `LabelBook`.
  var rows: [Int] = []
  /// Tables of whose columns it may be the head, by bit.
  var columnTables: UInt8 = 0
  /// Tables in which it heads a group of rows, by bit.
  var groupTables: UInt8 = 0
  /// The chapter it is the title of, an index of `LabelBook.sections`.
  var section: Int?
  /// Forms that alone print it, by bit.
  var fingerprintOf: UInt32 = 0

  /// Whether the label heads a column of the same table in which it also names a row (`总计`, `其他`).
  var isRowAndColumn: Bool { !rows.isEmpty && columnTables != 0 }
}

/// The labels of all forms, by their keys.
///
/// Labels are looked up across forms, because the form is only known once they are read. Immutable,
/// and shared by reference: every step of recognition asks it.
final class LabelBook: Sendable {
  /// A row of some form, the same in every form that has it.
  struct RowName: Hashable, Sendable {
    let table: String
    let block: String
    let row: String
  }

  /// The official forms, then their mixtures.
  let forms: [Form]
  /// How many of `forms` are official; only they are voted for.
  let officialCount: Int
  let tables: [String]
  let sections: [String]
  let rowNames: [RowName]
  let keys: LabelKey
  let meanings: [LabelMeaning]

  /// For each row, the official forms that have it, by bit.
  private let formsOfRow: [UInt32]
  /// The tables, the one with most cells first.
  let tablesBySize: [Int]
  private let tableOfRow: [Int]
  private let tableOfSection: [Int?]
  private let layouts: [FormTable.Layout]
  private let anchors: [(table: Int, key: [UInt8])]
  private let banners: [(table: Int, block: String, numeral: UInt32)]
  private let sectionKeys: [(section: Int, key: [UInt8])]
  private let labels: LabelTable

  init(forms official: [Form], mixtures: [Form] = []) {
    let forms = official + mixtures
    self.forms = forms
    officialCount = official.count
    keys = LabelKey()
    tables = LabelBook.distinct(forms.flatMap { $0.tables.map(\.id) })
    sections = LabelBook.distinct(forms.flatMap { $0.sections.map(\.id) })
    rowNames = LabelBook.distinct(forms.flatMap(LabelBook.rowNames))
    formsOfRow = LabelBook.formsOfRows(rowNames, in: official)
    tablesBySize = LabelBook.bySize(tables, in: official)
    layouts = LabelBook.layouts(of: tables, in: forms)
    let keys = keys
    let tableNumbers = Dictionary(uniqueKeysWithValues: zip(tables, 0...))
    tableOfRow = rowNames.map { tableNumbers[$0.table] ?? 0 }
    tableOfSection = LabelBook.tables(of: sections, tables, forms)
    let sectionNumbers = Dictionary(uniqueKeysWithValues: zip(sections, 0...))
    anchors = LabelBook.anchors(of: official, tables: tableNumbers, keys: keys)
    banners = LabelBook.banners(of: official, tables: tableNumbers)
    sectionKeys = official.flatMap { form in
      form.sections.flatMap { section in
        ([section.label] + section.variants).map {
          (sectionNumbers[section.id] ?? 0, keys.key(of: $0))
        }
      }
    }
    labels = LabelBook.labels(
      of: official, rowNames, tables: tableNumbers, sections: sectionKeys, keys: keys)
    meanings = labels.meanings
  }

  func layout(of table: Int) -> FormTable.Layout { layouts[table] }

  /// The official forms that have the row, by bit.
  func forms(having row: Int) -> UInt32 { formsOfRow[row] }

  func table(of row: Int) -> Int { tableOfRow[row] }

  /// The first table that stands in a chapter.
  func table(inSection section: Int) -> Int? { tableOfSection[section] }
}

// MARK: - Looking up

extension LabelBook {
  /// The meaning of a key, nil for a text that is no label.
  func meaning(of key: Span<UInt8>) -> Int? { labels.meaning(of: key) }

  /// The meaning of a text as a label; `key` is its key where it has none.
  func meaning(of text: Span<UInt8>, key: inout [UInt8]) -> Int? {
    let start = keys.start(ofLabel: text)
    // Most labels are printed, behind their numbering, just as their keys are written.
    if text.count - start <= labels.longestKey,
      let plain = meaning(of: text.extracting(start..<text.count))
    {
      return plain
    }
    keys.write(text, from: start, to: &key)
    return meaning(of: key.span)
  }

  func meaning(ofLabel label: String) -> Int? {
    meaning(of: keys.key(of: label).span)
  }

  /// The longest end of the key that is a label; at least two characters.
  func meaningOfEnd(of key: Span<UInt8>) -> Int? {
    var start = 0
    while start + 6 <= key.count {
      if let found = meaning(of: key.extracting(start..<key.count)) { return found }
      start += 1
      while start < key.count, key[start] & 0xC0 == 0x80 { start += 1 }
    }
    return nil
  }

  /// The last label of a key that is nothing but labels run together.
  func meaningOfCompound(_ key: Span<UInt8>, depth: Int = 0) -> Int? {
    var start = 3
    while start + 6 <= key.count {
      let head = key.extracting(0..<start)
      if let found = meaning(of: key.extracting(start..<key.count)),
        meaning(of: head) != nil || (depth < 4 && meaningOfCompound(head, depth: depth + 1) != nil)
      {
        return found
      }
      start += 1
      while start < key.count, key[start] & 0xC0 == 0x80 { start += 1 }
    }
    return nil
  }

  /// Whether the key is a piece of some label, as narrow cells leave them: `商业`, `机构`.
  func isPieceOfLabel(_ key: Span<UInt8>) -> Bool {
    guard !key.isEmpty, key.count <= 120 else { return false }
    return labels.holdsPiece(key)
  }

  /// The table whose head prints an anchor inside this key.
  func anchoredTable(in key: Span<UInt8>) -> Int? {
    for anchor in anchors where anchor.key.count <= key.count {
      if ByteSearch.first(of: anchor.key.span, in: key) != nil { return anchor.table }
    }
    return nil
  }

  /// Where the first word stands that only the head of a table prints.
  func firstAnchor(in text: Span<UInt8>) -> Int? {
    anchors.compactMap { keys.first($0.key.span, in: text) }.min()
  }

  /// Whether a chapter of some form holds a table.
  func holdsTable(_ section: Int) -> Bool {
    forms.contains { form in form.tables.contains { $0.section == sections[section] } }
  }

  /// The table and block of a banner such as `第二十条第（一）项`; the block is nil where it lost its number.
  func banner(in text: Span<UInt8>) -> (table: Int, block: String?)? {
    let prefix: StaticString = "第二十条第"
    guard let start = text.offset(of: prefix), let first = banners.first else { return nil }
    var position = start + prefix.utf8CodeUnitCount
    while position < text.count {
      let scalar = UTF8Scalars.next(in: text, at: &position)
      if let banner = banners.first(where: { $0.numeral == scalar }) {
        return (banner.table, banner.block)
      }
      guard !ScalarClass.isHan(scalar) else { break }
    }
    return (first.table, nil)
  }

  /// The chapter of a heading that names it in other words than the official ones.
  func section(resembling key: Span<UInt8>) -> Int? {
    guard key.count >= 12 else { return nil }
    let found = sectionKeys.first { candidate in
      ByteSearch.first(of: candidate.key.span, in: key) != nil
        || ByteSearch.first(of: key, in: candidate.key.span) != nil
    }
    return found?.section
  }

  /// The rows among `candidates` whose labels resemble the key.
  ///
  /// One is a piece of the other, or few characters differ. More than one row means that the key
  /// says too little.
  func rows(resembling key: Span<UInt8>, among candidates: [Int]) -> [Int] {
    guard key.count >= 9 else { return [] }
    var found: [Int] = []
    for row in candidates {
      let isAlike = meanings.indices.contains { entry in
        meanings[entry].rows.contains(row) && labels.resembles(key, entry)
      }
      if isAlike { found.append(row) }
    }
    return found
  }

}

// MARK: - Filling

extension LabelBook {
  /// What the labels of the official forms mean.
  private static func labels(
    of forms: [Form], _ rowNames: [RowName], tables: [String: Int],
    sections: [(section: Int, key: [UInt8])], keys: LabelKey
  ) -> LabelTable {
    var labels = LabelTable()
    func note(
      _ label: String, _ variants: [String], _ change: (inout LabelMeaning) -> Void
    ) {
      for text in [label] + variants { labels.note(keys.key(of: text), change) }
    }
    let rowNumbers = Dictionary(uniqueKeysWithValues: zip(rowNames, 0...))
    for (number, form) in forms.enumerated() {
      for table in form.tables {
        let bit = UInt8(1) << UInt8(tables[table.id] ?? 0)
        for word in table.furniture { note(word, []) { $0.groupTables |= bit } }
        for block in table.blocks {
          for group in block.rowGroups + block.columnGroups {
            note(group.label, group.variants) { $0.groupTables |= bit }
          }
          for column in block.columns {
            note(column.label, column.variants) { $0.columnTables |= bit }
          }
          for row in block.rows {
            let name = RowName(table: table.id, block: block.id, row: row.id)
            guard let rowNumber = rowNumbers[name] else { continue }
            note(row.note ?? "", []) { $0.groupTables |= bit }
            note(row.label, row.variants) { meaning in
              // The rows of a table in one line are groups of its columns.
              if table.layout == .line {
                meaning.groupTables |= bit
              } else if !meaning.rows.contains(rowNumber) {
                meaning.rows.append(rowNumber)
              }
            }
          }
        }
      }
      for label in form.fingerprints {
        note(label, []) { $0.fingerprintOf |= 1 << UInt32(number) }
      }
    }
    for section in sections {
      labels.note(section.key) { $0.section = section.section }
    }
    return labels
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  private static func rowNames(of form: Form) -> [RowName] {
    form.tables.flatMap { table in
      table.blocks.flatMap { block in
        block.rows.map { RowName(table: table.id, block: block.id, row: $0.id) }
      }
    }
  }

  private static func formsOfRows(_ rows: [RowName], in forms: [Form]) -> [UInt32] {
    let names = forms.map { Set(rowNames(of: $0)) }
    return rows.map { row in
      forms.indices.reduce(0) { names[$1].contains(row) ? $0 | 1 << UInt32($1) : $0 }
    }
  }

  private static func tables(
    of sections: [String], _ tables: [String], _ forms: [Form]
  ) -> [Int?] {
    sections.map { section in
      tables.indices.first { number in
        forms.contains { form in
          form.tables.contains { $0.id == tables[number] && $0.section == section }
        }
      }
    }
  }

  private static func bySize(_ tables: [String], in forms: [Form]) -> [Int] {
    let sizes = tables.map { id in
      forms.map { form in form.cells.count { form.tables[$0.table].id == id } }.max() ?? 0
    }
    return tables.indices.sorted { sizes[$0] > sizes[$1] }
  }

  private static func layouts(of tables: [String], in forms: [Form]) -> [FormTable.Layout] {
    let all = forms.flatMap(\.tables)
    return tables.map { id in all.first { $0.id == id }?.layout ?? .rows }
  }

  /// Each anchor once, though several forms print it.
  private static func anchors(
    of forms: [Form], tables: [String: Int], keys: LabelKey
  ) -> [(table: Int, key: [UInt8])] {
    var anchors: [(table: Int, key: [UInt8])] = []
    for table in forms.flatMap(\.tables) {
      for anchor in table.anchors {
        let (number, key) = (tables[table.id] ?? 0, keys.key(of: anchor))
        let isKnown = anchors.contains { $0.table == number && $0.key == key }
        if !isKnown { anchors.append((number, key)) }
      }
    }
    return anchors
  }

  private static func banners(
    of forms: [Form], tables: [String: Int]
  ) -> [(table: Int, block: String, numeral: UInt32)] {
    forms.flatMap { form in
      form.tables.flatMap { table in
        table.blocks.compactMap { block in
          let scalars = (block.banner ?? "").unicodeScalars.dropFirst(5)
          guard let numeral = scalars.first(where: { ScalarClass.isNumeral($0.value) }) else {
            return nil
          }
          return (tables[table.id] ?? 0, block.id, numeral.value)
        }
      }
    }
  }
}
