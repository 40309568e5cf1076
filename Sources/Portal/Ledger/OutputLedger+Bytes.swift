import Disclosure

// As the cache keeps it: numbers of fixed width one after another.
extension OutputLedger {
  private static let version: UInt64 = 1

  var bytes: [UInt8] {
    var writer = LedgerWriter(room: 160 + items.count * 56 + facts.count * 100)
    writer.append(Self.version)
    writer.append(key)
    for number in [outcome.reports, outcome.pages, outcome.bytes] { writer.append(number) }
    for count in outcome.findings.all { writer.append(count) }
    writer.append(items.count)
    for item in items {
      writer.append(item.path)
      writer.append(item.key)
      writer.append(item.stamp)
    }
    writer.append(facts.count)
    for (path, facts) in facts.sorted(by: { $0.key < $1.key }) {
      writer.append(path)
      writer.append(facts.rowCount)
      writer.append(facts.byteCount)
      writer.append(facts.digest)
    }
    return writer.bytes
  }

  /// Nil where the bytes are none of ours.
  init?(reading bytes: [UInt8]) {
    var reader = LedgerReader(bytes)
    guard reader.word() == Self.version, let key = reader.fingerprint() else { return nil }
    var outcome = Outcome()
    guard let reports = reader.count(), let pages = reader.count(), let size = reader.count(),
      let findings = FindingCounts(reading: &reader)
    else { return nil }
    (outcome.reports, outcome.pages, outcome.bytes) = (reports, pages, size)
    outcome.findings = findings
    guard let items = Self.items(from: &reader), let facts = Self.facts(from: &reader),
      reader.isAtEnd
    else { return nil }
    self.init(key: key, outcome: outcome, items: items, facts: facts)
  }

  private static func items(from reader: inout LedgerReader) -> [Item]? {
    // No count makes us take more room than the bytes could fill.
    guard let count = reader.count(), count <= reader.left / 48 else { return nil }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let path = reader.word(), let key = reader.fingerprint(), let stamp = reader.stamp()
      else { return nil }
      items.append(Item(path: path, key: key, stamp: stamp))
    }
    return items
  }

  private static func facts(from reader: inout LedgerReader) -> [UInt64: DataFacts]? {
    guard let count = reader.count(), count <= reader.left / 32 else { return nil }
    var facts: [UInt64: DataFacts] = [:]
    for _ in 0..<count {
      guard let path = reader.word(), let rows = reader.count(), let size = reader.count(),
        let digest = reader.text()
      else { return nil }
      facts[path] = DataFacts(rowCount: rows, byteCount: size, digest: digest)
    }
    return facts
  }
}

extension FindingCounts {
  fileprivate init?(reading reader: inout LedgerReader) {
    guard let errors = reader.count(), let warnings = reader.count(), let infos = reader.count(),
      let waived = reader.count()
    else { return nil }
    self.init(errors: errors, warnings: warnings, infos: infos, waived: waived)
  }

  fileprivate var all: [Int] { [errors, warnings, infos, waived] }
}
