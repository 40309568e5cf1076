/// Reads what a `ByteWriter` wrote, and takes no byte on trust: whatever the bytes are, it stays
/// within them and asks for no more memory than they could need.
package struct ByteReader {
  /// The bytes make no sense.
  package struct Malformed: Error {}

  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  package init(_ bytes: [UInt8]) {
    self.init(bytes, in: 0..<bytes.count)
  }

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    position = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { position == end }

  package mutating func byte() throws(Malformed) -> UInt8 {
    guard position < end else { throw Malformed() }
    defer { position += 1 }
    return bytes[position]
  }

  /// How many things follow, each of at least so many bytes.
  package mutating func count(ofSize size: Int = 1) throws(Malformed) -> Int {
    let number = try varint()
    guard number <= UInt64((end - position) / size) else { throw Malformed() }
    return Int(number)
  }

  /// A number that is never negative and fits 32 bits.
  package mutating func number() throws(Malformed) -> Int {
    let number = try varint()
    guard number <= UInt64(Int32.max) else { throw Malformed() }
    return Int(number)
  }

  package mutating func signed() throws(Malformed) -> Int64 {
    let number = try varint()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  package mutating func word() throws(Malformed) -> UInt64 {
    guard end - position >= 8 else { throw Malformed() }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  package mutating func fingerprint() throws(Malformed) -> Fingerprint {
    Fingerprint(high: try word(), low: try word())
  }

  package mutating func text() throws(Malformed) -> String {
    String(decoding: bytes[try piece()], as: UTF8.self)
  }

  mutating func optionalText() throws(Malformed) -> String? {
    try flag() ? try text() : nil
  }

  mutating func optionalNumber() throws(Malformed) -> Int? {
    try flag() ? Int(try signed()) : nil
  }

  /// Passes over an optional text.
  mutating func optionalPiece() throws(Malformed) -> Range<Int>? {
    try flag() ? try piece() : nil
  }

  /// Where bytes stand that have their number before them.
  mutating func piece() throws(Malformed) -> Range<Int> {
    try piece(try count())
  }

  /// Where the next bytes stand, so many of them.
  mutating func piece(_ count: Int) throws(Malformed) -> Range<Int> {
    guard count >= 0, count <= end - position else { throw Malformed() }
    defer { position += count }
    return position..<position + count
  }

  mutating func flag() throws(Malformed) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw Malformed()
    }
  }

  private mutating func varint() throws(Malformed) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
      guard shift < 64 else { throw Malformed() }
    }
  }
}
