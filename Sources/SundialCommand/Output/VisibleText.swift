/// Makes text from outside harmless on a terminal: no control character reaches it.
enum VisibleText {
  /// The text on one line, control characters shown by their pictures.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0.value) }) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      visible.append(isControl(scalar.value) ? picture(of: scalar.value) : scalar)
    }
    return String(visible)
  }

  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value)
  }

  private static func picture(of value: UInt32) -> Unicode.Scalar {
    value < 0x20 ? Unicode.Scalar(0x2400 + value) ?? " " : "\u{2421}"
  }
}
