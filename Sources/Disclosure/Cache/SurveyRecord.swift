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

  init(entry: ArchiveEntry, in block: RecordBlock, at rest: Int) {
    self.entry = entry
    self.block = block
    self.rest = Int32(truncatingIfNeeded: rest)
  }

  /// A report by itself; `content` tells what it was read from.
  package init(_ examination: Examination, content: Fingerprint? = nil) {
    var writer = RecordBlockWriter()
    writer.append(ReportFacts(examination, content: content))
    self = writer.records()[0]
  }

  /// Whether the file could not be read at all.
  package var isUnread: Bool { details.isUnread }

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
    unpack { (reader) throws(ByteReader.Malformed) in
      _ = try RecordDetails(from: &reader)
      return try reader.optionalText()
    } ?? nil
  }

  /// What the report shows by itself, in reading order.
  package var findings: [Finding] {
    unpack { (reader) throws(ByteReader.Malformed) in
      _ = try RecordDetails(from: &reader)
      _ = try reader.optionalPiece()
      var findings: [Finding] = []
      for _ in 0..<(try reader.count()) {
        findings.append(try reader.finding(of: entry.file, block.strings))
      }
      return findings
    } ?? []
  }

  var details: RecordDetails {
    unpack { (reader) throws(ByteReader.Malformed) in try RecordDetails(from: &reader) }
      ?? RecordDetails()
  }

  /// Never nil: the block was gone through from end to end when it was opened.
  private func unpack<Part>(
    _ body: (inout ByteReader) throws(ByteReader.Malformed) -> Part
  ) -> Part? {
    var reader = block.reader(at: Int(rest))
    return try? body(&reader)
  }
}

extension SurveyRecord: Equatable {
  package static func == (left: SurveyRecord, right: SurveyRecord) -> Bool {
    left.entry == right.entry && left.details == right.details
      && left.sourceAddress == right.sourceAddress && left.findings == right.findings
  }
}
