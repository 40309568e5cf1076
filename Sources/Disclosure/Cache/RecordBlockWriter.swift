/// Packs reports one after another into a block.
struct RecordBlockWriter {
  /// Where in the body the parts of a record stand.
  private struct Packed {
    let entry: ArchiveEntry
    let publisher: [Publisher]
    let sentences: Range<Int>
    let cells: Range<Int>
    let details: RecordDetails
    let rest: Int
  }

  private var strings = StringTable()
  /// By their bytes: names that only look alike stay apart.
  private var publishers: [Fingerprint: Int] = [:]
  /// Each alone, as all its reports share it.
  private var shared: [[Publisher]] = []
  private var body = ByteWriter()
  private var packed: [Packed] = []

  mutating func append(_ facts: ReportFacts) {
    let entry = facts.entry
    body.append(entry.file)
    let publisher = append(entry.publisher)
    body.append(optional: entry.year)
    append(shared: entry.form)
    append(shared: entry.publicationDate)
    body.append(count: entry.sentences.count)
    let sentences = append(entry.sentences.bytes)
    body.append(count: entry.packedCells.count)
    body.append(count: entry.packedCells.bytes.count)
    let cells = append(entry.packedCells.bytes)
    packed.append(
      Packed(
        entry: entry, publisher: publisher, sentences: sentences, cells: cells,
        details: facts.details, rest: body.bytes.count))
    append(rest: facts)
  }

  /// The records of all reports so far, in their order.
  func records() -> [SurveyRecord] {
    let block = block()
    return packed.map { record in
      SurveyRecord(
        entry: record.entry.packed(
          sharing: record.publisher,
          sentences: PackedSentences(bytes: block.piece(record.sentences)),
          cells: PackedCells(
            bytes: block.piece(record.cells), count: record.entry.packedCells.count)),
        record.details, in: block, at: record.rest)
    }
  }

  func block() -> RecordBlock {
    var writer = ByteWriter()
    writer.append(count: strings.strings.count)
    for string in strings.strings { writer.append(string) }
    writer.append(count: shared.count)
    for publisher in shared.joined() { writer.append(publisher) }
    writer.append(count: packed.count)
    let start = writer.bytes.count
    writer.append(body.bytes)
    // Without the room that the writer kept in reserve.
    let bytes = Array(writer.bytes[...])
    return RecordBlock(
      bytes: bytes, range: 0..<bytes.count, body: start, count: packed.count,
      strings: strings.strings)
  }
}

extension RecordBlockWriter {
  private mutating func append(_ publisher: Publisher?) -> [Publisher] {
    guard let publisher else {
      body.append(count: 0)
      return []
    }
    var key = FingerprintWriter()
    key.combine(publisher)
    let number = publishers[key.fingerprint] ?? shared.count
    if number == shared.count {
      publishers[key.fingerprint] = number
      shared.append([publisher])
    }
    body.append(count: number + 1)
    return shared[number]
  }

  private mutating func append(shared text: String?) {
    body.append(count: text.map { strings.number(of: $0) + 1 } ?? 0)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    let start = body.bytes.count
    body.append(bytes)
    return start..<body.bytes.count
  }

  private mutating func append(rest facts: ReportFacts) {
    body.append(facts.details)
    body.append(optional: facts.sourceAddress)
    body.append(facts.sketch == nil ? 0 : 1)
    if let sketch = facts.sketch {
      body.append(count: sketch.bytes.count)
      body.append(sketch.bytes)
    }
    body.append(count: facts.findings.count)
    for finding in facts.findings { body.append(finding, of: facts.entry.file, &strings) }
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ publisher: Publisher) {
    append(publisher.id)
    append(publisher.name)
    append(publisher.kind.rawValue)
    append(optional: publisher.region)
  }
}
