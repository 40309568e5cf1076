/// What cmark lacks for Chinese, set right before it reads the text, in one pass.
///
/// - `**“重点”**公开`: to cmark, punctuation followed by a letter never ends emphasis. A joint goes
///   between the two. (The third mend, no space at a line break, is `ProseWriter`'s.)
/// - `http://www.gov.cn，另见`: to cmark, an address goes on to the next space. A gap ends it.
struct ChineseMends {
  private let source: [UInt8]
  private var result: [UInt8] = []
  private var position = 0

  static func mend(_ source: [UInt8]) -> [UInt8] {
    var mends = ChineseMends(source: source)
    mends.run()
    return mends.result
  }

  private init(source: [UInt8]) {
    self.source = source
    result.reserveCapacity(source.count + source.count / 16)
  }

  private mutating func run() {
    while position < source.count {
      switch source[position] {
      case UInt8(ascii: "\\"): copy(min(2, source.count - position))
      case UInt8(ascii: "*"), UInt8(ascii: "~"): copyDelimiters()
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"),
        UInt8(ascii: "f"), UInt8(ascii: "F"):
        copyAddress()
      case 0xEF where LineMark.begins(at: position, in: source):
        result += "\u{FFFD}".utf8
        position += 3
      case 0x0C:
        // Where a page of the source ends.
        result.append(0x20)
        position += 1
      default: copy(1)
      }
    }
  }

  private mutating func copy(_ count: Int) {
    result.append(contentsOf: source[position..<position + count])
    position += count
  }

  // MARK: Emphasis

  private mutating func copyDelimiters() {
    let end = source[position...].firstIndex { $0 != source[position] } ?? source.count
    let before = ChineseScalar.scalar(before: position, in: source)
    let after = ChineseScalar.scalar(at: end, in: source)
    if Self.hindersClosing(before, after) { result += LineMark.joint }
    copy(end - position)
    if Self.hindersOpening(before, after) { result += LineMark.joint }
  }

  /// `”**公`, but not `（**公`, which only opens.
  private static func hindersClosing(_ before: UInt32, _ after: UInt32) -> Bool {
    isPunctuation(before) && !ChineseScalar.isOpening(before) && isLetter(after)
      && (ChineseScalar.isPunctuation(before) || ChineseScalar.isLetter(after))
  }

  /// `色**《`, but not `点**，`, which only closes.
  private static func hindersOpening(_ before: UInt32, _ after: UInt32) -> Bool {
    isLetter(before) && ChineseScalar.isOpening(after)
      && (ChineseScalar.isPunctuation(after) || ChineseScalar.isLetter(before))
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    ChineseScalar.isPunctuation(scalar) || ChineseScalar.isASCIIPunctuation(scalar)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar > 0x20 && scalar != 0x3000 && scalar != 0xA0 && !isPunctuation(scalar)
  }

  // MARK: Addresses

  private static let schemes = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

  private mutating func copyAddress() {
    guard isAddress else { return copy(1) }
    var end = position
    while end < source.count, !endsAddress(at: end) { end += 1 }
    let isCutShort = end < source.count && source[end] >= 0x80
    copy(end - position)
    if isCutShort { result += LineMark.gap }
  }

  /// Whether a bare address begins here; one in `<…>` or `](…)` says itself where it ends.
  private var isAddress: Bool {
    let before = position > 0 ? source[position - 1] : 0x20
    if Self.isAlphanumeric(before) || before == UInt8(ascii: "<") { return false }
    if before == UInt8(ascii: "("), position > 1, source[position - 2] == UInt8(ascii: "]") {
      return false
    }
    let rest = source[position...]
    return Self.schemes.contains { scheme in
      rest.count > scheme.count && zip(rest, scheme).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  private func endsAddress(at index: Int) -> Bool {
    let byte = source[index]
    if byte <= 0x20 || byte == UInt8(ascii: "<") { return true }
    guard byte >= 0xC0 || byte == 0xB7 else { return false }
    let scalar = ChineseScalar.scalar(at: index, in: source)
    return ChineseScalar.isWide(scalar) || ChineseScalar.isPunctuation(scalar)
      || LineMark.begins(at: index, in: source)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
