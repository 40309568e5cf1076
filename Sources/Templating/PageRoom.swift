/// Room for a page, and how much of it is written.
struct PageRoom {
  private let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private(set) var count: Int

  /// Nil where there is no room at all.
  init?(_ room: UnsafeMutableBufferPointer<UInt8>, count: Int) {
    guard let start = room.baseAddress else { return nil }
    self.start = start
    self.count = count
    capacity = room.count
  }

  /// Appends a text where there is room for all of it, and returns whether there was.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>) -> Bool {
    guard text.count <= capacity &- count else { return false }
    let end = UnsafeMutableRawPointer(start + count)
    text.withUnsafeBytes { text in
      if let first = text.baseAddress { Self.copy(first, text.count, to: end) }
    }
    count &+= text.count
    return true
  }

  /// No number takes more bytes: ten digits, three commas or a letter.
  static let longestNumber = 14

  /// Appends a number where there is room for any, and returns whether there was.
  mutating func append(_ number: Int32, _ mark: NumberMark) -> Bool {
    guard capacity &- count >= Self.longestNumber else { return false }
    if mark != .none, mark != .grouped { append(byte: mark.letter) }
    let digits = Self.digitCount(of: number)
    count &+= mark == .grouped ? digits &+ (digits &- 1) / 3 : digits
    var (rest, end, written) = (UInt32(number.magnitude), count, 0)
    repeat {
      if mark == .grouped, written == 3 {
        end &-= 1
        start[end] = UInt8(ascii: ",")
        written = 0
      }
      end &-= 1
      start[end] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      (rest, written) = (rest / 10, written &+ 1)
    } while rest > 0
    return true
  }

  private mutating func append(byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  private static func digitCount(of number: Int32) -> Int {
    var (count, limit) = (1, 10)
    while Int(number) >= limit { (count, limit) = (count &+ 1, limit &* 10) }
    return count
  }

  /// Takes back the text appended last.
  mutating func removeLast(_ length: Int) { count -= length }

  /// Most texts are so short that calling for a copy would take longer than copying: two pieces, one
  /// from the front and one from the back, cover them.
  @inline(__always)
  private static func copy(
    _ text: UnsafeRawPointer, _ count: Int, to place: UnsafeMutableRawPointer
  ) {
    switch count {
    case 0: break
    case 1: place.storeBytes(of: text.load(as: UInt8.self), as: UInt8.self)
    case 2..<4: copy(text, count, inTwo: UInt16.self, to: place)
    case 4..<8: copy(text, count, inTwo: UInt32.self, to: place)
    case 8...16: copy(text, count, inTwo: UInt64.self, to: place)
    case 17...32: copy(text, count, inTwo: SIMD16<UInt8>.self, to: place)
    default: place.copyMemory(from: text, byteCount: count)
    }
  }

  @inline(__always)
  private static func copy<Piece: BitwiseCopyable>(
    _ text: UnsafeRawPointer, _ count: Int, inTwo piece: Piece.Type,
    to place: UnsafeMutableRawPointer
  ) {
    let rest = count &- MemoryLayout<Piece>.size
    let front = text.loadUnaligned(as: piece)
    let back = text.loadUnaligned(fromByteOffset: rest, as: piece)
    place.storeBytes(of: front, as: piece)
    place.storeBytes(of: back, toByteOffset: rest, as: piece)
  }
}
