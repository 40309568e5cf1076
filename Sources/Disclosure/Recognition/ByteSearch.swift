import Glibc

extension Span<UInt8> {
  /// Whether both hold the same bytes.
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return memcmp(left, right, count) == 0
      }
    }
  }
}

/// Finds one run of bytes in another.
enum ByteSearch {
  static func first(of needle: Span<UInt8>, in hay: Span<UInt8>, from start: Int = 0) -> Int? {
    guard !needle.isEmpty, needle.count <= hay.count - start else { return nil }
    let head = needle[0]
    var position = start
    let last = hay.count - needle.count
    while position <= last {
      if hay[position] == head, matches(needle, hay, position) { return position }
      position += 1
    }
    return nil
  }

  @inline(__always)
  private static func matches(_ needle: Span<UInt8>, _ hay: Span<UInt8>, _ position: Int) -> Bool {
    for offset in 1..<max(1, needle.count) where hay[position + offset] != needle[offset] {
      return false
    }
    return true
  }
}

/// Counts how many characters must change to turn one text into another.
enum CharacterDistance {
  /// Whether the distance is at most `limit`; texts are short (labels).
  static func isWithin(_ limit: Int, _ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    let left = scalars(first)
    let right = scalars(second)
    guard abs(left.count - right.count) <= limit, left.count <= 80, right.count <= 80 else {
      return false
    }
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count] <= limit
  }

  private static func scalars(_ bytes: Span<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    var position = 0
    while position < bytes.count { scalars.append(UTF8Scalars.next(in: bytes, at: &position)) }
    return scalars
  }
}
