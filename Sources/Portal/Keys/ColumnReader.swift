import Disclosure

/// Reads columns of values into fingerprints, all indicators of a report at a time.
struct ColumnReader {
  let contents: SiteContents
  let plan: SitePlan
  let entries: EntryKeys
  let places: PlaceKeys

  /// One per indicator: the values of some reports, each with the one it is compared with.
  func columns(of rows: [Roster.Row]) -> [Fingerprint] {
    var writers = start()
    for row in rows {
      combine(row.entry, of: places.names[row.publisher], into: &writers)
      if let before = plan.roster.entry(before: row.entry) {
        combine(before, of: places.names[row.publisher], into: &writers)
      }
    }
    return writers.map(\.fingerprint)
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
    var writers = start()
    for (position, publisher) in plan.publishers.enumerated() {
      for entry in publisher.reports {
        combine(entry, of: places.names[position], into: &writers)
      }
    }
    return writers.map(\.fingerprint)
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
  private func start() -> [FingerprintWriter] {
    Array(repeating: FingerprintWriter(), count: contents.book.indicators.count)
  }

  private func combine(
    _ entry: Int, of name: Fingerprint, into writers: inout [FingerprintWriter]
  ) {
    let head = head(of: entry, name)
    for indicator in writers.indices {
      writers[indicator].combine(head)
      writers[indicator].combine(contents.indicators[entry, indicator])
      guard contents.isMarked(indicator, entry: entry) else { continue }
      for mark in contents.marks(of: indicator, entry: entry) {
        writers[indicator].combine(mark.number)
        writers[indicator].combine(mark.anchor)
      }
    }
  }

  /// Whose report it is, and on which form.
  private func head(of entry: Int, _ name: Fingerprint) -> UInt64 {
    var writer = FingerprintWriter()
    writer.combine(name)
    writer.combine(contents.archive.entries[entry].form)
    writer.combine(contents.archive.entries[entry].file)
    return writer.fingerprint.low
  }
}

extension FingerprintWriter {
  mutating func combine(_ value: IndicatorValue) {
    combine(
      UInt64(value.state.rawValue) | UInt64(UInt32(truncatingIfNeeded: value.line ?? -1)) << 8)
    combine(value.value)
    combine(value.denominator)
  }

  private mutating func combine(_ quantity: Quantity?) {
    guard let quantity else { return combine(UInt64.max) }
    combine(UInt64(bitPattern: quantity.mantissa))
    combine(UInt64(quantity.decimals))
  }
}
