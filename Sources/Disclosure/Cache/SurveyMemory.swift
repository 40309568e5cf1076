/// The records of an earlier survey, and by what to tell that a report is still the same.
package struct SurveyMemory: Sendable {
  /// The file of the cache.
  static let name = "reports"

  /// Under which they were kept.
  private let key: Fingerprint?
  private let records: [SurveyRecord]
  private let marks: [SourceMark]
  private let positions: [String: Int]

  /// Nothing.
  init() {
    self.init(key: nil, [], [])
  }

  /// What was kept, whoever kept it; nothing where there is nothing that makes sense.
  package init(in cache: CacheFolder?) {
    self = cache?.read(Self.name).flatMap { SurveyMemory($0) } ?? SurveyMemory()
  }

  /// The same, where it was kept under this key; else nothing.
  func kept(under key: Fingerprint?) -> SurveyMemory {
    key != nil && key == self.key ? self : SurveyMemory()
  }

  /// One mark for each record.
  private init(key: Fingerprint?, _ records: [SurveyRecord], _ marks: [SourceMark]) {
    self.key = key
    self.records = records
    self.marks = marks
    var positions: [String: Int] = [:]
    positions.reserveCapacity(records.count)
    for (position, record) in records.enumerated() { positions[record.entry.file] = position }
    self.positions = positions
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
  init?(_ payload: [UInt8]) {
    do throws(ByteReader.Malformed) {
      var reader = ByteReader(payload)
      let key = try reader.fingerprint()
      var marks: [SourceMark] = []
      for _ in 0..<(try reader.count(ofSize: SourceMark.size)) { marks.append(try reader.mark()) }
      var records: [SurveyRecord] = []
      for _ in 0..<(try reader.count()) {
        let range = try reader.piece()
        guard let block = RecordBlockReader.records(in: payload, at: range) else { return nil }
        records += block
      }
      guard reader.isAtEnd, records.count == marks.count else { return nil }
      self.init(key: key, records, marks)
    } catch {
      return nil
    }
  }
}
