import Templating

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

  /// More rows of a table whose column names stand elsewhere.
  init() {
    bytes = []
    rowStart = 0
  }

  /// Words from anywhere: quoted where they must be, and never taken for a formula.
  package mutating func text(_ text: String) {
    separate()
    CSVText.append(text, to: &bytes)
  }

  /// A number as it is spelled, such as `-12.50`, or nothing; any other spelling counts as text.
  package mutating func number(_ number: (some CustomStringConvertible)?) {
    guard let number else { return separate() }
    let spelling = number.description
    guard Self.isNumber(spelling) else { return text(spelling) }
    separate()
    bytes.append(contentsOf: spelling.utf8)
  }

  package mutating func number(_ number: Int?) {
    separate()
    if let number { bytes.append(decimal: number) }
  }

  package mutating func endRow() {
    // An empty line would be no row at all.
    if bytes.count == rowStart, !isFirst { bytes += "\"\"".utf8 }
    bytes.append(0x0D)
    bytes.append(0x0A)
    rowStart = bytes.count
    isFirst = true
    rowCount += 1
  }

  /// Lets `write` append so many whole rows, each with its line end.
  mutating func rows(_ count: Int, _ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    rowStart = bytes.count
    rowCount += count
  }

  /// Hands over all rows so far, and goes on behind them in a room of about so many bytes.
  mutating func take(room: Int) -> [UInt8] {
    let rows = bytes
    bytes = []
    bytes.reserveCapacity(room)
    rowStart = 0
    return rows
  }
}

extension CSVWriter {
  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
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
