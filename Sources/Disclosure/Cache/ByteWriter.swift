/// Writes numbers and texts as bytes; small numbers take one.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Makes room for so many bytes at once.
  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// A number that is never negative.
  package mutating func append(count: Int) {
    append(varint: UInt64(bitPattern: Int64(count)))
  }

  package mutating func append(signed number: Int64) {
    // Zigzag: small negative numbers are small as well.
    append(varint: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  package mutating func append(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ fingerprint: Fingerprint) {
    append(word: fingerprint.high)
    append(word: fingerprint.low)
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in
      append(count: text.count)
      bytes.append(contentsOf: text)
    }
  }

  mutating func append(optional text: String?) {
    append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  mutating func append(optional number: Int?) {
    append(number == nil ? 0 : 1)
    if let number { append(signed: Int64(number)) }
  }

  /// Bytes whose number the reader knows.
  mutating func append(_ piece: some Collection<UInt8>) {
    bytes.append(contentsOf: piece)
  }

  private mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
