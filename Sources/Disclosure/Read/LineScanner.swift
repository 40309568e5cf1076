import Glibc

/// Walks through UTF-8 text line by line.
///
/// A line ends at LF, CRLF or CR, and at U+2028 and U+2029, which word processors leave behind.
struct LineScanner {
  /// How many lines of a file are kept; no report comes near, and each costs memory.
  static let maximumLines = 1_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  /// Whether every line ends with LF alone, so that `memchr` finds it.
  private let endsAtLineFeedsOnly: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, endsAtLineFeedsOnly: Bool) {
    self.bytes = bytes
    position = start
    self.endsAtLineFeedsOnly = endsAtLineFeedsOnly
  }

  /// The next line without its end; nil behind the last.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    return endsAtLineFeedsOnly ? nextAtLineFeed() : nextAtAnyEnd()
  }

  /// How many lines are left.
  mutating func remainingCount() -> Int {
    var count = 0
    while next() != nil { count += 1 }
    return count
  }

  @inline(__always)
  private mutating func nextAtLineFeed() -> Range<Int> {
    let start = position
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else {
      position = bytes.count
      return start..<bytes.count
    }
    let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    position = end + 1
    return start..<end
  }

  private mutating func nextAtAnyEnd() -> Range<Int> {
    let start = position
    var index = start
    while index < bytes.count {
      let length = lineEndLength(at: index)
      if length > 0 {
        position = index + length
        return start..<index
      }
      index += 1
    }
    position = index
    return start..<index
  }

  @inline(__always)
  private func lineEndLength(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xE2:
      return index + 2 < bytes.count && UTF8Check.isSeparator(bytes, at: index) ? 3 : 0
    default: return 0
    }
  }
}
