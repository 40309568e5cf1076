// Addresses, codes and what else has a spelling of its own.
extension SettingKind where Value == String {
  /// The folder on the web in which the site lives; a slash is added at the end.
  static var siteAddress: Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "`http://` 或 `https://` 开头的网址，不含 `?`、`#` 和文件名",
        english: "an `http://` or `https://` address of a folder, without `?` and `#`"),
      schema: .pattern("^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#<>\"]*)?$")
    ) { (reader) throws(Failure) in
      try WebAddress.folder(reader)
    }
  }

  /// Where a reader writes to.
  static var feedbackAddress: Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "`mailto:` 或 `https://` 开头的地址",
        english: "a `mailto:` or `https://` address"),
      schema: .pattern("^(mailto:[^\\s<>\"@]+@[^\\s<>\"@]+|https://[A-Za-z0-9.-]+[^\\s<>\"]*)$")
    ) { (reader) throws(Failure) in
      try WebAddress.feedback(reader)
    }
  }

  /// 政府网站标识码.
  static var siteID: Self {
    SettingKind(
      allowed: Bilingual(
        chinese: "10 位数字，或 `bm` 加 8 位数字", english: "10 digits, or `bm` and 8 digits"),
      schema: .members([
        "type": .texts(["string", "integer"]), "pattern": .text("^([0-9]{10}|bm[0-9]{8})$"),
      ])
    ) { (reader) throws(Failure) in
      let text = try reader.text()
      let digits = text.utf8.dropFirst(text.hasPrefix("bm") ? 2 : 0)
      if text.utf8.count == 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
      throw reader.unexpected(
        Bilingual(
          chinese: "10 位数字或 bm 加 8 位数字的网站标识码",
          english: "a site code of 10 digits, or of bm and 8 digits"))
    }
  }
}

extension SettingKind where Value == [RegionAlias] {
  static var aliases: Self {
    let code = SchemaNode.members([
      "type": .texts(["string", "integer"]), "pattern": .text("^[1-9][0-9]{5}$"),
      "minimum": .number(100_000), "maximum": .number(999_999),
    ])
    return SettingKind(
      allowed: Bilingual(
        chinese: "列表，每项 `{ from: 旧代码, to: 新代码 }`，各六位数字",
        english: "a list of `{ from: old code, to: new code }`, six digits each"),
      schema: .members([
        "type": .text("array"),
        "items": .members([
          "type": .text("object"),
          "properties": .members(["from": code, "to": code]),
          "required": .texts(["from", "to"]),
          "additionalProperties": .flag(false),
        ]),
      ])
    ) { (reader) throws(Failure) in
      try AliasList.aliases(reader)
    }
  }
}

extension SettingKind where Value == Organisation {
  static func organisation(_ members: [any DescribedSetting]) -> Self {
    SettingKind(
      allowed: Bilingual(chinese: "下列各键", english: "the keys below"),
      schema: .mapping(of: members)
    ) { (reader) throws(Failure) in
      try Organisation(from: reader)
    }
  }
}

extension SchemaNode {
  static func pattern(_ pattern: String) -> SchemaNode {
    .members(["type": .text("string"), "pattern": .text(pattern)])
  }

  /// An object with these settings and no others.
  static func mapping(of settings: [any DescribedSetting]) -> SchemaNode {
    let properties = settings.map { Member(name: $0.key, value: $0.schema) }
    let required = settings.filter(\.isRequired).map(\.key)
    let schema = SchemaNode.members(["type": .text("object"), "properties": .object(properties)])
    return (required.isEmpty ? schema : schema.adding(["required": .texts(required)]))
      .adding(["additionalProperties": .flag(false)])
  }
}
