/// How many columns text takes on a terminal.
///
/// Han characters, kana, full-width forms and emoji take two, combining and invisible ones none.
/// Ambiguous characters (curly quotes, `…`, `①`) take one, as in every UTF-8 terminal today.
enum DisplayWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if isInvisible(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// The blocks of Unicode's East Asian Width W and F.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension StringProtocol {
  var displayWidth: Int { DisplayWidth.of(self) }

  /// The text with spaces after it up to `width` columns.
  func padded(to width: Int) -> String {
    self + blanks(to: width)
  }

  /// The text with spaces before it up to `width` columns.
  func aligned(to width: Int) -> String {
    blanks(to: width) + self
  }

  private func blanks(to width: Int) -> String {
    let missing = width - displayWidth
    return missing > 0 ? String(repeating: " ", count: missing) : ""
  }
}
