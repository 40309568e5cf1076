import Disclosure

// As the cache keeps it.
extension OutputLedger {
  private static let version: UInt8 = 2
  /// The least an item takes, and the least the facts of a file do.
  private static let (itemSize, factsSize) = (34, 11)

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.reserve(160 + items.count * (Self.itemSize + 16) + facts.count * 90)
    writer.append(Self.version)
    writer.append(key)
    writer.append(outcome)
    writer.append(count: items.count)
    for item in items {
      writer.append(word: item.path)
      writer.append(item.key)
      writer.append(item.stamp)
    }
    writer.append(count: facts.count)
    for (path, facts) in facts.sorted(by: { $0.key < $1.key }) {
      writer.append(word: path)
      writer.append(signed: Int64(facts.rowCount))
      writer.append(signed: Int64(facts.byteCount))
      writer.append(facts.digest)
    }
    return writer.bytes
  }

  /// How many bytes tell the key.
  static let beginningSize = 17

  /// The key of a ledger that begins so.
  static func key(in beginning: [UInt8]) -> Fingerprint? {
    do throws(ByteReader.Malformed) {
      var reader = ByteReader(beginning)
      return try reader.byte() == Self.version ? try reader.fingerprint() : nil
    } catch {
      return nil
    }
  }

  /// Nil where the bytes are none of ours.
  init?(reading bytes: [UInt8]) {
    do throws(ByteReader.Malformed) {
      var reader = ByteReader(bytes)
      guard try reader.byte() == Self.version else { return nil }
      let (key, outcome) = (try reader.fingerprint(), try reader.outcome())
      var items: [Item] = []
      for _ in 0..<(try reader.count(ofSize: Self.itemSize)) {
        items.append(
          Item(
            path: try reader.word(), key: try reader.fingerprint(), stamp: try reader.stamp()))
      }
      var facts: [UInt64: DataFacts] = [:]
      for _ in 0..<(try reader.count(ofSize: Self.factsSize)) {
        facts[try reader.word()] = DataFacts(
          rowCount: Int(try reader.signed()), byteCount: Int(try reader.signed()),
          digest: try reader.text())
      }
      guard reader.isAtEnd else { return nil }
      self.init(key: key, outcome: outcome, items: items, facts: facts)
    } catch {
      return nil
    }
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ outcome: OutputLedger.Outcome) {
    let findings = outcome.findings
    let counts = [findings.errors, findings.warnings, findings.infos, findings.waived]
    for number in [outcome.reports, outcome.pages, outcome.bytes] + counts {
      append(signed: Int64(number))
    }
  }

  fileprivate mutating func append(_ stamp: OutputStamp) {
    append(signed: Int64(stamp.size))
    append(word: UInt64(bitPattern: Int64(stamp.modified)))
    append(signed: Int64(bitPattern: stamp.node))
  }
}

extension ByteReader {
  fileprivate mutating func outcome() throws(Malformed) -> OutputLedger.Outcome {
    OutputLedger.Outcome(
      reports: Int(try signed()), pages: Int(try signed()), bytes: Int(try signed()),
      findings: FindingCounts(
        errors: Int(try signed()), warnings: Int(try signed()), infos: Int(try signed()),
        waived: Int(try signed())))
  }

  fileprivate mutating func stamp() throws(Malformed) -> OutputStamp {
    OutputStamp(
      size: Int(try signed()), modified: Int(Int64(bitPattern: try word())),
      node: UInt64(bitPattern: try signed()))
  }
}
