/// Reads the languages of a site.
enum LanguageList {
  static let names = ["zh", "zh-CN", "en"]

  static func languages(_ reader: YAMLReader) throws(Failure) -> [Language] {
    var languages: [Language] = []
    for item in try reader.list() {
      let language = try language(item)
      if languages.contains(language) { throw repeated(item) }
      languages.append(language)
    }
    guard !languages.isEmpty else {
      throw reader.unexpected(Bilingual(chinese: "至少一种语言", english: "at least one language"))
    }
    return languages
  }

  private static func language(_ reader: YAMLReader) throws(Failure) -> Language {
    switch try reader.text() {
    case "zh", "zh-CN": return .chinese
    case "en": return .english
    case let name:
      throw reader.unknown(
        name, among: names, called: Bilingual(chinese: "语言", english: "language"))
    }
  }

  private static func repeated(_ item: YAMLReader) -> Failure {
    item.failure(
      Bilingual(chinese: "这种语言已经列出", english: "this language is already in the list"),
      remedy: Bilingual(chinese: "删去一处", english: "remove one of the two"))
  }
}
