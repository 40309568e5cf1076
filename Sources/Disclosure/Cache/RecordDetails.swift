/// What stays packed of a record besides its findings and where it was fetched.
struct RecordDetails: Equatable {
  /// Of the bytes of the file and of its sidecar.
  let content: Fingerprint
  /// Of everything that other pages can show: not of the prose, and not of the findings.
  let values: Fingerprint
  /// Of the findings that the report shows by itself.
  let findings: Fingerprint
  let isUnread: Bool
  /// Whether some of the findings are about another file, such as the sidecar.
  let hasFindingsElsewhere: Bool
  let passed: Int
  let failed: Int
  let unknown: Int
}

extension RecordDetails {
  /// Of nothing.
  static let none = RecordDetails(
    content: Fingerprint(high: 0, low: 0), values: Fingerprint(high: 0, low: 0),
    findings: Fingerprint(high: 0, low: 0), isUnread: true, hasFindingsElsewhere: false, passed: 0,
    failed: 0, unknown: 0)

  init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
    content = try reader.fingerprint()
    values = try reader.fingerprint()
    findings = try reader.fingerprint()
    isUnread = try reader.flag()
    hasFindingsElsewhere = try reader.flag()
    passed = try reader.number()
    failed = try reader.number()
    unknown = try reader.number()
  }
}

extension ByteWriter {
  mutating func append(_ details: RecordDetails) {
    append(details.content)
    append(details.values)
    append(details.findings)
    for flag in [details.isUnread, details.hasFindingsElsewhere] { append(flag ? 1 : 0) }
    for count in [details.passed, details.failed, details.unknown] { append(count: count) }
  }
}
