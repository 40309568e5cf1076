import Foundation

/// Splits markup into tags and texts, forgivingly; works on bytes, for sites have many pages.
struct MarkupScanner {
  enum Token {
    case text(String)
    case start(name: String, attributes: [String: String], closes: Bool, at: Int)
    case end(name: String)
  }

  private let bytes: [UInt8]
  /// The byte that comes next.
  private(set) var position = 0
  /// Inside `script` and `style` nothing but their own end counts.
  private var raw: String?

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    if let name = raw { return rawText(until: name) }
    guard bytes[position] == UInt8(ascii: "<"), let following = byte(1) else { return words() }
    if starts(with: "<!--") { return skip(to: "-->") }
    if starts(with: "<?") { return skip(to: ">") }
    if following == UInt8(ascii: "/") { return endTag() }
    if Self.isLetter(following) || following == UInt8(ascii: "!") { return startTag() }
    return words()
  }
}

extension MarkupScanner {
  private mutating func words() -> Token {
    let start = position
    position = next(UInt8(ascii: "<"), from: position + 1)
    return .text(Self.decoded(bytes[start..<position]))
  }

  private mutating func skip(to end: String) -> Token? {
    while position < bytes.count, !starts(with: end) { step() }
    position = min(bytes.count, position + end.utf8.count)
    return next()
  }

  private mutating func rawText(until name: String) -> Token {
    let start = position
    raw = nil
    while position < bytes.count, !starts(with: "</\(name)") { step() }
    return .text(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func endTag() -> Token? {
    position += 2
    let name = word()
    position = next(UInt8(ascii: ">"), from: position) + 1
    return .end(name: name)
  }

  private mutating func startTag() -> Token {
    let start = position
    position += 1
    let name = word()
    var attributes: [String: String] = [:]
    var closes = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[position]) {
        step()
      } else if bytes[position] == UInt8(ascii: "/") {
        closes = byte(1) == UInt8(ascii: ">")
        position += 1
      } else {
        let (key, value) = attribute()
        // Of two of a name the first counts, as browsers have it.
        if attributes[key] == nil { attributes[key] = value }
      }
    }
    position += 1
    if name == "script" || name == "style" { raw = name }
    return .start(name: name, attributes: attributes, closes: closes, at: start)
  }

  private mutating func attribute() -> (String, String) {
    let key = word()
    while position < bytes.count, Self.isSpace(bytes[position]) { step() }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (key, "") }
    position += 1
    guard let quote = byte(0), quote == 0x22 || quote == 0x27 else {
      let start = position
      while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != 0x3E {
        step()
      }
      return (key, Self.decoded(bytes[start..<position]))
    }
    position += 1
    let start = position
    position = next(quote, from: start)
    let value = Self.decoded(bytes[start..<position])
    position += 1
    return (key, value)
  }

  /// A name in small letters, one byte at least, so that the scanner always gets on.
  private mutating func word() -> String {
    let start = position
    repeat { step() } while position < bytes.count && !Self.endsWord(bytes[position])
    return String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self).lowercased()
  }

  private mutating func step() { position += 1 }

  /// Where a byte stands next; the end where it stands nowhere.
  private func next(_ byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(found) - base
    }
  }

  private func byte(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func starts(with text: String) -> Bool {
    let wanted = text.utf8
    return position + wanted.count <= bytes.count
      && bytes[position..<(position + wanted.count)].elementsEqual(wanted)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == 0x3E || byte == 0x3D || byte == 0x2F
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var decoded = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      decoded += rest[..<start]
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ";"),
        let character = character(named: rest[rest.index(after: start)..<end])
      else {
        decoded.append(rest.removeFirst())
        continue
      }
      decoded += character
      rest = rest[rest.index(after: end)...]
    }
    return decoded + rest
  }

  private static func character(named name: Substring) -> String? {
    guard name.first == "#" else { return entities[String(name)] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
