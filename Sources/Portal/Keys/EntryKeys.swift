import Disclosure

/// What each report adds to other pages, as fingerprints: its values, its findings, and where it is
/// to be found.
struct EntryKeys: Sendable {
  /// One per entry of the archive: all that can be shown of it without its text.
  let values: [Fingerprint]
  /// One per entry: its findings, waivers among them.
  let findings: [Fingerprint]

  init(_ contents: SiteContents, _ plan: SitePlan) {
    findings = contents.records.enumerated().map { entry, record in
      var writer = FingerprintWriter()
      writer.combine(record.findingKey)
      if contents.sharedKeys.indices.contains(entry) { writer.combine(contents.sharedKeys[entry]) }
      return writer.fingerprint
    }
    values = zip(contents.records, findings).enumerated().map { entry, report in
      var writer = FingerprintWriter()
      writer.combine(report.0.values)
      writer.combine(report.1)
      writer.combine(plan.address(of: .report(entry)))
      return writer.fingerprint
    }
  }
}
