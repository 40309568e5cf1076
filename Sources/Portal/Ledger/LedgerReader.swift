import Disclosure

/// Reads what a `LedgerWriter` wrote; nil wherever the bytes end or make no sense.
struct LedgerReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var left: Int { bytes.count - position }
  var isAtEnd: Bool { left == 0 }

  mutating func word() -> UInt64? {
    guard left >= 8 else { return nil }
    let word = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    position += 8
    return UInt64(littleEndian: word)
  }

  /// A number that counts something.
  mutating func count() -> Int? {
    word().flatMap { Int(exactly: $0) }
  }

  mutating func fingerprint() -> Fingerprint? {
    guard let high = word(), let low = word() else { return nil }
    return Fingerprint(high: high, low: low)
  }

  mutating func stamp() -> OutputStamp? {
    guard let size = count(), let modified = word(), let node = word() else { return nil }
    return OutputStamp(size: size, modified: Int(Int64(bitPattern: modified)), node: node)
  }

  mutating func text() -> String? {
    guard let length = count(), length <= left else { return nil }
    let text = String(validating: bytes[position..<position + length], as: UTF8.self)
    position += length
    return text
  }
}
