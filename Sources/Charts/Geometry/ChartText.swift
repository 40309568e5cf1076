/// How wide a text is likely to be, without asking a font.
package enum ChartText {
  /// Fonts differ by a few per cent.
  private static let allowance = 1.05

  /// The estimated width in em of the text's own size.
  package static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * allowance
  }

  /// The text in as few lines no wider than `limit` as it takes, about equally long.
  ///
  /// Lines break between Han and at spaces; a Latin word is never broken.
  package static func lines(of text: String, limit: Double) -> [String] {
    let lines = filled(text, limit: limit)
    guard lines.count > 1 else { return lines }
    let even = filled(text, limit: min(width(of: text) / Double(lines.count) + 0.6, limit))
    return even.count == lines.count ? even : lines
  }

  private static func filled(_ text: String, limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if !line.isEmpty, width(of: trimmed(line + word)) > limit {
        lines.append(trimmed(line))
        line = ""
      }
      line += word
    }
    return lines + [trimmed(line)]
  }

  /// What may not be broken: a Latin word with the space after it, or a single Han.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isOpen = false
    for scalar in text.unicodeScalars {
      let isWide = scalar.value >= 0x2E80
      if isOpen, !isWide, var last = words.popLast() {
        last.unicodeScalars.append(scalar)
        words.append(last)
      } else {
        words.append(String(scalar))
      }
      isOpen = !isWide && scalar != " "
    }
    return words
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 0.56
    case "A"..."Z": 0.66
    case "a"..."z": 0.53
    case ",", ".", " ", ":", ";", "'", "|", "!": 0.28
    case "/", "(", ")", "[", "]", "-": 0.4
    case "%": 0.85
    case "\u{21}"..."\u{7E}", "\u{2212}": 0.6
    case "\u{80}"..."\u{1FFF}": 0.66
    default: 1
    }
  }
}
