/// What is known of a report when it has been examined, before it is packed.
struct ReportFacts {
  let entry: ArchiveEntry
  let findings: [Finding]
  let passed: Int
  let failed: Int
  let unknown: Int
  let sourceAddress: String?
  let isUnread: Bool
  let content: Fingerprint
  let values: Fingerprint
  /// Of the findings.
  let findingKey: Fingerprint

  init(_ examination: Examination, content: Fingerprint?) {
    entry = ArchiveEntry(examination.report)
    findings = examination.findings
    passed = examination.checks?.pass ?? 0
    failed = examination.checks?.fail ?? 0
    unknown = examination.checks?.unknown ?? 0
    sourceAddress = examination.report.identity.sourceAddress
    isUnread = examination.isUnread
    self.content = content ?? Fingerprint(of: "")
    var writer = FingerprintWriter()
    writer.combine(valuesOf: entry)
    for count in [passed, failed, unknown] { writer.combine(count) }
    writer.combine(sourceAddress)
    values = writer.fingerprint
    var findingWriter = FingerprintWriter()
    for finding in findings { findingWriter.combine(finding) }
    findingKey = findingWriter.fingerprint
  }

  /// What was packed before.
  init(_ record: SurveyRecord) {
    entry = record.entry
    findings = record.findings
    passed = record.passed
    failed = record.failed
    unknown = record.unknown
    sourceAddress = record.sourceAddress
    isUnread = record.isUnread
    content = record.content
    values = record.values
    findingKey = record.findingKey
  }
}

extension FingerprintWriter {
  /// Everything of a report but its sentences.
  fileprivate mutating func combine(valuesOf entry: ArchiveEntry) {
    combine(entry.file)
    combine(entry.publisher == nil ? 0 : 1)
    if let publisher = entry.publisher { combine(publisher) }
    combine(entry.year ?? Int.min)
    combine(entry.form)
    combine(entry.publicationDate)
    combine(entry.packedCells.count)
    combine(entry.packedCells.bytes)
  }

  mutating func combine(_ publisher: Publisher) {
    combine(publisher.id)
    combine(publisher.name)
    combine(publisher.kind.rawValue)
    combine(publisher.region)
  }
}
