/// A row of a table of regions; the name is a range of the table's bytes.
struct RegionEntry: Comparable, Sendable {
  let code: RegionCode
  private let nameStart: UInt32
  private let nameLength: UInt16
  private let first: UInt16
  private let last: UInt16

  var name: Range<Int> { Int(nameStart)..<Int(nameStart) + Int(nameLength) }
  var firstYear: Int? { first == 0 ? nil : Int(first) }
  var lastYear: Int? { last == .max ? nil : Int(last) }

  /// How many years lie between `year` and the region's validity; no year asks for the latest.
  func distance(to year: Int?) -> Int {
    let year = year ?? Int(UInt16.max)
    return max(0, Int(first) - year, year - Int(last))
  }

  static func < (left: RegionEntry, right: RegionEntry) -> Bool {
    (left.code, left.first) < (right.code, right.first)
  }

  /// The rows of a file, sorted; `offset` is where its bytes will stand among those of all files.
  static func entries(of file: SourceFile, offset: Int) throws(Failure) -> [RegionEntry] {
    let table = try TabSeparated(file, columns: columns)
    var entries: [RegionEntry] = []
    entries.reserveCapacity(table.rowCount)
    var isSorted = true
    for row in 0..<table.rowCount {
      let entry = try RegionEntry(table, row, offset: offset)
      if let previous = entries.last, !previous.precedes(entry) { isSorted = false }
      entries.append(entry)
    }
    guard !isSorted else { return entries }
    return try sorted(entries, of: table)
  }

  /// Whether it stands before the other and shares no year with it.
  private func precedes(_ other: RegionEntry) -> Bool {
    code == other.code ? last < other.first : code < other.code
  }

  private static let columns = [
    TabSeparated.Column("code", isRequired: true),
    TabSeparated.Column("name", isRequired: true),
    TabSeparated.Column("from", isRequired: false),
    TabSeparated.Column("to", isRequired: false),
  ]

  private init(_ table: TabSeparated, _ row: Int, offset: Int) throws(Failure) {
    let name = table.bytes(row, 1)
    guard let code = RegionCode(table.file.bytes.span.extracting(table.bytes(row, 0))) else {
      throw Self.badCode(table, row)
    }
    guard name.count <= Self.longestName else { throw Self.longName(table, row) }
    self.code = code
    nameStart = UInt32(name.lowerBound + offset)
    nameLength = UInt16(name.count)
    first = try Self.year(table, row, 2) ?? 0
    last = try Self.year(table, row, 3) ?? .max
    if first > last { throw Self.reversedYears(table, row) }
  }

  private static let longestName = 120

  private static func year(
    _ table: TabSeparated, _ row: Int, _ column: Int
  ) throws(Failure) -> UInt16? {
    let range = table.bytes(row, column)
    guard !range.isEmpty else { return nil }
    var year: UInt16 = 0
    for byte in table.file.bytes[range] {
      guard byte &- 0x30 < 10, year < 1000 else { throw badYear(table, row, column) }
      year = year * 10 + UInt16(byte & 0x0F)
    }
    guard year >= 1000 else { throw badYear(table, row, column) }
    return year
  }

  /// Sorts rows in any order; a code may return only for other years.
  private static func sorted(
    _ entries: [RegionEntry], of table: TabSeparated
  ) throws(Failure) -> [RegionEntry] {
    let order = entries.indices.sorted { entries[$0] < entries[$1] }
    for (row, next) in zip(order, order.dropFirst()) where !entries[row].precedes(entries[next]) {
      throw repeated(table, max(row, next))
    }
    return order.map { entries[$0] }
  }
}

extension RegionEntry {
  private static func badCode(_ table: TabSeparated, _ row: Int) -> Failure {
    let text = table.text(row, 0)
    return table.failure(
      row, 0,
      Bilingual(
        chinese: "“\(text)”不是六位行政区划代码", english: "“\(text)” is no region code of six digits"),
      remedy: Bilingual(chinese: "如 410104", english: "Write it like 410104"))
  }

  private static func badYear(_ table: TabSeparated, _ row: Int, _ column: Int) -> Failure {
    let text = table.text(row, column)
    return table.failure(
      row, column,
      Bilingual(chinese: "“\(text)”不是年份", english: "“\(text)” is no year"),
      remedy: Bilingual(
        chinese: "写四位年份，或留空表示不限", english: "Write four digits, or leave it empty for no limit"))
  }

  private static func reversedYears(_ table: TabSeparated, _ row: Int) -> Failure {
    table.failure(
      row, 2,
      Bilingual(
        chinese: "起始年 \(table.text(row, 2)) 晚于终止年 \(table.text(row, 3))",
        english: "the first year \(table.text(row, 2)) is after the last, \(table.text(row, 3))"),
      remedy: Bilingual(chinese: "from 不得晚于 to", english: "Let from not be after to"))
  }

  private static func longName(_ table: TabSeparated, _ row: Int) -> Failure {
    table.failure(
      row, 1,
      Bilingual(chinese: "区划名称过长", english: "the name is too long for a region"),
      remedy: Bilingual(chinese: "名称至多 40 个汉字", english: "Use at most 40 characters"))
  }

  private static func repeated(_ table: TabSeparated, _ row: Int) -> Failure {
    let code = table.text(row, 0)
    return table.failure(
      row, 0,
      Bilingual(
        chinese: "代码 \(code) 在同一年份出现两次",
        english: "the code \(code) stands twice for the same years"),
      remedy: Bilingual(
        chinese: "删去一行，或以 from、to 分开年份",
        english: "Remove one row, or part their years with from and to"))
  }
}
