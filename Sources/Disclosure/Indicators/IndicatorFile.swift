/// Reads the definitions of indicators from their YAML file.
enum IndicatorFile {
  static let largestFile = 256 << 10

  /// The definitions the binary carries.
  static func builtIn() throws(Failure) -> [Indicator] {
    try indicators(from: EmbeddedFile.named("indicators.yaml"))
  }

  static func indicators(from file: SourceFile) throws(Failure) -> [Indicator] {
    let root = try YAMLReader(parsing: file.bytes, file: file.path, limit: largestFile)
    var names = FormNames()
    var indicators: [Indicator] = []
    for item in try root.list() {
      let fields = try item.fields(["group", "indicators"])
      let group: Indicator.Group = try fields.required("group").choice()
      for item in try fields.required("indicators").list() {
        indicators.append(try indicator(item, in: group, &names))
      }
    }
    return indicators
  }

  private static func indicator(
    _ item: YAMLReader, in group: Indicator.Group, _ names: inout FormNames
  ) throws(Failure) -> Indicator {
    let fields = try item.fields(["id", "kind", "unit", "title", "explanation", "detail"])
    let kind: Indicator.Kind = try fields.required("kind").choice()
    return Indicator(
      id: try id(fields.required("id"), &names),
      title: try fields.bilingual("title"),
      explanation: try fields.bilingual("explanation"),
      unit: try unit(of: fields, kind),
      kind: kind,
      group: group,
      isDetail: try fields.flag("detail", default: false))
  }

  /// Lower-case letters, digits and hyphens, since the id is part of addresses.
  private static func id(
    _ reader: YAMLReader, _ names: inout FormNames
  ) throws(Failure) -> String {
    let id = try names.insertRule(reader)
    guard !id.utf8.contains(UInt8(ascii: "_")), !id.hasPrefix("-"), !id.hasSuffix("-") else {
      throw reader.failure(
        Bilingual(chinese: "「\(id)」不能作指标名", english: "“\(id)” cannot be an indicator"),
        remedy: Bilingual(
          chinese: "用小写字母、数字和连字符，首尾不用连字符",
          english: "use lower-case letters, digits and hyphens between them"))
    }
    return id
  }

  /// A share has none; everything else needs one.
  private static func unit(
    of fields: YAMLFields, _ kind: Indicator.Kind
  ) throws(Failure) -> Bilingual {
    guard kind == .share else { return try fields.bilingual("unit") }
    guard let unit = fields.optional("unit") else { return Bilingual(chinese: "", english: "") }
    throw unit.failure(
      Bilingual(chinese: "比例没有单位", english: "a share has no unit"),
      remedy: Bilingual(chinese: "删去 unit", english: "drop `unit`"))
  }
}
