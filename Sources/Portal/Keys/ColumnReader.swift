import Disclosure

/// Reads columns of values into fingerprints, all indicators of a report at a time.
struct ColumnReader {
  private let contents: SiteContents
  private let plan: SitePlan
  private let entries: EntryKeys
  private let places: PlaceKeys
  /// One per entry: whose report it is, and on which form.
  private let heads: [UInt64]

  init(contents: SiteContents, plan: SitePlan, entries: EntryKeys, places: PlaceKeys) {
    self.contents = contents
    self.plan = plan
    self.entries = entries
    self.places = places
    heads = contents.archive.entries.enumerated().map { offset, entry in
      var writer = FingerprintWriter()
      if let position = plan.position(ofEntry: offset) { writer.combine(places.names[position]) }
      writer.combine(entry.form)
      writer.combine(entry.file)
      return writer.fingerprint.low
    }
  }

  /// One per indicator: the values of some reports, each with the one it is compared with.
  func columns(of rows: [Roster.Row]) -> [Fingerprint] {
    var shown: [Int] = []
    for row in rows {
      shown.append(row.entry)
      if let before = plan.roster.entry(before: row.entry) { shown.append(before) }
    }
    return fingerprints(of: shown)
  }

  /// The same of the one indicator by which every body is shown among its peers.
  func standing(of rows: [Roster.Row]) -> Fingerprint? {
    guard let shown = contents.book.index(of: Lineups.shown) else { return nil }
    var writer = FingerprintWriter()
    for row in rows {
      combine(row.entry, shown, into: &writer)
      if let before = plan.roster.entry(before: row.entry) {
        combine(before, shown, into: &writer)
      }
    }
    return writer.fingerprint
  }

  /// Some reports with all that can be shown of them.
  func rows(_ rows: [Roster.Row]) -> Fingerprint {
    var writer = FingerprintWriter()
    for row in rows {
      writer.combine(places.names[row.publisher])
      writer.combine(entries.values[row.entry])
    }
    return writer.fingerprint
  }

  func members(of group: PeerGroup) -> Fingerprint {
    var writer = FingerprintWriter()
    for (position, publisher) in plan.publishers.enumerated() where publisher.group == group {
      writer.combine(places.names[position])
    }
    return writer.fingerprint
  }

  /// One per indicator: the values of all reports.
  func indicators() -> [Fingerprint] {
    fingerprints(of: plan.publishers.lazy.flatMap(\.reports))
  }

  /// All reports of each year.
  func years() -> [Int: Fingerprint] {
    var writers: [Int: FingerprintWriter] = [:]
    for (position, publisher) in plan.publishers.enumerated() {
      for entry in publisher.reports {
        let year = contents.archive.entries[entry].year ?? 0
        writers[year, default: FingerprintWriter()].combine(places.names[position])
        writers[year, default: FingerprintWriter()].combine(entries.values[entry])
      }
    }
    return writers.mapValues(\.fingerprint)
  }
}

extension ColumnReader {
  /// One per indicator; whose reports they are is said once, for all of them.
  private func fingerprints(of entries: some Sequence<Int>) -> [Fingerprint] {
    var whose = FingerprintWriter()
    var writers = Array(repeating: FingerprintWriter(), count: contents.book.indicators.count)
    for entry in entries {
      whose.combine(heads[entry])
      combine(entry, into: &writers)
    }
    return writers.map { writer in
      var writer = writer
      writer.combine(whose.fingerprint)
      return writer.fingerprint
    }
  }

  private func combine(_ entry: Int, into writers: inout [FingerprintWriter]) {
    for indicator in writers.indices {
      writers[indicator].combine(contents.indicators.code(of: entry, indicator))
    }
    guard contents.findings.hasMarks(entry) else { return }
    for indicator in writers.indices where contents.isMarked(indicator, entry: entry) {
      // The number of a mark is where it stands among all findings of the report.
      writers[indicator].combine(entries.findings[entry])
    }
  }

  private func combine(_ entry: Int, _ indicator: Int, into writer: inout FingerprintWriter) {
    writer.combine(heads[entry])
    writer.combine(contents.indicators.code(of: entry, indicator))
    guard contents.isMarked(indicator, entry: entry) else { return }
    writer.combine(entries.findings[entry])
  }
}
