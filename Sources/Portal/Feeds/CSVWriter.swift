/// Writes a table as RFC 4180 has it: UTF-8, commas, CRLF, quotes where they are needed.
///
/// Numbers and texts come in by different doors. A text that a spreadsheet would take for a formula
/// gets an apostrophe before it; a number never does.
package struct CSVWriter: Sendable {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package private(set) var bytes: [UInt8]
  package private(set) var rowCount = 0
  private var isFirst = true
  private var rowStart: Int

  /// A table with these column names; they count as no row.
  ///
  /// The byte order mark tells spreadsheets that the file is UTF-8.
  package init(header: [String], withByteOrderMark hasMark: Bool = true) {
    bytes = hasMark ? Self.byteOrderMark : []
    rowStart = bytes.count
    for name in header { text(name) }
    endRow()
    rowCount = 0
  }

  /// Words from anywhere: quoted where they must be, and never taken for a formula.
  package mutating func text(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { append($0) }
  }

  /// A number as it is spelled, such as `-12.50`, or nothing; any other spelling counts as text.
  package mutating func number(_ number: (some CustomStringConvertible)?) {
    guard let number else { return separate() }
    let spelling = number.description
    guard Self.isNumber(spelling) else { return text(spelling) }
    separate()
    bytes.append(contentsOf: spelling.utf8)
  }

  /// Takes back the cells of the row that was begun, for other rows to begin with.
  mutating func takeOpenRow() -> [UInt8] {
    let cells = Array(bytes[rowStart...])
    bytes.removeLast(cells.count)
    isFirst = true
    return cells
  }

  /// Begins a row with cells that were written before.
  mutating func beginRow(with cells: [UInt8]) {
    bytes += cells
    isFirst = false
  }

  package mutating func endRow() {
    // An empty line would be no row at all.
    if bytes.count == rowStart, !isFirst { bytes += "\"\"".utf8 }
    bytes += [0x0D, 0x0A]
    rowStart = bytes.count
    isFirst = true
    rowCount += 1
  }
}

extension CSVWriter {
  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = Self.looksLikeFormula(text)
    let isQuoted = Self.needsQuotes(text)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text)
    }
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Some readers drop spaces at the ends.
    if text.first == 0x20 || text.last == 0x20 { return true }
    return text.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D, 0x09: true
      default: false
      }
    }
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
    second == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(third)
  }

  private static func isNumber(_ spelling: String) -> Bool {
    var digits = 0
    var points = 0
    for (offset, byte) in spelling.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where digits > 0: points += 1
      case UInt8(ascii: "-") where offset == 0: break
      default: return false
      }
    }
    return digits > 0 && points <= 1 && spelling.utf8.last != UInt8(ascii: ".")
  }
}
