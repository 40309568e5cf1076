package import Disclosure
import Templating

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
    let text = self[key]
    var filled: [UInt8] = []
    filled.reserveCapacity(values.reduce(text.utf8.count) { $0 + $1.value.utf8.count })
    Words.fill(text.utf8.span, values, into: &filled)
    return String(decoding: filled, as: UTF8.self)
  }

  /// As templates name them: `t.home.title`.
  package var constants: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ("t." + $0.key, $0.value) })
  }
}

extension Words {
  /// Byte by byte: a name in braces is ASCII and part of no longer character.
  private static func fill(
    _ text: Span<UInt8>, _ values: KeyValuePairs<String, String>, into filled: inout [UInt8]
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "{"), let gap = gap(at: index, of: text, values) else {
        index += 1
        continue
      }
      filled.append(bytes: text.extracting(start..<index))
      filled.append(text: gap.value)
      (start, index) = (gap.end, gap.end)
    }
    filled.append(bytes: text.extracting(start..<text.count))
  }

  /// The value that belongs into the gap that opens here, and where the gap ends.
  private static func gap(
    at open: Int, of text: Span<UInt8>, _ values: KeyValuePairs<String, String>
  ) -> (value: String, end: Int)? {
    var end = open + 1
    while end < text.count, text[end] != UInt8(ascii: "}") { end += 1 }
    guard end < text.count else { return nil }
    for (name, value) in values where isName(name, open + 1..<end, of: text) {
      return (value, end + 1)
    }
    return nil
  }

  private static func isName(_ name: String, _ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    let name = name.utf8.span
    guard name.count == range.count else { return false }
    for index in name.indices where name[index] != text[range.lowerBound + index] { return false }
    return true
  }
}
