/// The names used so far in one list of a form's file, so that none stands twice.
struct FormNames {
  private var lines: [String: Int] = [:]

  /// The name of something that equations speak of: lower-case letters, digits and `_`.
  mutating func insert(_ reader: YAMLReader) throws(Failure) -> String {
    let name = try Self.word(reader)
    guard !name.utf8.contains(UInt8(ascii: "-")) else { throw Self.malformed(name, reader) }
    try remember(name, reader)
    return name
  }

  /// The id of a rule, which may have hyphens.
  mutating func insertRule(_ reader: YAMLReader) throws(Failure) -> String {
    let name = try Self.word(reader)
    try remember(name, reader)
    return name
  }

  /// The label and its variants: a second row with the same label could never be recognized.
  mutating func insertLabels(of fields: YAMLFields) throws(Failure) {
    let label = try fields.required("label")
    for reader in [label] + (try fields.list("variants")) {
      try remember(try reader.words(), reader)
    }
  }

  static func word(_ reader: YAMLReader) throws(Failure) -> String {
    let name = try reader.text()
    let isWord = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
    }
    guard isWord, !name.isEmpty, name.utf8.count <= 64, name != "last" else {
      throw malformed(name, reader)
    }
    return name
  }

  private mutating func remember(_ name: String, _ reader: YAMLReader) throws(Failure) {
    guard let line = lines.updateValue(reader.place.line, forKey: name) else { return }
    throw reader.failure(
      Bilingual(
        chinese: "「\(name)」重复，已见于第 \(line) 行",
        english: "“\(name)” stands twice; first on line \(line)"),
      remedy: Bilingual(chinese: "改用另一个名称", english: "use another name"))
  }

  private static func malformed(_ name: String, _ reader: YAMLReader) -> Failure {
    reader.failure(
      Bilingual(chinese: "「\(name)」不能作名称", english: "“\(name)” cannot be a name"),
      remedy: Bilingual(
        chinese: "名称只用小写字母、数字和下划线，规则名另可用连字符，最长 64 个字符，不得为 last",
        english: "use lower-case letters, digits and _ (in rule ids also -), at most 64, not `last`"
      ))
  }
}
