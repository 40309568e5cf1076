/// A small table of tab-separated values with a header, read strictly.
///
/// The fields stay ranges of the file's bytes: a table of thousands of rows makes no strings.
package struct TabSeparated: Sendable {
  package struct Column: Sendable {
    package let name: String
    /// Whether the header must name it and every row must fill it.
    package let isRequired: Bool

    package init(_ name: String, isRequired: Bool) {
      self.name = name
      self.isRequired = isRequired
    }
  }

  package let file: SourceFile
  package let columns: [Column]
  /// Row after row, `columns.count` fields each, in the order of `columns`.
  private var fields: [Field] = []
  /// The line of each row.
  private var lines: [Int32] = []

  private struct Field {
    var start: Int32
    var end: Int32
  }

  /// A file larger than this is no table that somebody keeps by hand.
  package static let largestFile = 16 << 20

  package init(_ file: SourceFile, columns: [Column]) throws(Failure) {
    self.file = file
    self.columns = columns
    guard file.bytes.count <= Self.largestFile else { throw tooLarge() }
    if let offset = Self.firstInvalid(file.bytes) { throw notText(at: offset) }
    var scanner = LineFields(file.bytes)
    guard let header = scanner.next() else { throw emptyFile() }
    let order = try order(of: header)
    while let line = scanner.next() { try append(line, order: order) }
  }

  package var rowCount: Int { lines.count }

  package func bytes(_ row: Int, _ column: Int) -> Range<Int> {
    let field = fields[row * columns.count + column]
    return Int(field.start)..<Int(field.end)
  }

  package func text(_ row: Int, _ column: Int) -> String {
    String(decoding: file.bytes[bytes(row, column)], as: UTF8.self)
  }

  package func place(_ row: Int, _ column: Int) -> Place {
    place(of: bytes(row, column).lowerBound, line: Int(lines[row]))
  }

  /// What is wrong with a field, at its place.
  package func failure(
    _ row: Int, _ column: Int, _ message: Bilingual, remedy: Bilingual?
  ) -> Failure {
    let place = place(row, column)
    return failure(at: place, offset: bytes(row, column).lowerBound, message, remedy)
  }
}

extension TabSeparated {
  /// Which field of a line holds each column; nil where the header leaves an optional one out.
  private func order(of header: LineFields.Line) throws(Failure) -> [Int?] {
    var order: [Int?] = Array(repeating: nil, count: columns.count)
    for (index, range) in header.fields.enumerated() {
      let name = String(decoding: file.bytes[range], as: UTF8.self)
      guard let column = columns.firstIndex(where: { $0.name == name }) else {
        throw unknown(name, at: range, line: header.number)
      }
      guard order[column] == nil else { throw twice(name, at: range, line: header.number) }
      order[column] = index
    }
    for (column, index) in zip(columns, order) where column.isRequired && index == nil {
      throw missing(column.name, line: header.number)
    }
    return order
  }

  private mutating func append(_ line: LineFields.Line, order: [Int?]) throws(Failure) {
    let width = order.count { $0 != nil }
    guard line.fields.count <= width else { throw tooManyFields(line, width: width) }
    lines.append(Int32(line.number))
    for (column, index) in zip(columns, order) {
      let end = line.fields.last?.upperBound ?? 0
      let range = index.flatMap { $0 < line.fields.count ? line.fields[$0] : nil } ?? end..<end
      if column.isRequired, range.isEmpty { throw empty(column.name, at: range, line: line.number) }
      fields.append(Field(start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    }
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private func place(of offset: Int, line: Int) -> Place {
    let before = file.bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let hasMark = start == 0 && file.bytes.starts(with: LineFields.byteOrderMark)
    let characters = before[start...].count { $0 & 0xC0 != 0x80 }
    return Place(line: line, column: characters + (hasMark ? 0 : 1))
  }
}

extension TabSeparated {
  private func failure(
    at place: Place, offset: Int, _ message: Bilingual, _ remedy: Bilingual?
  ) -> Failure {
    let bytes = file.bytes
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    return Failure(
      .configuration, file: file.path, place: place,
      excerpt: String(decoding: bytes[start..<end].prefix(400), as: UTF8.self), message: message,
      remedy: remedy)
  }

  private func unknown(_ name: String, at range: Range<Int>, line: Int) -> Failure {
    let allowed = columns.map(\.name)
    let list = allowed.joined(separator: "、")
    let near = NearestSpelling.of(name, among: allowed)
    return failure(
      at: place(of: range.lowerBound, line: line), offset: range.lowerBound,
      Bilingual(
        chinese: "表头没有名为“\(name)”的列；可用的列：\(list)",
        english: "no column is called “\(name)”; allowed: \(allowed.joined(separator: ", "))"),
      near.map {
        Bilingual(chinese: "是否指“\($0)”？", english: "Did you mean “\($0)”?")
      }
        ?? Bilingual(
          chinese: "首行写列名，各列以制表符分隔",
          english: "Name the columns in the first line, separated by tabs"))
  }

  private func twice(_ name: String, at range: Range<Int>, line: Int) -> Failure {
    failure(
      at: place(of: range.lowerBound, line: line), offset: range.lowerBound,
      Bilingual(
        chinese: "表头两次出现“\(name)”列", english: "the header names the column “\(name)” twice"),
      Bilingual(chinese: "删去其中一列", english: "Remove one of them"))
  }

  private func missing(_ name: String, line: Int) -> Failure {
    failure(
      at: Place(line: line), offset: 0,
      Bilingual(chinese: "表头缺少“\(name)”列", english: "the header lacks the column “\(name)”"),
      Bilingual(
        chinese: "首行写：\(columns.map(\.name).joined(separator: "⇥"))（以制表符分隔）",
        english: "Begin with the line \(columns.map(\.name).joined(separator: "⇥")), with tabs"))
  }

  private func emptyFile() -> Failure {
    failure(
      at: Place(line: 1), offset: 0,
      Bilingual(chinese: "文件没有表头", english: "the file has no header"),
      Bilingual(
        chinese: "首行写：\(columns.map(\.name).joined(separator: "⇥"))（以制表符分隔）",
        english: "Begin with the line \(columns.map(\.name).joined(separator: "⇥")), with tabs"))
  }

  private func tooManyFields(_ line: LineFields.Line, width: Int) -> Failure {
    let offset = line.fields[width].lowerBound
    return failure(
      at: place(of: offset, line: line.number), offset: offset,
      Bilingual(
        chinese: "本行有 \(line.fields.count) 格，表头只有 \(width) 列",
        english: "the line has \(line.fields.count) fields, the header names \(width) columns"),
      Bilingual(chinese: "删去多出的制表符", english: "Remove the surplus tabs"))
  }

  private func empty(_ name: String, at range: Range<Int>, line: Int) -> Failure {
    failure(
      at: place(of: range.lowerBound, line: line), offset: range.lowerBound,
      Bilingual(chinese: "“\(name)”列为空", english: "the column “\(name)” is empty"),
      Bilingual(
        chinese: "填写该列；若以空格分隔，请改用制表符",
        english: "Fill it in; if spaces separate the fields, use tabs instead"))
  }

  private func tooLarge() -> Failure {
    Failure(
      .configuration, file: file.path,
      message: Bilingual(
        chinese: "文件有 \(file.bytes.count) 字节，上限为 \(Self.largestFile) 字节",
        english: "the file has \(file.bytes.count) bytes; at most \(Self.largestFile) are read"),
      remedy: Bilingual(chinese: "只保留用到的行", english: "Keep only the rows in use"))
  }

  private func notText(at offset: Int) -> Failure {
    let line = file.bytes[..<offset].count { $0 == 0x0A } + 1
    return failure(
      at: place(of: offset, line: line), offset: offset,
      Bilingual(chinese: "文件不是 UTF-8 编码", english: "the file is not UTF-8"),
      Bilingual(chinese: "另存为 UTF-8 编码", english: "Save it as UTF-8"))
  }
}
