import Testing

@testable import Disclosure

@Suite struct SiteSettingsTests {
  private func settings(_ text: String) throws(Failure) -> SiteSettings {
    try SiteSettings(from: SourceFile(path: "site.yaml", bytes: Array(text.utf8)))
  }

  @Test(
    arguments: [
      ("title: 样例", [.chinese, .english]),
      ("title: 样例\nlanguages: [zh-CN]", [.chinese]),
      ("title: 样例\nlanguages: [en, zh]", [.english, .chinese]),
    ] as [(String, [Language])])
  func readsTitleAndLanguages(text: String, languages: [Language]) throws {
    let settings = try settings(text)
    #expect(settings.title == Bilingual(chinese: "样例", english: "样例"))
    #expect(settings.languages == languages)
  }

  @Test func readsATitleInBothLanguages() throws {
    let title = try settings("title: { zh: 样例, en: Sample }").title
    #expect(title == Bilingual(chinese: "样例", english: "Sample"))
  }

  @Test(arguments: [
    ("", Place(line: 1, column: 1), "the file is empty"),
    ("languages: [zh]", Place(line: 1, column: 1), "the key “title” is missing"),
    ("titel: 样例", Place(line: 1, column: 1), "unknown key “titel”"),
    ("title: \"  \"", Place(line: 1, column: 8), "expected a text, found “  ”"),
    ("title: 样例\nlanguages: zh", Place(line: 2, column: 12), "expected a list, found “zh”"),
    (
      "title: 样例\nlanguages: []", Place(line: 2, column: 12),
      "expected at least one language, found a list"
    ),
    ("title: 样例\nlanguages: [de]", Place(line: 2, column: 13), "unknown language “de”"),
    (
      "title: 样例\nlanguages: [zh, zh-CN]", Place(line: 2, column: 17),
      "this language is already in the list"
    ),
    ("- title", Place(line: 1, column: 1), "expected a mapping, found a list"),
  ])
  func refusesWrongSettings(text: String, place: Place, message: String) throws {
    let failure = try #require(thrown { () throws(Failure) in _ = try settings(text) })
    #expect(failure.file == "site.yaml")
    #expect(failure.place == place)
    #expect(failure.message.english == message)
  }
}
