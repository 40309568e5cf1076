import Glibc

extension Span<UInt8> {
  /// Where a word first stands at or after `start`.
  func offset(of word: StaticString, from start: Int = 0) -> Int? {
    let length = word.utf8CodeUnitCount
    // The last byte of a Chinese character tells more than the first.
    let tail = Int32(word.utf8Start[length - 1])
    var end = start + length - 1
    while end < count, let found = firstOffset(of: tail, from: end) {
      if holds(word, at: found - length + 1) { return found - length + 1 }
      end = found + 1
    }
    return nil
  }

  /// Where a byte first stands in a range.
  @inline(__always)
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, !range.isEmpty, range.upperBound <= bytes.count else {
        return nil
      }
      return memchr(base + range.lowerBound, Int32(byte), range.count).map {
        UnsafeRawPointer($0) - base
      }
    }
  }

  @inline(__always)
  func holds(_ byte: UInt8, in range: Range<Int>) -> Bool {
    first(byte, in: range) != nil
  }

  @inline(__always)
  private func firstOffset(of byte: Int32, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return memchr(base + start, byte, bytes.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// Whether a word stands at a place.
  @inline(__always)
  func holds(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count else { return false }
    for offset in 0..<length where self[start + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
