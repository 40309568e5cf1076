/// All that a build keeps of a report besides its own page: what other pages show of it, its
/// findings, and by what to tell that it is still the same.
///
/// Packed together with the reports that were examined along with it. All but the entry stays
/// packed until it is asked for.
package struct SurveyRecord: Sendable {
  package let entry: ArchiveEntry
  let block: RecordBlock
  /// Where in the body of the block all else stands.
  let rest: Int32
  /// Whether the file could not be read at all.
  package let isUnread: Bool
  /// Whether some of its findings are about another file, such as its sidecar.
  package let hasFindingsElsewhere: Bool

  init(entry: ArchiveEntry, _ details: RecordDetails, in block: RecordBlock, at rest: Int) {
    self.entry = entry
    self.block = block
    self.rest = Int32(truncatingIfNeeded: rest)
    isUnread = details.isUnread
    hasFindingsElsewhere = details.hasFindingsElsewhere
  }

  /// A report by itself; `content` tells what it was read from.
  package init(_ examination: Examination, content: Fingerprint? = nil) {
    var writer = RecordBlockWriter()
    writer.append(ReportFacts(examination, content: content))
    self = writer.records()[0]
  }

  /// Of the bytes of the file and of its sidecar.
  package var content: Fingerprint { details.content }

  /// Of everything here that other pages can show: not of the prose, and not of the findings.
  package var values: Fingerprint { details.values }

  /// Of the findings that the report shows by itself.
  package var findingKey: Fingerprint { details.findings }

  /// How many of the counted identities hold, break, and cannot be told.
  package var passed: Int { details.passed }
  package var failed: Int { details.failed }
  package var unknown: Int { details.unknown }

  /// Where the report was fetched.
  package var sourceAddress: String? {
    unpack(at: Int(rest)) { (reader) throws(ByteReader.Malformed) in
      _ = try RecordDetails(from: &reader)
      return try reader.optionalText()
    } ?? nil
  }

  /// What its lines are, as long as its bytes are those of `content`.
  var sketch: ReadingSketch? {
    unpack(at: Int(rest)) { (reader) throws(ByteReader.Malformed) in
      _ = try RecordDetails(from: &reader)
      _ = try reader.optionalPiece()
      return try reader.optionalPiece().map { ReadingSketch(bytes: block.bytes(in: $0)) }
    } ?? nil
  }

  /// What the report shows by itself, in reading order.
  package var findings: [Finding] {
    unpackFindings { (reader) throws(ByteReader.Malformed) in
      try reader.finding(of: entry.file, block.strings)
    }
  }

  /// What each of them is ordered by, and the place by which it can be asked for.
  package var findingSummaries: [(summary: FindingSummary, place: Int)] {
    unpackFindings { (reader) throws(ByteReader.Malformed) in
      let place = block.place(of: reader)
      return (try reader.findingSummary(block.strings), place)
    }
  }

  /// One of them, by its place.
  package func finding(at place: Int) -> Finding {
    unpack(at: place) { (reader) throws(ByteReader.Malformed) in
      try reader.finding(of: entry.file, block.strings)
    } ?? Finding(rule: String(), severity: .info, file: entry.file)
  }

  var details: RecordDetails {
    unpack(at: Int(rest)) { (reader) throws(ByteReader.Malformed) in
      try RecordDetails(from: &reader)
    } ?? .none
  }

  private func unpackFindings<Part>(
    _ part: (inout ByteReader) throws(ByteReader.Malformed) -> Part
  ) -> [Part] {
    unpack(at: Int(rest)) { (reader) throws(ByteReader.Malformed) in
      _ = try RecordDetails(from: &reader)
      for _ in 0..<2 { _ = try reader.optionalPiece() }
      let count = try reader.count()
      var parts: [Part] = []
      parts.reserveCapacity(count)
      for _ in 0..<count { parts.append(try part(&reader)) }
      return parts
    } ?? []
  }

  /// Never nil: the block was gone through from end to end when it was opened.
  private func unpack<Part>(
    at place: Int, _ body: (inout ByteReader) throws(ByteReader.Malformed) -> Part
  ) -> Part? {
    var reader = block.reader(at: place)
    return try? body(&reader)
  }
}

extension SurveyRecord: Equatable {
  package static func == (left: SurveyRecord, right: SurveyRecord) -> Bool {
    left.entry == right.entry && left.details == right.details
      && left.sourceAddress == right.sourceAddress && left.sketch == right.sketch
      && left.findings == right.findings
  }
}
