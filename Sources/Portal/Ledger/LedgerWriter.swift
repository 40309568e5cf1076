import Disclosure

/// Writes numbers of fixed width and texts.
struct LedgerWriter {
  private(set) var bytes: [UInt8] = []

  init(room: Int) {
    bytes.reserveCapacity(room)
  }

  mutating func append(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) {
    append(UInt64(bitPattern: Int64(number)))
  }

  mutating func append(_ fingerprint: Fingerprint) {
    append(fingerprint.high)
    append(fingerprint.low)
  }

  mutating func append(_ stamp: OutputStamp) {
    append(stamp.size)
    append(stamp.modified)
    append(stamp.node)
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}
