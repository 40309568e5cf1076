/// Reads the addresses of `site.yaml`.
///
/// They are checked letter by letter, so that what reaches a page is an address and nothing else.
enum WebAddress {
  static func folder(_ reader: YAMLReader) throws(Failure) -> String {
    let text = try reader.text()
    guard let start = ["https://", "http://"].first(where: text.hasPrefix) else {
      throw noWebAddress(reader)
    }
    try check(text, reader)
    for (mark, name) in [("?", "a query"), ("#", "a fragment")] {
      guard let offset = text.utf8.firstIndex(of: mark.utf8.first ?? 0) else { continue }
      throw refused(
        mark, name, atByte: text.utf8.distance(from: text.utf8.startIndex, to: offset), reader)
    }
    let rest = text.dropFirst(start.count)
    guard isHost(rest.prefix { $0 != "/" }) else { throw noHost(start.utf8.count, reader) }
    if let file = rest.split(separator: "/").dropFirst().last, isPage(file) {
      throw page(String(file), reader)
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  static func feedback(_ reader: YAMLReader) throws(Failure) -> String {
    let text = try reader.text()
    if text.hasPrefix("mailto:") {
      try check(text, reader)
      let parts = text.dropFirst("mailto:".count).prefix { $0 != "?" }
        .split(separator: "@", omittingEmptySubsequences: false)
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return text }
    } else if text.hasPrefix("https://") {
      try check(text, reader)
      let host = text.dropFirst("https://".count).prefix { !"/?#".contains($0) }
      guard isHost(host) else { throw noHost("https://".count, reader) }
      return text
    }
    throw reader.unexpected(
      Bilingual(
        chinese: "mailto: 邮箱或 https:// 网址", english: "a mailto: or https:// address"))
  }

  /// Letters that may stand in an address: printable ASCII without quotes, brackets and backslash.
  private static func check(_ text: String, _ reader: YAMLReader) throws(Failure) {
    let bytes = Array(text.utf8)
    let wrong = bytes.firstIndex { byte in
      byte <= 0x20 || byte >= 0x7F || "\"'<>\\^`{|}".utf8.contains(byte)
    }
    guard let wrong else { return }
    throw reader.failure(
      atByte: wrong,
      Bilingual(
        chinese: "网址里不能有这个字符", english: "this character cannot stand in an address"),
      remedy: Bilingual(
        chinese: "域名用 xn-- 写法，路径用 %xx 写法",
        english: "write the host as xn--… and the path with %xx"))
  }

  /// A name or number, perhaps with a port; no user name.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2, !name.hasPrefix("."), !name.hasPrefix("-"),
      name.utf8.contains(where: isLetterOrDigit),
      name.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E })
    else { return false }
    guard parts.count == 2 else { return true }
    return Int(parts[1]).map { (1...65535).contains($0) } ?? false
  }

  private static func isPage(_ name: Substring) -> Bool {
    [".html", ".htm", ".shtml"].contains { name.hasSuffix($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

// What can be wrong with an address.
extension WebAddress {
  private static func noWebAddress(_ reader: YAMLReader) -> Failure {
    reader.unexpected(
      Bilingual(
        chinese: "http:// 或 https:// 开头的网址", english: "an http:// or https:// address"))
  }

  private static func refused(
    _ mark: String, _ name: String, atByte offset: Int, _ reader: YAMLReader
  ) -> Failure {
    reader.failure(
      atByte: offset,
      Bilingual(chinese: "网址里不能有「\(mark)」", english: "the address cannot have \(name)"),
      remedy: Bilingual(
        chinese: "删去「\(mark)」及其后", english: "drop the `\(mark)` and what follows"))
  }

  private static func noHost(_ offset: Int, _ reader: YAMLReader) -> Failure {
    reader.failure(
      atByte: offset,
      Bilingual(chinese: "这里应为域名", english: "expected the name of a host here"),
      remedy: Bilingual(
        chinese: "例如：https://www.example.gov.cn/xxgk/",
        english: "for example: https://www.example.gov.cn/xxgk/"))
  }

  private static func page(_ name: String, _ reader: YAMLReader) -> Failure {
    reader.failure(
      Bilingual(
        chinese: "网址应为文件夹，不是网页「\(name)」",
        english: "the address must be a folder, not the page “\(name)”"),
      remedy: Bilingual(chinese: "删去「\(name)」", english: "drop `\(name)`"))
  }
}
