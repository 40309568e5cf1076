/// How many lines of a file look like which encoding.
struct LineTally {
  enum Judgement {
    case ascii
    case utf8
    /// UTF-8 in which some bytes are broken.
    case damagedUTF8
    /// Another encoding.
    case foreign
  }

  /// Lines that hold Han in UTF-8, damaged or not.
  private(set) var likelyUTF8 = 0
  /// Lines that are no UTF-8 at all.
  private(set) var invalid = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = LineScanner(bytes, from: 0, endsAtLineFeedsOnly: true)
    while let range = scanner.next() {
      switch Self.judge(.init(rebasing: bytes[range])) {
      case .ascii: break
      case .utf8, .damagedUTF8: likelyUTF8 += 1
      case .foreign: invalid += 1
      }
    }
  }

  /// What encoding a line is in.
  ///
  /// Three bytes that make a valid sequence are rare by chance in GBK, and make up nearly every
  /// Chinese line of UTF-8; damage is tolerated up to one broken sequence for each.
  static func judge(_ line: UnsafeBufferPointer<UInt8>) -> Judgement {
    var long = 0
    var short = 0
    var broken = 0
    var index = 0
    while index < line.count {
      let length = UTF8Check.sequenceLength(line, at: index)
      if length == 0 { broken += 1 } else if length >= 3 { long += 1 }
      if length == 2 { short += 1 }
      index += max(length, 1)
    }
    if broken == 0 { return long > 0 ? .utf8 : .ascii }
    return long > 0 && long >= broken + short ? .damagedUTF8 : .foreign
  }
}
