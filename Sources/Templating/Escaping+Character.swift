extension Escaping {
  /// The bytes of the character that starts here; 0 where there is none, or one no page may hold:
  /// a control character or a noncharacter.
  static func lengthOfCharacter(at index: Int, in text: Span<UInt8>) -> Int {
    let length = lengthOfSequence(at: index, in: text)
    switch text[index] {
    case 0xC2: return length == 2 && text[index + 1] < 0xA0 ? 0 : length
    case 0xEF...0xF4: return length > 0 && isNoncharacter(at: index, in: text) ? 0 : length
    default: return length
    }
  }

  private static func lengthOfSequence(at index: Int, in text: Span<UInt8>) -> Int {
    let lead = text[index]
    switch lead {
    case 0xC2...0xDF: return continues(text, index + 1, 0x80...0xBF) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      return continues(text, index + 1, second) && continues(text, index + 2, 0x80...0xBF) ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return continues(text, index + 1, second) && continues(text, index + 2, 0x80...0xBF)
        && continues(text, index + 3, 0x80...0xBF) ? 4 : 0
    default: return 0
    }
  }

  private static func continues(
    _ text: Span<UInt8>, _ index: Int, _ range: ClosedRange<UInt8>
  ) -> Bool {
    index < text.count && range.contains(text[index])
  }

  /// U+FDD0 to U+FDEF, and the last two of every plane.
  static func isNoncharacter(at index: Int, in text: Span<UInt8>) -> Bool {
    let length = lengthOfSequence(at: index, in: text)
    guard length >= 3 else { return false }
    if length == 3 {
      let second = text[index + 1]
      let third = text[index + 2]
      return text[index] == 0xEF
        && (second == 0xBF && third >= 0xBE || second == 0xB7 && (0x90...0xAF).contains(third))
    }
    return text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE
  }
}
