/// A short text reduced to what does not vary in print.
///
/// No spaces and no emphasis marks, digits and letters in half width, simplified characters.
struct Wording: Hashable, Sendable {
  var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String, characters: TraditionalCharacters) {
    self.init(text.utf8.span, characters: characters)
  }

  init(_ source: Span<UInt8>, characters: TraditionalCharacters) {
    bytes = []
    bytes.reserveCapacity(source.count)
    var position = 0
    while position < source.count, bytes.count < Self.longest {
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: source, at: &position))
      // `#` and `*` are Markdown's.
      guard !ScalarClass.isSpace(scalar), scalar != 0x23, scalar != 0x2A else { continue }
      UTF8Scalars.append(characters.simplify(scalar), to: &bytes)
    }
  }

  /// No title and no name is longer.
  private static let longest = 1200

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func hasPrefix(_ opening: StaticString) -> Bool {
    opening.withUTF8Buffer { bytes.starts(with: $0) }
  }

  func hasSuffix(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return ending.withUTF8Buffer { bytes[(bytes.count - count)...].elementsEqual($0) }
  }

  func contains(_ part: StaticString) -> Bool { offset(of: part) != nil }

  func offset(of part: StaticString, from start: Int = 0) -> Int? {
    bytes.span.offset(of: part, from: start)
  }

  func part(_ range: Range<Int>) -> Wording { Wording(bytes: Array(bytes[range])) }

  /// The wording without this ending, or nil where it does not end so.
  func without(suffix ending: StaticString) -> Wording? {
    hasSuffix(ending) ? part(0..<bytes.count - ending.utf8CodeUnitCount) : nil
  }

  func without(prefix opening: StaticString) -> Wording? {
    hasPrefix(opening) ? part(opening.utf8CodeUnitCount..<bytes.count) : nil
  }

  static func + (left: Wording, right: StaticString) -> Wording {
    Wording(bytes: left.bytes + right.withUTF8Buffer(Array.init))
  }
}
