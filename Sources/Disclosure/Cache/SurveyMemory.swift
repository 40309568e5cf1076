/// The records of an earlier survey, and by what to tell that a report is still the same.
struct SurveyMemory: Sendable {
  /// The file of the cache.
  static let name = "reports"

  private let records: [SurveyRecord]
  private let marks: [SourceMark]
  private let positions: [String: Int]

  init() {
    self.init([], [])
  }

  /// What was kept under the same key; nil where there is nothing that can be used.
  init?(in cache: CacheFolder?, key: Fingerprint) {
    guard let payload = cache?.read(Self.name) else { return nil }
    self.init(payload, key: key)
  }

  /// One mark for each record.
  private init(_ records: [SurveyRecord], _ marks: [SourceMark]) {
    self.records = records
    self.marks = marks
    positions = Dictionary(
      records.enumerated().map { ($0.element.entry.file, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The record of a report whose files the disk says were not touched.
  func record(of entry: SourceFolder.Entry) -> SurveyRecord? {
    guard let position = positions[entry.path], marks[position].isMark(of: entry) else {
      return nil
    }
    return records[position]
  }

  /// The record of a report that was made of the same bytes.
  func record(of path: String, _ content: Fingerprint) -> SurveyRecord? {
    guard let position = positions[path], records[position].content == content else { return nil }
    return records[position]
  }
}

// MARK: - As bytes

extension SurveyMemory {
  init?(_ payload: [UInt8], key: Fingerprint) {
    do throws(ByteReader.Malformed) {
      var reader = ByteReader(payload)
      guard try reader.fingerprint() == key else { return nil }
      var marks: [SourceMark] = []
      for _ in 0..<(try reader.count(ofSize: SourceMark.size)) { marks.append(try reader.mark()) }
      var records: [SurveyRecord] = []
      for _ in 0..<(try reader.count()) {
        let range = try reader.piece()
        guard let block = RecordBlockReader.records(in: payload, at: range) else { return nil }
        records += block
      }
      guard reader.isAtEnd, records.count == marks.count else { return nil }
      self.init(records, marks)
    } catch {
      return nil
    }
  }
}
