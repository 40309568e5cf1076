package import Disclosure

/// The site's own texts in one language, from `Templates/strings`.
package struct Words: Sendable {
  package let language: Language
  /// By file and key: `home.title` is the key `title` of `strings/home.yaml`.
  private let texts: [String: String]

  package init(language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  package var keys: [String] { texts.keys.sorted() }

  /// The text; a key without one shows itself, which the tests do not let happen.
  package subscript(key: String) -> String {
    texts[key] ?? key
  }

  /// The text with `{name}` replaced by values.
  package subscript(key: String, values: KeyValuePairs<String, String>) -> String {
    var filled: [UInt8] = []
    var rest = self[key].utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key.utf8.elementsEqual(rest[..<close]) })
      else {
        filled.append(UInt8(ascii: "{"))
        continue
      }
      filled += value.value.utf8
      rest = rest[close...].dropFirst()
    }
    filled += rest
    return String(decoding: filled, as: UTF8.self)
  }

  /// As templates name them: `t.home.title`.
  package var constants: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ("t." + $0.key, $0.value) })
  }
}
