/// The fingerprints of a report's sentences, five bytes each.
///
/// Forty bits tell the few dozen sentences of two reports apart as surely as sixty-four would: by
/// chance alone two of them agree once in a thousand million pairs of reports.
package struct PackedSentences: Equatable, Sendable {
  static let size = 5
  /// What a fingerprint may use of its bits.
  static let mask: UInt64 = 1 << 40 - 1

  let bytes: ArraySlice<UInt8>

  package init(_ fingerprints: [UInt64]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fingerprints.count * Self.size)
    for fingerprint in fingerprints {
      for shift in stride(from: UInt64(0), to: 40, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: fingerprint >> shift))
      }
    }
    self.bytes = bytes[...]
  }

  /// Those that were packed before; what is less than a whole one at the end is not read.
  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }
}

extension PackedSentences: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { bytes.count / Self.size }

  package subscript(position: Int) -> UInt64 {
    let start = bytes.startIndex + position * Self.size
    var fingerprint: UInt64 = 0
    for offset in (0..<Self.size).reversed() {
      fingerprint = fingerprint << 8 | UInt64(bytes[start + offset])
    }
    return fingerprint
  }
}
