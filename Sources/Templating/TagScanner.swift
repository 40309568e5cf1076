/// Cuts a template into tags and pieces of text.
struct TagScanner {
  private let source: TemplateSource
  private let bytes: [UInt8]
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var tokens: [TemplateToken] = []

  static func tokens(of source: TemplateSource) throws(TemplateError) -> [TemplateToken] {
    var scanner = TagScanner(source)
    while scanner.position < scanner.bytes.count {
      scanner.readText()
      try scanner.readTag()
    }
    return scanner.tokens
  }

  private init(_ source: TemplateSource) {
    self.source = source
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}

extension TagScanner {
  /// Reads up to the next tag, a token for each line.
  private mutating func readText() {
    var start = position
    while position < bytes.count, !stands(opening, at: position) {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\n") {
        tokens.append(.text(start..<position, startsLine: false))
        start = position
      }
    }
    if start < position { tokens.append(.text(start..<position, startsLine: false)) }
  }

  private mutating func readTag() throws(TemplateError) {
    guard position < bytes.count else { return }
    let start = position
    var inside = position + opening.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    let kind = TagScanner.kind(of: sigil)
    if kind != .variable { inside += 1 }
    let ending = TagScanner.mirror(of: sigil) + closing
    guard let end = firstIndex(of: ending, from: inside) else {
      throw source.error(at: start, .malformedTag(excerpt(from: start)))
    }
    position = end + ending.count
    let content = trimmed(inside..<end)
    let name = String(decoding: content, as: UTF8.self)
    switch kind {
    case .comment: break
    case .delimiters: try setDelimiters(content, at: start)
    default:
      guard TagScanner.isName(content) else {
        throw source.error(at: start, .malformedTag(excerpt(start..<position)))
      }
    }
    tokens.append(.tag(TemplateTag(kind: kind, name: name, range: start..<position)))
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, at start: Int)
    throws(TemplateError)
  {
    let parts = content.split { TagScanner.isBlank($0) }
    guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else {
      throw source.error(at: start, .malformedTag(excerpt(start..<position)))
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private static func kind(of sigil: UInt8) -> TemplateTag.Kind {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .markup
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .variable
    }
  }

  /// What must stand before the closing delimiter of a tag that opens with `sigil`.
  private static func mirror(of sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")]
    case UInt8(ascii: "="): [sigil]
    default: []
    }
  }

  /// A name has no blanks, and a dotted name no empty parts; `.` alone is the value itself.
  private static func isName(_ content: ArraySlice<UInt8>) -> Bool {
    if content.elementsEqual(".".utf8) { return true }
    return !content.contains { isBlank($0) || $0 < 0x20 }
      && !content.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .contains { $0.isEmpty }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  private func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
    var content = bytes[range]
    while let first = content.first, TagScanner.isBlank(first) { content.removeFirst() }
    while let last = content.last, TagScanner.isBlank(last) { content.removeLast() }
    return content
  }

  private func stands(_ delimiter: [UInt8], at index: Int) -> Bool {
    bytes[index] == delimiter[0] && bytes[index...].starts(with: delimiter)
  }

  private func firstIndex(of delimiter: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if stands(delimiter, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func excerpt(from start: Int) -> String {
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return excerpt(start..<(end ?? bytes.count))
  }

  private func excerpt(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(80), as: UTF8.self)
  }
}
