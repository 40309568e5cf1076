/// What a setting may hold: how it is read, and how words and schema describe it.
struct SettingKind<Value: Sendable>: Sendable {
  let allowed: Bilingual
  let schema: SchemaNode
  let read: @Sendable (YAMLReader) throws(Failure) -> Value
}

// Texts.
extension SettingKind where Value == String {
  /// One line of at most so many characters.
  static func line(_ most: Int) -> Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "一行文字，最多 \(most) 字", english: "a line of at most \(most) characters"),
      schema: .line(most)
    ) { (reader) throws(Failure) in
      try reader.line(most)
    }
  }
}

extension SettingKind where Value == Bilingual {
  /// One text for both languages, or one for each.
  static func words(_ most: Int) -> Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "一行文字，或 `{ zh: …, en: … }`，最多 \(most) 字",
        english: "a line, or `{ zh: …, en: … }`, at most \(most) characters"),
      schema: .members([
        "anyOf": .list([
          .line(most),
          .members([
            "type": .text("object"),
            "properties": .members(["zh": .line(most), "en": .line(most)]),
            "required": .texts(["zh", "en"]),
            "additionalProperties": .flag(false),
          ]),
        ])
      ])
    ) { (reader) throws(Failure) in
      guard case .mapping = reader.node.value else {
        let text = try reader.line(most)
        return Bilingual(chinese: text, english: text)
      }
      let fields = try reader.fields(["zh", "en"])
      return Bilingual(
        chinese: try fields.required("zh").line(most),
        english: try fields.required("en").line(most))
    }
  }
}

// Numbers and choices.
extension SettingKind where Value == Bool {
  static var flag: Self {
    SettingKind(
      allowed: Bilingual(chinese: "`true` 或 `false`", english: "`true` or `false`"),
      schema: .members(["type": .text("boolean")])
    ) { (reader) throws(Failure) in
      try reader.flag()
    }
  }
}

extension SettingKind where Value == Int {
  static func integer(in range: ClosedRange<Int>) -> Self {
    let (low, high) = (range.lowerBound, range.upperBound)
    return SettingKind(
      allowed: Bilingual(
        chinese: "\(low) 到 \(high) 的整数", english: "an integer from \(low) to \(high)"),
      schema: .members([
        "type": .text("integer"), "minimum": .number(low), "maximum": .number(high),
      ])
    ) { (reader) throws(Failure) in
      try reader.integer(in: range)
    }
  }
}

extension SettingKind where Value == [Language] {
  static var languages: Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "列表：`zh`（或 `zh-CN`）、`en`，不重复",
        english: "a list of `zh` (or `zh-CN`) and `en`, each once"),
      schema: .members([
        "type": .text("array"),
        "items": .members(["enum": .texts(LanguageList.names)]),
        "minItems": .number(1), "maxItems": .number(Language.allCases.count),
        "uniqueItems": .flag(true),
      ])
    ) { (reader) throws(Failure) in
      try LanguageList.languages(reader)
    }
  }
}

extension SettingKind where Value == [Compression] {
  static var compressions: Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "列表：`gz`、`br`，不重复", english: "a list of `gz` and `br`, each once"),
      schema: .members([
        "type": .text("array"),
        "items": .members(["enum": .texts(Compression.names)]),
        "maxItems": .number(Compression.allCases.count),
        "uniqueItems": .flag(true),
      ])
    ) { (reader) throws(Failure) in
      try CompressionList.compressions(reader)
    }
  }
}

extension SettingKind where Value == DataDate {
  static var moment: Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "北京时间 `YYYY-MM-DD HH:MM`", english: "`YYYY-MM-DD HH:MM`, China’s time"),
      schema: .members([
        "type": .text("string"),
        "pattern": .text("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$"),
      ])
    ) { (reader) throws(Failure) in
      if let moment = DataDate(try reader.text()) { return moment }
      throw reader.unexpected(
        Bilingual(
          chinese: "形如 2026-03-01 09:30 的日期和时间",
          english: "a date and time such as 2026-03-01 09:30"))
    }
  }
}

extension SchemaNode {
  static func line(_ most: Int) -> SchemaNode {
    .members(["type": .text("string"), "minLength": .number(1), "maxLength": .number(most)])
  }
}

extension YAMLReader {
  /// A text of one line, not longer than so many characters.
  func line(_ most: Int) throws(Failure) -> String {
    let text = try words()
    let count = text.unicodeScalars.count
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw failure(
        Bilingual(chinese: "文字只能是一行", english: "the text must be a single line"),
        remedy: Bilingual(chinese: "去掉换行和制表符", english: "remove line breaks and tabs"))
    }
    guard count <= most else {
      throw failure(
        Bilingual(
          chinese: "文字有 \(count) 字，最多 \(most) 字",
          english: "the text has \(count) characters; at most \(most) are allowed"),
        remedy: Bilingual(chinese: "缩短文字", english: "shorten it"))
    }
    return text
  }
}
