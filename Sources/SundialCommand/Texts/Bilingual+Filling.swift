import Disclosure

extension Bilingual {
  /// The text with `{name}` replaced by its value; a name without a value stays as it is.
  func filled(with values: [String: String]) -> Bilingual {
    Bilingual(
      chinese: Bilingual.filled(chinese, with: values),
      english: Bilingual.filled(english, with: values))
  }

  /// Two sentences as one text.
  func followed(by next: Bilingual) -> Bilingual {
    Bilingual(chinese: chinese + next.chinese, english: english + " " + next.english)
  }

  private static func filled(_ text: String, with values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let value = values[String(rest[rest.index(after: open)..<close])]
      else {
        filled.append(rest.removeFirst())
        continue
      }
      filled += value
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
