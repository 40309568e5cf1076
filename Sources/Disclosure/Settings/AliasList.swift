/// Reads the old codes of regions.
enum AliasList {
  static func aliases(_ reader: YAMLReader) throws(Failure) -> [RegionAlias] {
    let items = try reader.list()
    var aliases: [RegionAlias] = []
    var lines: [String: Int] = [:]
    for item in items {
      let fields = try item.fields(["from", "to"])
      let from = try code(fields.required("from"))
      let to = try code(fields.required("to"))
      if from == to { throw itself(try fields.required("to")) }
      if let line = lines.updateValue(item.place.line, forKey: from) {
        throw repeated(from, line, try fields.required("from"))
      }
      aliases.append(RegionAlias(from: from, to: to))
    }
    for (alias, item) in zip(aliases, items) {
      guard let next = aliases.first(where: { $0.from == alias.to }) else { continue }
      throw chained(alias.to, next.to, try item.fields(["from", "to"]).required("to"))
    }
    return aliases
  }

  private static func code(_ reader: YAMLReader) throws(Failure) -> String {
    if let code = RegionCode(try reader.text()) { return code.text }
    throw reader.unexpected(
      Bilingual(
        chinese: "六位行政区划代码", english: "a region code of six digits"))
  }

  private static func itself(_ reader: YAMLReader) -> Failure {
    reader.failure(
      Bilingual(chinese: "新旧代码相同", english: "both codes are the same"),
      remedy: Bilingual(chinese: "to 写现行代码", english: "`to` is the code in force"))
  }

  private static func repeated(_ code: String, _ line: Int, _ reader: YAMLReader) -> Failure {
    reader.failure(
      Bilingual(
        chinese: "「\(code)」重复，已见于第 \(line) 行",
        english: "“\(code)” stands twice; first on line \(line)"),
      remedy: Bilingual(chinese: "保留一处", english: "keep one of the two"))
  }

  private static func chained(_ code: String, _ last: String, _ reader: YAMLReader) -> Failure {
    reader.failure(
      Bilingual(
        chinese: "「\(code)」本身也是旧代码", english: "“\(code)” is an old code itself"),
      remedy: Bilingual(chinese: "写「to: \(last)」", english: "write `to: \(last)`"))
  }
}
