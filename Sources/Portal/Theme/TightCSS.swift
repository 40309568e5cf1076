/// A style sheet without comments and the blanks that only people need.
enum TightCSS {
  static func bytes(of sheet: [UInt8]) -> [UInt8] {
    var tight: [UInt8] = []
    tight.reserveCapacity(sheet.count)
    var position = 0
    while position < sheet.count {
      let byte = sheet[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = endOfString(in: sheet, from: position)
        tight += sheet[position..<end]
        position = end
      } else if starts("/*", in: sheet, at: position) {
        position = endOfComment(in: sheet, from: position)
      } else if isBlank(byte) {
        position = endOfBlanks(in: sheet, from: position)
        let next = position < sheet.count ? sheet[position] : UInt8(ascii: "}")
        if needsBlank(between: tight.last, and: next) { tight.append(UInt8(ascii: " ")) }
      } else {
        if byte == UInt8(ascii: "}"), tight.last == UInt8(ascii: ";") { tight.removeLast() }
        tight.append(byte)
        position += 1
      }
    }
    return tight
  }
}

extension TightCSS {
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// A blank between two words, or before a colon or a bracket, can mean something; one beside these
  /// never does.
  private static func needsBlank(between last: UInt8?, and next: UInt8) -> Bool {
    guard let last else { return false }
    return !"{};,>:".utf8.contains(last) && !"{};,>".utf8.contains(next)
  }

  private static func starts(_ word: StaticString, in sheet: [UInt8], at position: Int) -> Bool {
    position + 1 < sheet.count && sheet[position] == word.utf8Start[0]
      && sheet[position + 1] == word.utf8Start[1]
  }

  private static func endOfComment(in sheet: [UInt8], from start: Int) -> Int {
    var position = start + 2
    while position < sheet.count, !starts("*/", in: sheet, at: position) { position += 1 }
    return min(position + 2, sheet.count)
  }

  private static func endOfBlanks(in sheet: [UInt8], from start: Int) -> Int {
    var position = start
    while position < sheet.count, isBlank(sheet[position]) { position += 1 }
    return position
  }

  /// Behind the closing quote; an escaped quote does not close.
  private static func endOfString(in sheet: [UInt8], from start: Int) -> Int {
    var position = start + 1
    while position < sheet.count, sheet[position] != sheet[start] {
      position += sheet[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, sheet.count)
  }
}
