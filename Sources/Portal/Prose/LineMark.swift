/// Characters that mean something only between us and ourselves while cmark reads a text.
///
/// They are noncharacters of Unicode. In a text that comes in they are replaced beforehand.
enum LineMark {
  /// Set beside a delimiter of emphasis: neither space nor punctuation.
  static let joint: [UInt8] = [0xEF, 0xB7, 0x90]
  /// A tab and a mark, set where a bare address ends: a space to cmark, and nothing to us.
  static let gap: [UInt8] = [0x09, 0xEF, 0xB7, 0x93]

  private static let start: [UInt8] = [0xEF, 0xB7, 0x91]
  private static let end: [UInt8] = [0xEF, 0xB7, 0x92]

  /// What stands before a line: its number, and a space so that emphasis may begin there.
  ///
  /// Nothing that opens a block can follow it.
  static func mark(_ number: Int) -> [UInt8] {
    start + Array(String(number).utf8) + end + [0x20]
  }

  /// Whether one of these characters begins here.
  static func begins<Bytes: RandomAccessCollection<UInt8>>(
    at index: Int, in bytes: Bytes
  ) -> Bool where Bytes.Index == Int {
    bytes[index] == 0xEF && index + 2 < bytes.endIndex && bytes[index + 1] == 0xB7
      && (0x90...0x93).contains(bytes[index + 2])
  }

  /// Whether a gap begins here.
  static func isGap<Bytes: RandomAccessCollection<UInt8>>(
    at index: Int, in bytes: Bytes
  ) -> Bool where Bytes.Index == Int {
    bytes[index] == 0x09 && index + 3 < bytes.endIndex && begins(at: index + 1, in: bytes)
      && bytes[index + 3] == 0x93
  }

  /// The number of the mark that begins here, and where what follows it begins.
  static func number<Bytes: RandomAccessCollection<UInt8>>(
    at index: Int, in bytes: Bytes
  ) -> (number: Int, next: Int)? where Bytes.Index == Int {
    guard bytes[index + 2] == 0x91 else { return nil }
    var next = index + 3
    var number = 0
    while next < bytes.endIndex, (0x30...0x39).contains(bytes[next]), next < index + 15 {
      number = number * 10 + Int(bytes[next] & 15)
      next += 1
    }
    guard next < bytes.endIndex, begins(at: next, in: bytes), bytes[next + 2] == 0x92 else {
      return nil
    }
    next += 3
    if next < bytes.endIndex, bytes[next] == 0x20 { next += 1 }
    return (number, next)
  }
}
