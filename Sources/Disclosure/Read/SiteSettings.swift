/// What `site.yaml` says about a site.
package struct SiteSettings: Equatable, Sendable {
  package let title: Bilingual
  /// The languages the pages are written in, the first one first.
  package let languages: [Language]

  package init(title: Bilingual, languages: [Language] = Language.allCases) {
    self.title = title
    self.languages = languages
  }

  package init(from file: SourceFile) throws(Failure) {
    let root = try YAMLReader(parsing: file.bytes, file: file.path)
    if root.isEmpty { throw Self.empty(root) }
    let fields = try root.fields(["title", "languages"])
    title = try Self.title(fields.required("title"))
    languages = try fields.optional("languages").map(Self.languages) ?? Language.allCases
  }

  /// One title for both languages, or `{ zh: …, en: … }`.
  private static func title(_ reader: YAMLReader) throws(Failure) -> Bilingual {
    if case .mapping = reader.node.value { return try reader.bilingual() }
    let title = try reader.words()
    return Bilingual(chinese: title, english: title)
  }

  private static func languages(_ reader: YAMLReader) throws(Failure) -> [Language] {
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
        name, among: ["zh-CN", "zh", "en"], called: Bilingual(chinese: "语言", english: "language"))
    }
  }

  private static func repeated(_ item: YAMLReader) -> Failure {
    item.failure(
      Bilingual(chinese: "这种语言已经列出", english: "this language is already in the list"),
      remedy: Bilingual(chinese: "删去一处", english: "remove one of the two"))
  }

  private static func empty(_ root: YAMLReader) -> Failure {
    root.failure(
      Bilingual(chinese: "文件是空的", english: "the file is empty"),
      remedy: Bilingual(
        chinese: "至少写一行「title: 网站名称」", english: "write at least `title: name of the site`"))
  }
}
