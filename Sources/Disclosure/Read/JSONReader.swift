/// Reads JSON strictly, as RFC 8259 has it, and says where a mistake is.
struct JSONReader {
  /// Why a file is no JSON.
  struct Mistake: Error, Equatable {
    let place: Place
    /// What was expected, such as `,`.
    let expected: String
  }

  static let maximumDepth = 128
  /// A report has a thousand values; each costs memory.
  private static let maximumValues = 200_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var cursor: PlaceCursor
  private var depth = 0
  private var count = 0

  /// The value of a whole file, whose lines end with LF alone.
  static func value(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(Mistake) -> JSONValue {
    var reader = JSONReader(bytes, from: start)
    let value = try reader.readValue()
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.mistake("end of file") }
    return value
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    position = start
    cursor = PlaceCursor(bytes, from: start)
  }

  private mutating func readValue() throws(Mistake) -> JSONValue {
    skipBlanks()
    let place = here()
    guard position < bytes.count else { throw mistake("value") }
    count += 1
    guard count <= Self.maximumValues else { throw mistake("≤ \(Self.maximumValues) values") }
    let kind: JSONValue.Kind =
      switch bytes[position] {
      case UInt8(ascii: "{"): try nested { (reader) throws(Mistake) in try reader.readObject() }
      case UInt8(ascii: "["): try nested { (reader) throws(Mistake) in try reader.readArray() }
      case UInt8(ascii: "\""): .string(try readString())
      case UInt8(ascii: "t"): try readWord("true", .boolean(true))
      case UInt8(ascii: "f"): try readWord("false", .boolean(false))
      case UInt8(ascii: "n"): try readWord("null", .null)
      case UInt8(ascii: "-"), 0x30...0x39: .number(try readNumber())
      default: throw mistake("value")
      }
    return JSONValue(kind: kind, place: place)
  }

  private mutating func nested(
    _ content: (inout JSONReader) throws(Mistake) -> JSONValue.Kind
  ) throws(Mistake) -> JSONValue.Kind {
    guard depth < Self.maximumDepth else { throw mistake("depth ≤ \(Self.maximumDepth)") }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try content(&self)
  }

  private mutating func readObject() throws(Mistake) -> JSONValue.Kind {
    var members: [JSONValue.Member] = []
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw mistake("\"")
      }
      let name = try readString()
      guard take(":") else { throw mistake(":") }
      members.append(.init(name: name, value: try readValue()))
    } while take(",")
    guard take("}") else { throw mistake(", }") }
    return .object(members)
  }

  private mutating func readArray() throws(Mistake) -> JSONValue.Kind {
    var values: [JSONValue] = []
    if take("]") { return .array([]) }
    repeat { values.append(try readValue()) } while take(",")
    guard take("]") else { throw mistake(", ]") }
    return .array(values)
  }
}

// MARK: - Words, numbers and strings

extension JSONReader {
  private mutating func readWord(
    _ word: StaticString, _ kind: JSONValue.Kind
  ) throws(Mistake) -> JSONValue.Kind {
    let length = word.utf8CodeUnitCount
    let isThere =
      position + length <= bytes.count
      && bytes[position..<position + length].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
    guard isThere else { throw mistake("\(word)") }
    position += length
    return kind
  }

  private mutating func readNumber() throws(Mistake) -> String {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") { position += 1 } else { try readDigits() }
    if peek == UInt8(ascii: ".") {
      position += 1
      try readDigits()
    }
    if let mark = peek, mark | 0x20 == UInt8(ascii: "e") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try readDigits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func readDigits() throws(Mistake) {
    let start = position
    while let byte = peek, byte >= 0x30, byte <= 0x39 { position += 1 }
    if position == start { throw mistake("digit") }
  }

  private mutating func readString() throws(Mistake) -> String {
    position += 1
    var text: [UInt8] = []
    var run = position
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw mistake("\"") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text += bytes[run..<position - 1]
        try readEscape(into: &text)
        run = position
      }
    }
    guard peek != nil else { throw mistake("\"") }
    text += bytes[run..<position]
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Mistake) {
    guard let byte = peek else { throw mistake("escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): try readCodePoint(into: &text)
    default:
      position -= 1
      throw mistake("\\n \\t \\\" \\\\ \\/ \\b \\f \\r \\u")
    }
  }

  private mutating func readCodePoint(into text: inout [UInt8]) throws(Mistake) {
    var value = try readHex()
    // The first half of a pair is followed by the second.
    if value >= 0xD800, value < 0xDC00, position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let low = try readHex()
      guard low >= 0xDC00, low < 0xE000 else { throw mistake("\\uDC00–\\uDFFF") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value), let encoded = Unicode.UTF8.encode(scalar) else {
      throw mistake("\\u0000–\\uD7FF, \\uE000–\\uFFFF")
    }
    text += Array(encoded)
  }

  private mutating func readHex() throws(Mistake) -> UInt32 {
    guard position + 4 <= bytes.count, bytes[position] != UInt8(ascii: "+"),
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw mistake("four hexadecimal digits") }
    position += 4
    return value
  }
}

// MARK: - Moving on

extension JSONReader {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let byte = peek, UInt32(byte) == sign.value else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
      position += 1
    }
  }

  private mutating func here() -> Place {
    let place = cursor.place(of: position)
    return Place(line: Int(place.line), column: Int(place.column))
  }

  private mutating func mistake(_ expected: String) -> Mistake {
    Mistake(place: here(), expected: expected)
  }
}
