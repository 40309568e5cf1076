/// A line of a source with a mark under one place, fit for a terminal.
///
/// Tabs become four blanks, control and invisible characters become visible, wide characters count
/// two columns, and a line wider than the terminal is cut around the place.
struct Excerpt: Equatable, Sendable {
  /// The line as it is shown.
  let line: String
  /// How many columns stand before the mark.
  let indent: Int
  /// How many columns are marked, at least one.
  let length: Int

  /// The `column`-th character, from 1, and the `count` characters from there on.
  init(of line: String, column: Int, count: Int = 1, width: Int) {
    let pieces = line.unicodeScalars.map(Piece.init)
    let start = min(max(column - 1, 0), pieces.count)
    let end = min(start + max(count, 1), pieces.count)
    let window = Excerpt.window(of: pieces, around: start, width: max(width, 10))
    let isCutBefore = window.lowerBound > 0
    let isCutAfter = window.upperBound < pieces.count
    self.line =
      (isCutBefore ? "…" : "") + pieces[window].map(\.text).joined() + (isCutAfter ? "…" : "")
    indent = (isCutBefore ? 1 : 0) + pieces[window.lowerBound..<max(start, window.lowerBound)].width
    length = max(1, pieces[start..<max(start, min(end, window.upperBound))].width)
  }

  /// The line under the excerpt: blanks, a caret, and tildes for the rest of what is marked.
  var marker: String {
    String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: length - 1)
  }
}

extension Excerpt {
  /// A character as it is shown.
  fileprivate struct Piece {
    let text: String
    let width: Int

    init(_ scalar: Unicode.Scalar) {
      text = Piece.shown(scalar)
      width = text.displayWidth
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String {
      switch scalar.value {
      case 0x09: "    "
      case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
      case 0x7F: "\u{2421}"
      default: scalar.hides ? "<U+\(hexadecimal(scalar.value))>" : String(Character(scalar))
      }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
      let digits = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// The pieces that fit in `width` columns, the marked place about in the middle.
  private static func window(of pieces: [Piece], around start: Int, width: Int) -> Range<Int> {
    guard pieces[...].width > width else { return pieces.indices }
    // A column at either end is kept for the sign of the cut.
    let room = width - 2
    var lower = start
    var upper = start
    var used = 0
    func take(_ index: Int) -> Bool {
      guard used + pieces[index].width <= room else { return false }
      used += pieces[index].width
      return true
    }
    while lower > 0, used < room / 2, take(lower - 1) { lower -= 1 }
    while upper < pieces.count, take(upper) { upper += 1 }
    while lower > 0, take(lower - 1) { lower -= 1 }
    return lower..<upper
  }
}

extension ArraySlice<Excerpt.Piece> {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}

extension Unicode.Scalar {
  /// Whether the character shows nothing, or turns the text around it (bidirectional controls).
  fileprivate var hides: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }
}
