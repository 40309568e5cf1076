/// What stays packed of a record besides its findings and where it was fetched.
struct RecordDetails: Equatable {
  let content: Fingerprint
  let values: Fingerprint
  let findings: Fingerprint
  let isUnread: Bool
  let passed: Int
  let failed: Int
  let unknown: Int

  /// Of nothing.
  init() {
    let nothing = Fingerprint(high: 0, low: 0)
    (content, values, findings) = (nothing, nothing, nothing)
    (isUnread, passed, failed, unknown) = (true, 0, 0, 0)
  }

  init(_ facts: ReportFacts) {
    content = facts.content
    values = facts.values
    findings = facts.findingKey
    isUnread = facts.isUnread
    passed = facts.passed
    failed = facts.failed
    unknown = facts.unknown
  }

  init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
    content = try reader.fingerprint()
    values = try reader.fingerprint()
    findings = try reader.fingerprint()
    isUnread = try reader.flag()
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
    append(details.isUnread ? 1 : 0)
    for count in [details.passed, details.failed, details.unknown] { append(count: count) }
  }
}
