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
    var text = self[key]
    let filled = text.withUTF8 { Words.filled($0, values) }
    return String(decoding: filled, as: UTF8.self)
  }

  /// Of all texts, whichever of them a page shows.
  var fingerprint: Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(language.rawValue)
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
      writer.combine(key)
      writer.combine(text)
    }
    return writer.fingerprint
  }

  /// As templates name them: `t.home.title`.
  package var constants: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ("t." + $0.key, $0.value) })
  }
}

extension Words {
  /// Byte by byte: a name in braces is ASCII and part of no longer character.
  private static func filled(
    _ text: UnsafeBufferPointer<UInt8>, _ values: KeyValuePairs<String, String>
  ) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(values.reduce(text.count) { $0 + $1.value.utf8.count })
    var index = 0
    while index < text.count {
      let open = text[index...].firstIndex(of: UInt8(ascii: "{")) ?? text.count
      filled.append(contentsOf: text[index..<open])
      guard open < text.count else { break }
      if let end = text[open...].firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key.utf8.elementsEqual(text[open + 1..<end]) })
      {
        filled.append(contentsOf: value.value.utf8)
        index = end + 1
      } else {
        filled.append(UInt8(ascii: "{"))
        index = open + 1
      }
    }
    return filled
  }
}
