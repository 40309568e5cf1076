/// What a character is to a line of Chinese text.
enum ChineseScalar {
  /// Han, kana and full-width forms: between two of them a line break is no space.
  static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x303F, 0x3040...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// Quotation marks, dashes and dots that Chinese shares with other scripts.
  static func isShared(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  /// Punctuation of Chinese text, shared or its own.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x3030, 0x303D, 0x30FB, 0xFE30...0xFE4F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF60:
      true
    default: isShared(scalar)
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    isWide(scalar) && !isPunctuation(scalar) && scalar != 0x3000
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016,
      0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F:
      true
    default: false
    }
  }

  static func isASCIIPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether a line break between two characters stands for a space.
  ///
  /// Between Han it does not, and full-width punctuation brings its own.
  static func isSpaced(_ left: UInt32, _ right: UInt32) -> Bool {
    if isWide(left) && isPunctuation(left) || isWide(right) && isPunctuation(right) { return false }
    if isWide(left) { return !isWide(right) && !isShared(right) }
    return !(isShared(left) && isWide(right))
  }

  /// The character that begins at `index`; the bytes are well-formed UTF-8.
  static func scalar<Bytes: RandomAccessCollection<UInt8>>(
    at index: Int, in bytes: Bytes
  ) -> UInt32 where Bytes.Index == Int {
    guard index < bytes.endIndex else { return 0x20 }
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.endIndex else { return first }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return scalar
  }

  /// The character that ends before `index`; a space where nothing does.
  static func scalar<Bytes: RandomAccessCollection<UInt8>>(
    before index: Int, in bytes: Bytes
  ) -> UInt32 where Bytes.Index == Int {
    var start = index - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < bytes.startIndex ? 0x20 : scalar(at: start, in: bytes)
  }
}
