/// What is known of a report when it has been examined, before it is packed.
struct ReportFacts {
  let entry: ArchiveEntry
  let findings: [Finding]
  let sourceAddress: String?
  let sketch: ReadingSketch?
  let details: RecordDetails

  init(_ examination: Examination, content: Fingerprint?) {
    let entry = ArchiveEntry(examination.report)
    let checks = examination.checks
    self.entry = entry
    findings = examination.findings
    sourceAddress = examination.report.identity.sourceAddress
    sketch = examination.report.sketch
    var values = FingerprintWriter()
    values.combine(valuesOf: entry)
    for count in [checks?.pass, checks?.fail, checks?.unknown] { values.combine(count ?? 0) }
    values.combine(sourceAddress)
    var findings = FingerprintWriter()
    for finding in self.findings { findings.combine(finding) }
    details = RecordDetails(
      content: content ?? Fingerprint(of: ""), values: values.fingerprint,
      findings: findings.fingerprint, isUnread: examination.isUnread,
      hasFindingsElsewhere: self.findings.contains { $0.file != entry.file },
      passed: checks?.pass ?? 0, failed: checks?.fail ?? 0, unknown: checks?.unknown ?? 0)
  }

  /// What was packed before.
  init(_ record: SurveyRecord) {
    entry = record.entry
    findings = record.findings
    sourceAddress = record.sourceAddress
    sketch = record.sketch
    details = record.details
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
