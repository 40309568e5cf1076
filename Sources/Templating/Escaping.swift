/// What becomes of a text on its way into a page.
enum Escaping: UInt8, Equatable, Sendable {
  /// As it is: markup the program made.
  case none
  /// Between tags.
  case element
  /// In a quoted attribute.
  case attribute
  /// A whole address of unknown origin.
  case address
  /// A part of an address that has begun.
  case addressPart
}

extension Escaping {
  /// Appends a text so that it means itself and nothing else.
  func append(_ text: Span<UInt8>, to out: inout [UInt8]) {
    switch self {
    case .none: text.withUnsafeBufferPointer { out.append(contentsOf: $0) }
    case .element: Escaping.appendMarkupText(text, quotes: 1 << 34, to: &out)
    case .attribute: Escaping.appendMarkupText(text, quotes: 1 << 34 | 1 << 39, to: &out)
    case .address: Escaping.appendAddress(text, to: &out)
    case .addressPart:
      for index in text.indices { Escaping.appendPart(text[index], to: &out) }
    }
  }

  /// Whether it is made for parts of an address.
  var isOfAddress: Bool { self == .address || self == .addressPart }

  /// Whether a text may be copied as it is; a text that would stay as it is may be said to need
  /// escaping.
  @inline(__always)
  func passes(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .none: true
    case .element: Escaping.isPlain(text, quotes: 1 << 34)
    case .attribute: Escaping.isPlain(text, quotes: 1 << 34 | 1 << 39)
    case .address, .addressPart: false
    }
  }

  /// Whether a text holds nothing that is special in markup, and only characters.
  private static func isPlain(_ text: Span<UInt8>, quotes: UInt64) -> Bool {
    let special = quotes | markupBytes
    // Every index is checked by the loop or the guard around it.
    var index = 0
    while index < text.count {
      let byte = text[unchecked: index]
      if byte < 0x40 {
        if special & (1 << UInt64(byte)) != 0 { return false }
        index += 1
      } else if byte < 0x7F {
        index += 1
      } else if isCommon(at: index, in: text) {
        index += 3
      } else {
        let length = byte > 0x7F ? lengthOfCharacter(at: index, in: text) : 0
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }

  /// Whether a character of Chinese text begins here: Han or full-width, nothing that needs a look.
  @inline(__always)
  private static func isCommon(at index: Int, in text: Span<UInt8>) -> Bool {
    guard index &+ 4 <= text.count else { return false }
    let four = UInt32(
      littleEndian: text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt32.self))
    // The second and third byte go on, and the first is E1 to EC; or they are EF BC and EF BD.
    let goesOn = four & 0xC0_C000 == 0x80_8000
    return goesOn && (four & 0xFF &- 0xE1 < 12 || four & 0xFEFF == 0xBCEF)
  }

  /// Copies runs and replaces what is special in markup or no character at all.
  private static func appendMarkupText(
    _ text: Span<UInt8>, quotes: UInt64, to out: inout [UInt8]
  ) {
    let special = quotes | markupBytes
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x40 {
        if special & (1 << UInt64(byte)) == 0 {
          index += 1
          continue
        }
      } else if byte < 0x7F {
        index += 1
        continue
      } else if byte > 0x7F {
        let length = lengthOfCharacter(at: index, in: text)
        if length > 0 {
          index += length
          continue
        }
      }
      append(text, start..<index, to: &out)
      index += appendReplacement(at: index, in: text, to: &out)
      start = index
    }
    append(text, start..<index, to: &out)
  }

  /// `&`, `<`, `>` and the control characters below U+0020 that no page may hold.
  private static let markupBytes: UInt64 =
    1 << 38 | 1 << 60 | 1 << 62 | (0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13))

  private static func append(_ text: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    guard !range.isEmpty else { return }
    text.extracting(range).withUnsafeBufferPointer { out.append(contentsOf: $0) }
  }

  /// Appends what stands for the byte that may not, and says how many bytes it stands for.
  private static func appendReplacement(
    at index: Int, in text: Span<UInt8>, to out: inout [UInt8]
  ) -> Int {
    switch text[index] {
    case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
    case 0xC2 where index + 1 < text.count && text[index + 1] & 0xE0 == 0x80:
      out.append(contentsOf: "\u{FFFD}".utf8)
      return 2
    case 0xEF...0xF4 where isNoncharacter(at: index, in: text):
      out.append(contentsOf: "\u{FFFD}".utf8)
      return text[index] == 0xEF ? 3 : 4
    default: out.append(contentsOf: "\u{FFFD}".utf8)
    }
    return 1
  }
}
