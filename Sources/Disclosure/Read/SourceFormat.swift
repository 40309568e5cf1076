import Glibc

/// The format a file is read in.
enum SourceFormat: Equatable {
  case plainText
  case webPage
  /// Text or Markdown with tables in HTML, as converters of PDF write it.
  case textWithTables
  case delimited
  case json

  /// The format by the extension, and by the content where that is clear.
  init(of path: String, text: DecodedText) {
    let name = fileExtension(of: path)
    if name == "json" {
      self = .json
      return
    }
    self = text.bytes.withUnsafeBufferPointer { bytes in
      Self.format(named: name, .init(rebasing: bytes[text.start...]))
    }
  }

  private static func format(
    named name: String, _ text: UnsafeBufferPointer<UInt8>
  ) -> SourceFormat {
    var tags = TagNames(text)
    let isDelimited = name == "csv" || name == "tsv"
    guard let first = tags.next() else { return isDelimited ? .delimited : .plainText }
    let beginsWithTag = text[..<first.position].allSatisfy { $0 <= 0x20 }
    if beginsWithTag, pageTags.contains(first.name) { return .webPage }
    if isDelimited { return .delimited }
    let isNamedPage = name == "html" || name == "htm"
    if isNamedPage || beginsWithTag && name == "txt" {
      let isPage = textTags.contains(first.name) || tags.contains { textTags.contains($0.name) }
      return isPage ? .webPage : .plainText
    }
    let hasTable = first.name == "td" || tags.contains { $0.name == "td" }
    return hasTable ? .textWithTables : .plainText
  }

  private static let pageTags: Set<String> = ["!doctype", "html", "head", "body", "meta", "title"]
  private static let textTags: Set<String> = [
    "!doctype", "html", "body", "p", "div", "table", "td", "br", "span", "h1", "h2", "h3", "li",
  ]
}

/// The extension of a path in small letters, empty where there is none.
func fileExtension(of path: String) -> String {
  let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
  let bytes = (name ?? path[...])
  return bytes.lastIndex(of: ".").map { bytes[bytes.index(after: $0)...].lowercased() } ?? ""
}

/// The names behind every `<` of a text, in small letters.
private struct TagNames: Sequence, IteratorProtocol {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func next() -> (name: String, position: Int)? {
    while let base = text.baseAddress, position < text.count,
      let found = memchr(base + position, 0x3C, text.count - position)
    {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      position = start + 1
      let name = text[position...].prefix(9).prefix { $0 | 0x20 >= 0x61 || $0 == 0x21 }
      let digits = text[(position + name.count)...].prefix(1).filter { $0 >= 0x31 && $0 <= 0x36 }
      if !name.isEmpty {
        let small = (Array(name) + digits).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return (String(decoding: small, as: UTF8.self), start)
      }
    }
    return nil
  }
}
