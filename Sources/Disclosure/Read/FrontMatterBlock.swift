/// The block between two lines of `---` at the very top of a text.
struct FrontMatterBlock {
  /// The bytes between the two lines.
  let yaml: Range<Int>
  /// How many lines the block has, the two included.
  let lineCount: Int
  /// The lines behind the block.
  let rest: LineScanner

  /// A block is never longer; text that merely begins with a rule has no end in sight.
  private static let maximumLines = 200

  /// Nil where the text does not begin with a block, or where the block is no `key: value`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from scanner: LineScanner) {
    var scanner = scanner
    guard bytes.count > scanner.position, bytes[scanner.position] == UInt8(ascii: "-"),
      let first = scanner.next(), Self.isFence(bytes[first])
    else { return nil }
    let start = scanner.position
    var count = 1
    var hasKey = false
    while let line = scanner.next(), count < Self.maximumLines {
      count += 1
      if Self.isFence(bytes[line]) {
        guard hasKey else { return nil }
        yaml = start..<line.lowerBound
        lineCount = count
        rest = scanner
        return
      }
      hasKey = hasKey || bytes[line].contains(UInt8(ascii: ":"))
    }
    return nil
  }

  /// Three hyphens and nothing but blanks behind them.
  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
