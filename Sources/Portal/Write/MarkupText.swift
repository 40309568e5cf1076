/// Escapes text for an element or a quoted attribute, in HTML as in XML.
enum MarkupText {
  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  /// Copies runs without anything to escape whole.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    for index in 0..<text.count where isSpecial(text[index]) {
      // Most of what begins with EF is full-width punctuation.
      if text[index] == 0xEF, !isNoncharacter(at: index, in: text) { continue }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + escape(text[index], to: &out)
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x40 ? specials >> byte & 1 != 0 : byte == 0x7F || byte == 0xEF
  }

  /// Of the bytes below 0x40 the controls, `"`, `&`, `'`, `<` and `>`.
  private static let specials: UInt64 =
    0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// U+FFFE and U+FFFF, which XML forbids.
  private static func isNoncharacter(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }

  /// Returns how many bytes it stands for; controls have no place in a page and show as U+FFFD.
  private static func escape(_ byte: UInt8, to out: inout [UInt8]) -> Int {
    switch byte {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "<"): out += "&lt;".utf8
    case UInt8(ascii: ">"): out += "&gt;".utf8
    case UInt8(ascii: "\""): out += "&quot;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    case 0x09, 0x0A: out.append(byte)
    case 0x0D: out.append(0x0A)
    default: out += "\u{FFFD}".utf8
    }
    return byte == 0xEF ? 3 : 1
  }
}
