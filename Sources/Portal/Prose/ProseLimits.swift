/// How much Markdown we let cmark read: it is quadratic on some texts, and tables grow without bound.
///
/// A row of a table may be a single character and still becomes as many cells as the table has
/// columns; fourteen kilobytes can become forty megabytes. No report comes near these limits.
struct ProseLimits {
  private static let greatestSize = 1 << 16
  /// Characters that could open markup, times the length of the text each might search.
  private static let greatestSearch = 1 << 26
  private static let deepestNesting = 32
  private static let mostTables = 64
  /// Cells beyond those that are written out.
  private static let mostPadding = 2_000

  private var marks = 0
  private var pipes = 0
  private var hasDefinitions = false
  private var tables = 0
  private var deepest = 0
  private var columns = 0
  private var cells = 0

  /// Whether reading the text is cheap; answered in one pass.
  static func allow(_ text: [UInt8]) -> Bool {
    guard text.count <= greatestSize else { return false }
    var limits = ProseLimits()
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      limits.count(line)
    }
    return limits.areKept(by: text.count)
  }

  /// How long the markup of a text may become.
  static func output(for text: [UInt8]) -> Int {
    64 * text.count + 4_096
  }

  private func areKept(by size: Int) -> Bool {
    // Each use of a definition repeats its address.
    let uses = hasDefinitions ? marks * 4 : marks
    return uses * size <= Self.greatestSearch && deepest <= Self.deepestNesting
      && tables <= Self.mostTables && cells <= Self.mostPadding + 2 * pipes
  }

  private mutating func count(_ line: ArraySlice<UInt8>) {
    var previous: UInt8 = 0
    var isRuler = true
    var hasDash = false
    var linePipes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "!"):
        marks += 1
      case UInt8(ascii: "|"): linePipes += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): hasDefinitions = hasDefinitions || previous == UInt8(ascii: "]")
      default: break
      }
      isRuler = isRuler && Self.mayStandInRuler(byte)
      previous = byte
    }
    deepest = max(deepest, Self.nesting(of: line))
    pipes += linePipes
    countTable(
      isRuler: isRuler && hasDash && linePipes > 0, pipes: linePipes, isEmpty: line.isEmpty)
  }

  private mutating func countTable(isRuler: Bool, pipes: Int, isEmpty: Bool) {
    if isEmpty { columns = 0 }
    if isRuler {
      tables += 1
      columns = max(columns, pipes + 1)
    }
    cells += columns
  }

  /// The line under a table's head, in a list or a quotation or not.
  private static func mayStandInRuler(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ">"), 0x20, 0x09,
      0x0D, UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// How many quotations and lists a line may open or stand in, at two spaces a list.
  private static func nesting(of line: ArraySlice<UInt8>) -> Int {
    let indentation = line.prefix { $0 == 0x20 || $0 == 0x09 }
      .reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
    var depth = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: ")"):
        depth += 1
      case 0x20, 0x09, UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return depth == 0 ? 0 : depth + indentation / 2
      }
    }
    // A rule or the line under a table's head opens nothing.
    return line.contains(UInt8(ascii: ">")) || line.contains(0x20) ? depth + indentation / 2 : 0
  }
}
