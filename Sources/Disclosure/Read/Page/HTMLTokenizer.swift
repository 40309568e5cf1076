import Glibc

/// Cuts a page into text and tags, in time linear in its length whatever it holds.
///
/// Written by hand and not left to libxml2: that one compares every attribute of a tag with every
/// other and every stray end tag with every open element, so that a small page can keep it busy
/// for hours; and it is several times slower on good pages.
struct HTMLTokenizer {
  enum Token {
    case text
    case start
    case end
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  /// The bytes of the text, or of the whole tag.
  private(set) var range = 0..<0
  private(set) var tag = HTMLTag.unknown
  private(set) var attributes = HTMLAttributes()
  /// Unknown tags are text, as in `<https://example.org>`.
  private let keepsUnknownTags: Bool

  /// From where on a double quotation mark, a single one, a comment's end are known to be missing.
  private var noDoubleQuote = Int.max
  private var noSingleQuote = Int.max
  private var noCommentEnd = Int.max
  private var noTagEnd = Int.max
  /// The elements without text that are known to have no end tag any more.
  private var unended: Set<HTMLTag> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, keepsUnknownTags: Bool = false) {
    self.bytes = bytes
    position = start
    self.keepsUnknownTags = keepsUnknownTags
  }

  /// The next piece of the page; its particulars are in `range`, `tag` and `attributes`.
  mutating func next() -> Token? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return takeText(from: position) }
      let start = position
      guard let token = takeMarkup() else { return takeText(from: start) }
      range = start..<position
      if let token { return token }
    }
    return nil
  }

  /// Steps over everything up to the end tag of an element that holds no text.
  ///
  /// Answers what was stepped over; nil, without a step, where the end tag is missing.
  mutating func skipContent(of tag: HTMLTag) -> Range<Int>? {
    guard !unended.contains(tag) else { return nil }
    let start = position
    var index = start
    while let found = find(UInt8(ascii: "<"), from: index) {
      index = found + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { continue }
      let (key, nameEnd) = readName(at: index + 1)
      guard key == tag.rawValue else { continue }
      position = find(UInt8(ascii: ">"), from: nameEnd).map { $0 + 1 } ?? bytes.count
      return start..<found
    }
    unended.insert(tag)
    return nil
  }
}

// MARK: - Text and markup

extension HTMLTokenizer {
  /// Takes text up to the next `<`; one at the start is text itself.
  private mutating func takeText(from start: Int) -> Token {
    position = find(UInt8(ascii: "<"), from: start + 1) ?? bytes.count
    range = start..<position
    return .text
  }

  /// Takes a tag, a comment or a declaration.
  ///
  /// The outer nil says that the `<` is text, the inner that there is nothing to hand on.
  private mutating func takeMarkup() -> Token?? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return skipDeclaration() ? .some(nil) : nil
    case UInt8(ascii: "/"): return takeEndTag()
    case let byte where Self.isLetter(byte): return takeStartTag()
    default: return nil
    }
  }

  private mutating func skipDeclaration() -> Bool {
    if isComment(at: position), let end = commentEnd(from: position + 4) {
      position = end
      return true
    }
    guard let end = find(UInt8(ascii: ">"), from: position, unlessAfter: &noTagEnd) else {
      return false
    }
    position = end + 1
    return true
  }

  private func isComment(at index: Int) -> Bool {
    index + 3 < bytes.count && bytes[index + 1] == UInt8(ascii: "!")
      && bytes[index + 2] == UInt8(ascii: "-") && bytes[index + 3] == UInt8(ascii: "-")
  }

  private mutating func commentEnd(from start: Int) -> Int? {
    guard start < noCommentEnd else { return nil }
    // `<!-->` is a whole comment.
    var index = start - 2
    while let found = find(UInt8(ascii: ">"), from: index) {
      if bytes[found - 1] == 0x2D, bytes[found - 2] == 0x2D { return found + 1 }
      index = found + 1
    }
    noCommentEnd = start
    return nil
  }

  private mutating func takeEndTag() -> Token?? {
    guard position + 2 < bytes.count, Self.isLetter(bytes[position + 2]) else { return nil }
    let (key, nameEnd) = readName(at: position + 2)
    tag = HTMLTag(rawValue: key) ?? .unknown
    if keepsUnknownTags, tag == .unknown { return nil }
    guard let end = find(UInt8(ascii: ">"), from: nameEnd, unlessAfter: &noTagEnd) else {
      return nil
    }
    position = end + 1
    return .end
  }

  private mutating func takeStartTag() -> Token?? {
    let (key, nameEnd) = readName(at: position + 1)
    tag = HTMLTag(rawValue: key) ?? .unknown
    if keepsUnknownTags, tag == .unknown { return nil }
    guard nameEnd < noTagEnd else { return nil }
    attributes = HTMLAttributes()
    guard let end = takeAttributes(from: nameEnd) else {
      noTagEnd = min(noTagEnd, nameEnd)
      return nil
    }
    position = end
    return .start
  }
}

// MARK: - Names and attributes

extension HTMLTokenizer {
  /// Takes the attributes up to `>`; answers where the tag ends, nil where it does not.
  private mutating func takeAttributes(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index + 1
      // A tag that is not closed ends where the next begins.
      case UInt8(ascii: "<"): return index
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "="), 0x22, 0x27: index += 1
      default: index = takeAttribute(at: index)
      }
    }
    return nil
  }

  /// Takes one attribute; answers where it ends.
  private mutating func takeAttribute(at start: Int) -> Int {
    let (key, nameEnd) = readAttributeName(at: start)
    var index = skipBlanks(from: nameEnd)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      attributes.take(key, value: nameEnd..<nameEnd)
      return nameEnd
    }
    index = skipBlanks(from: index + 1)
    let value = takeValue(at: index)
    attributes.take(key, value: value.range)
    return value.end
  }

  private mutating func takeValue(at start: Int) -> (range: Range<Int>, end: Int) {
    guard start < bytes.count else { return (start..<start, start) }
    if let end = closingQuote(of: bytes[start], from: start + 1) {
      return (start + 1..<end, end + 1)
    }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return (start..<end, end)
  }

  /// Where the quotation mark comes again; nil where it never does, or is none.
  private mutating func closingQuote(of mark: UInt8, from start: Int) -> Int? {
    switch mark {
    case 0x22: find(mark, from: start, unlessAfter: &noDoubleQuote)
    case 0x27: find(mark, from: start, unlessAfter: &noSingleQuote)
    default: nil
    }
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  /// The significant bytes of a tag's name in small letters, and where the name ends.
  @inline(__always)
  private func readName(at start: Int) -> (key: UInt64, end: Int) {
    readName(at: start) { byte in
      Self.isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x3A || byte == 0x2D
    }
  }

  private func readAttributeName(at start: Int) -> (key: UInt64, end: Int) {
    readName(at: start) { $0 > 0x20 && $0 != 0x2F && $0 != 0x3D && $0 != 0x3E }
  }

  @inline(__always)
  private func readName(
    at start: Int, while belongs: (UInt8) -> Bool
  ) -> (key: UInt64, end: Int) {
    var key: UInt64 = 0
    var index = start
    while index < bytes.count, belongs(bytes[index]) {
      let byte = bytes[index]
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if index - start < HTMLTag.significantBytes { key = key << 8 | UInt64(small) }
      index += 1
    }
    return (key, index)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  @inline(__always)
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Remembers from where on the byte is missing, so that no part of a page is searched twice.
  private func find(_ byte: UInt8, from start: Int, unlessAfter missing: inout Int) -> Int? {
    guard start < missing else { return nil }
    let found = find(byte, from: start)
    if found == nil { missing = start }
    return found
  }
}
