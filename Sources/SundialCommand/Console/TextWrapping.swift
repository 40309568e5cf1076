/// Breaks prose into lines of a width: at spaces, and between Han characters, never before closing
/// punctuation and never after opening punctuation.
enum TextWrapping {
  /// The lines; a line break in the text stays one.
  static func lines(of text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapped($0, width: max(width, 4)) }
  }

  /// The lines, each indented.
  static func indented(_ text: String, by indent: Int, width: Int) -> String {
    lines(of: text, width: width - indent)
      .map { $0.isEmpty ? "\n" : String(repeating: " ", count: indent) + $0 + "\n" }
      .joined()
  }

  private static func wrapped(_ paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    // Indented lines are examples; they stay as they are.
    if paragraph.first == " " { return [String(paragraph)] }
    for piece in pieces(of: paragraph) {
      let room = width - line.displayWidth
      if !line.isEmpty, piece.trimmedAtEnd.displayWidth > room {
        lines.append(line.trimmedAtEnd)
        line = ""
      }
      line += piece
    }
    return lines + [line.trimmedAtEnd]
  }

  /// The smallest runs that stay together, each with the spaces after it.
  private static func pieces(of paragraph: Substring) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in paragraph {
      if let last = piece.last, canBreak(between: last, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func canBreak(between left: Character, and right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    let isHan = left.isWide || right.isWide
    return isHan && !closing.contains(right) && !opening.contains(left)
  }

  private static let closing = Set<Character>("、，。；：！？）」』”》〉…,.;:!?)]}%")
  private static let opening = Set<Character>("（「『“《〈([{")
}

extension Character {
  fileprivate var isWide: Bool { String(self).displayWidth > 1 }
}
