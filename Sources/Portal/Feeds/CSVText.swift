/// A text as a cell of a table: quoted where it must be, and never taken for a formula.
enum CSVText {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let isFormula = looksLikeFormula(text)
    guard needsQuotes(text) else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      return bytes.append(contentsOf: text)
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Some readers drop spaces at the ends.
    if text.first == 0x20 || text.last == 0x20 { return true }
    for byte in text {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D, 0x09: return true
      default: continue
      }
    }
    return false
  }

  /// A lone sign, as printed for “none”, is none; the full-width signs are taken for signs too.
  private static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 1, let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D,
      0x0A:
      return true
    case 0xEF: return text.count > 3 && isFullWidthSign(text[1], text[2])
    default: return false
    }
  }

  /// The third byte tells ＋ － ＝ ＠ apart.
  private static func isFullWidthSign(_ second: UInt8, _ third: UInt8) -> Bool {
    guard second == 0xBC else { return false }
    switch third {
    case 0x8B, 0x8D, 0x9D, 0xA0: return true
    default: return false
    }
  }
}
