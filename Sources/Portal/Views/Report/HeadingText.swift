/// A heading as a report prints it, with `#` and blanks around it and in it.
struct HeadingText {
  let text: String
  /// Whether all its characters are ASCII, Han or full-width, so that bytes tell them apart.
  private let isSimple: Bool

  init(_ text: String) {
    self.text = text
    isSimple = HeadingText.isSimple(text)
  }

  /// Without the marks that make it a heading.
  var bare: String {
    func isMark(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: " ") }
    if !isMark(text.utf8.first), !isMark(text.utf8.last) { return text }
    if isSimple {
      let inner = text.utf8.drop(while: isMark)
      let end = inner.lastIndex { !isMark($0) }.map(inner.index(after:)) ?? inner.startIndex
      return String(text[inner.startIndex..<end])
    }
    let inner = text.drop { $0 == "#" || $0 == " " }
    return String(inner.reversed().drop { $0 == "#" || $0 == " " }.reversed())
  }

  /// Whether it is one of the labels but for marks and blanks; the labels have neither.
  func isOne(of labels: [String]) -> Bool {
    guard isSimple, labels.allSatisfy(HeadingText.isSimple) else {
      return labels.contains(text.filter { !$0.isWhitespace && $0 != "#" })
    }
    return labels.contains { spells($0) }
  }

  /// Whether the letters of a simple heading are those of a label.
  private func spells(_ label: String) -> Bool {
    let (text, label) = (text.utf8.span, label.utf8.span)
    var (index, found) = (0, 0)
    while index < text.count {
      let byte = text[index]
      let isWideSpace = byte == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x80
      if isWideSpace {
        index += 3
      } else if byte == UInt8(ascii: "#") || byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
      } else {
        guard found < label.count, label[found] == byte else { return false }
        (index, found) = (index + 1, found + 1)
      }
    }
    return found == label.count
  }

  /// Nothing here joins the character before it: ASCII, the first signs of U+3000, Han, full width.
  private static func isSimple(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard index + 2 < bytes.count else { return false }
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let isWide =
        (0xE4...0xE9).contains(lead) || lead == 0xE3 && second == 0x80 && third < 0xAA
        || lead == 0xEF && (second == 0xBC || second == 0xBD)
      guard isWide else { return false }
      index += 3
    }
    return true
  }
}
