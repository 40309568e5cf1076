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
      writer.combine(contents.findings.otherKeys[entry])
      return writer.fingerprint
    }
    var address: [UInt8] = []
    values = zip(contents.records, findings).enumerated().map { entry, report in
      var writer = FingerprintWriter()
      writer.combine(report.0.values)
      writer.combine(report.1)
      writer.combine(addressOf: entry, in: plan, by: &address)
      return writer.fingerprint
    }
  }
}

extension FingerprintWriter {
  /// Where the page of a report lies; in the room of the one before.
  mutating func combine(addressOf entry: Int, in plan: SitePlan, by room: inout [UInt8]) {
    room.removeAll(keepingCapacity: true)
    combine(plan.append(addressOfReport: entry, to: &room) ? 1 : 0)
    combine(room)
  }
}
