/// Collects the text of a page as a browser would show it: blanks collapsed, references resolved.
struct TextFlow {
  /// What stands between two visible characters.
  private enum Gap {
    case none
    case lineBreak
    case blank
  }

  private(set) var text: [UInt8] = []
  /// Where the open block begins in `text` and in the file; nil where no block is open.
  private(set) var start: (text: Int, file: Int)?
  /// Where the last visible character of the open block stands in the file.
  private(set) var last = 0
  private var gap = Gap.none

  /// Ends the open block; answers its bytes in `text`.
  mutating func end() -> Range<Int>? {
    gap = .none
    guard let begin = start?.text else { return nil }
    start = nil
    return begin..<text.count
  }

  /// Adds text of the file up to the first line end that is to be kept; answers where it stopped.
  mutating func add(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, keepsLineBreaks: Bool
  ) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte <= 0x20 {
        if byte == 0x0A {
          if keepsLineBreaks { return index + 1 }
          if gap == .none { gap = .lineBreak }
        } else if byte != 0x0D {
          gap = gap == .lineBreak ? .lineBreak : .blank
        }
        index += 1
      } else if Self.isOrdinary(byte) {
        index = addRun(from: index, to: range.upperBound, of: bytes)
      } else {
        index = addSpecial(at: index, end: range.upperBound, of: bytes)
      }
    }
    return index
  }

  /// Whether a byte means itself: no blank, no reference, no lead of a special space.
  @inline(__always)
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    byte > 0x26 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
      || byte > 0x20 && byte < 0x26
  }

  private mutating func addRun(
    from start: Int, to end: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start + 1
    while index < end, Self.isOrdinary(bytes[index]) { index += 1 }
    open(at: start, before: bytes[start])
    text.append(contentsOf: bytes[start..<index])
    last = index - 1
    return index
  }
}

extension TextFlow {
  /// Adds a reference, a space of Unicode, or a character that begins like one.
  private mutating func addSpecial(
    at index: Int, end: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if bytes[index] == UInt8(ascii: "&") {
      guard let reference = CharacterReference.read(bytes, at: index, end: end) else {
        addBytes(index..<index + 1, of: bytes)
        return index + 1
      }
      add(reference.scalar, at: index, length: reference.length)
      return index + reference.length
    }
    let length = min(UTF8Check.sequenceLength(bytes, at: index), end - index)
    switch Self.space(bytes, at: index, length: length) {
    case .some(true): gap = gap == .lineBreak ? .lineBreak : .blank
    case .some(false): break
    case nil: addBytes(index..<index + max(length, 1), of: bytes)
    }
    return index + max(length, 1)
  }

  /// Whether the character is a space (true), is not to be seen (false), or neither (nil).
  private static func space(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) -> Bool? {
    guard length >= 2 else { return nil }
    let second = bytes[index + 1]
    if length == 2 { return second == 0xA0 ? true : second == 0xAD ? false : nil }
    let third = bytes[index + 2]
    switch (bytes[index], second) {
    case (0xE3, 0x80): return third == 0x80 ? true : nil
    case (0xE2, 0x80):
      if third <= 0x8A || third == 0xAF { return true }
      return third <= 0x8F ? false : nil
    case (0xEF, 0xBB): return third == 0xBF ? false : nil
    default: return nil
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    switch scalar.value {
    case 0x20, 0xA0, 0x3000, 0x2002...0x200A, 0x202F, 0x09, 0x0A, 0x0D:
      gap = gap == .lineBreak ? .lineBreak : .blank
    case 0xAD, 0x200B...0x200F, 0xFEFF, 0...0x1F: break
    default:
      let encoded = Array(Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      open(at: index, before: encoded[0])
      text += encoded
      last = index + length - 1
    }
  }

  private mutating func addBytes(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    open(at: range.lowerBound, before: bytes[range.lowerBound])
    text.append(contentsOf: bytes[range])
    last = range.upperBound - 1
  }

  /// Opens a block where none is open, and closes the gap before the next character.
  @inline(__always)
  private mutating func open(at file: Int, before byte: UInt8) {
    if start == nil {
      start = (text.count, file)
    } else if gap == .blank || gap == .lineBreak && !joinsHan(byte) {
      text.append(0x20)
    }
    gap = .none
  }

  /// Whether a line end here stands between two Han characters, where no blank is meant.
  private func joinsHan(_ next: UInt8) -> Bool {
    guard let previous = text.last else { return true }
    return previous >= 0x80 && Self.beginsHan(next)
  }

  /// Whether a byte begins a character of three bytes: Han and its punctuation.
  static func beginsHan(_ byte: UInt8) -> Bool { byte >= 0xE3 && byte <= 0xEF }
}
