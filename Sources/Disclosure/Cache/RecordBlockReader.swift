/// Opens a block of packed records.
struct RecordBlockReader {
  private let bytes: [UInt8]
  private var reader: ByteReader
  private let strings: [String]
  /// Each alone, as all its reports share it.
  private let publishers: [[Publisher]]
  private let count: Int
  private let body: Int
  private let block: RecordBlock

  /// Every record of a block, or none where its bytes make no sense.
  static func records(in bytes: [UInt8], at range: Range<Int>) -> [SurveyRecord]? {
    do throws(ByteReader.Malformed) {
      var reader = try RecordBlockReader(bytes, range)
      return try reader.records()
    } catch {
      return nil
    }
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) throws(ByteReader.Malformed) {
    self.bytes = bytes
    reader = ByteReader(bytes, in: range)
    var strings: [String] = []
    for _ in 0..<(try reader.count()) { strings.append(try reader.text()) }
    var publishers: [[Publisher]] = []
    for _ in 0..<(try reader.count()) { publishers.append([try reader.publisher()]) }
    self.strings = strings
    self.publishers = publishers
    count = try reader.count()
    body = reader.position
    block = RecordBlock(
      bytes: bytes, range: range, body: body, count: count, strings: strings)
  }

  private mutating func records() throws(ByteReader.Malformed) -> [SurveyRecord] {
    var records: [SurveyRecord] = []
    for _ in 0..<count { records.append(try record()) }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return records
  }

  private mutating func record() throws(ByteReader.Malformed) -> SurveyRecord {
    let entry = try entry()
    let rest = reader.position - body
    let record = SurveyRecord(
      entry: entry, try RecordDetails(from: &reader), in: block, at: rest)
    // Where it was fetched, and its sketch.
    for _ in 0..<2 { _ = try reader.optionalPiece() }
    for _ in 0..<(try reader.count()) { try reader.skipFinding(strings: strings.count) }
    return record
  }

  private mutating func entry() throws(ByteReader.Malformed) -> ArchiveEntry {
    ArchiveEntry(
      file: try reader.text(), sharing: try reader.choice(of: publishers) ?? [],
      year: try reader.optionalNumber(), form: try reader.choice(of: strings),
      publicationDate: try reader.choice(of: strings), sentences: try sentences(),
      packedCells: try cells())
  }

  private mutating func sentences() throws(ByteReader.Malformed) -> PackedSentences {
    let count = try reader.count(ofSize: PackedSentences.size)
    return PackedSentences(bytes: bytes[try reader.piece(count * PackedSentences.size)])
  }

  private mutating func cells() throws(ByteReader.Malformed) -> PackedCells {
    let count = try reader.number()
    let piece = try reader.piece()
    // No cell takes less than a byte.
    guard count <= piece.count else { throw ByteReader.Malformed() }
    return PackedCells(bytes: bytes[piece], count: count)
  }
}

extension ByteReader {
  fileprivate mutating func publisher() throws(Malformed) -> Publisher {
    let id = try text()
    let name = try text()
    guard let kind = Publisher.Kind(rawValue: try text()) else { throw Malformed() }
    return Publisher(id: id, name: name, kind: kind, region: try optionalText())
  }

  /// One of a list, or none of it.
  fileprivate mutating func choice<Item>(of items: [Item]) throws(Malformed) -> Item? {
    let number = try number()
    guard number <= items.count else { throw Malformed() }
    return number == 0 ? nil : items[number - 1]
  }
}
