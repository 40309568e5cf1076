/// 128 bits that tell whether something is still what it was.
///
/// Guards against accidents, not against forgery: a reader who must be able to trust a digest gets
/// a SHA-256.
package struct Fingerprint: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: [UInt8]) {
    var writer = FingerprintWriter()
    writer.combine(bytes)
    self = writer.fingerprint
  }

  package init(of text: String) {
    var writer = FingerprintWriter()
    writer.combine(text)
    self = writer.fingerprint
  }
}

/// Takes in one value after the other; the order counts, and so does where one ends.
package struct FingerprintWriter: Sendable {
  // Odd constants without a pattern: the fractional parts of the golden ratio and of pi.
  private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var low: UInt64 = 0x243F_6A88_85A3_08D3

  package init() {}

  package var fingerprint: Fingerprint {
    var last = self
    // What came last is spread over all bits.
    for _ in 0..<3 { last.combine(UInt64(0)) }
    return Fingerprint(high: last.high, low: last.low)
  }

  package mutating func combine(_ word: UInt64) {
    // Each step can be undone, so that two states that differ stay different.
    high = (high ^ word) &* 0x9E37_79B9_7F4A_7C15
    high ^= high >> 29
    low = (low ^ word) &* 0xBF58_476D_1CE4_E5B9
    low = low << 31 | low >> 33
    low ^= low >> 27
  }

  package mutating func combine(_ number: Int) {
    combine(UInt64(bitPattern: Int64(number)))
  }

  package mutating func combine(_ fingerprint: Fingerprint) {
    combine(fingerprint.high)
    combine(fingerprint.low)
  }

  package mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine($0) }
  }

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { combine($0) }
  }

  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  /// Nothing differs from an empty text.
  package mutating func combine(_ text: String?) {
    guard let text else { return combine(UInt64.max) }
    combine(text)
  }

  private mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    combine(UInt64(bytes.count))
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    guard whole < bytes.count else { return }
    var rest: UInt64 = 0
    for offset in whole..<bytes.count {
      rest |= UInt64(bytes[offset]) << UInt64((offset - whole) * 8)
    }
    combine(rest)
  }
}
