// The bytes of running text, read as Chinese.
extension Span<UInt8> {
  /// The character of three bytes at a position: a Han character or a sign.
  @inline(__always)
  func han(at position: Int) -> Int? {
    guard position >= 0, position + 2 < count, self[position] & 0xF0 == 0xE0 else { return nil }
    return Int(self[position] & 0x0F) << 12 | Int(self[position + 1] & 0x3F) << 6
      | Int(self[position + 2] & 0x3F)
  }

  func isHan(at position: Int) -> Bool {
    han(at: position).map { 0x4E00..<0xA000 ~= $0 } ?? false
  }

  func isHan(before position: Int) -> Bool {
    isHan(at: position - 3)
  }

  /// Whether the bytes at a position are these.
  @inline(__always)
  func holds(_ word: Span<UInt8>, at position: Int) -> Bool {
    guard position >= 0, position + word.count <= count else { return false }
    for index in 0..<word.count where self[position + index] != word[index] { return false }
    return true
  }

  /// At most eight bytes as one number; nil where the text has fewer or more are asked for.
  func packed(_ range: Range<Int>) -> UInt64? {
    guard range.upperBound <= count, range.count <= 8 else { return nil }
    var packed: UInt64 = 0
    for index in range { packed = packed << 8 | UInt64(self[index]) }
    return packed
  }

  /// How many characters begin in a range.
  func characters(in range: Range<Int>) -> Int {
    withUnsafeBytes { bytes in
      var count = range.count
      var index = range.lowerBound
      // Eight bytes at a time: those that go on with a character have their highest bit alone.
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let continuing = (word & ~(word << 1)) >> 7 & 0x0101_0101_0101_0101
        count -= Int(truncatingIfNeeded: (continuing &* 0x0101_0101_0101_0101) >> 56)
        index += 8
      }
      while index < range.upperBound {
        if bytes[index] & 0xC0 == 0x80 { count -= 1 }
        index += 1
      }
      return count
    }
  }

  func text(_ range: Range<Int>) -> String {
    let piece = extracting(range)
    // The check of the standard library takes as long as reading the report.
    if piece.count > Self.shortText,
      piece.withUnsafeBufferPointer({ UTF8Check($0).firstInvalid == nil })
    {
      return String(copying: UTF8Span(unchecked: piece, isKnownASCII: false))
    }
    return piece.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Such a text needs no memory of its own.
  private static var shortText: Int { 15 }

  /// Where a position stands in the file, when the text begins at a place.
  func place(of position: Int, from start: Place) -> Place {
    var place = start
    var lineStart = 0
    while let end = first(UInt8(ascii: "\n"), in: lineStart..<position) {
      place = Place(line: place.line + 1)
      lineStart = end + 1
    }
    place.column += characters(in: lineStart..<position)
    return place
  }
}
