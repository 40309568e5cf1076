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
  @inline(__always)
  func characters(in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { bytes in
      var count = 0
      for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
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
    for index in 0..<position {
      if self[index] == UInt8(ascii: "\n") {
        place = Place(line: place.line + 1)
      } else if self[index] & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
