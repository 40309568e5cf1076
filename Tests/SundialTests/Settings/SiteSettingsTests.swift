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

  @Test func assumesLittleWithoutBeingTold() throws {
    let settings = try settings("title: 样例")
    #expect(settings == SiteSettings(title: Bilingual(chinese: "样例", english: "样例")))
    #expect(settings.address == nil && settings.domain == nil && settings.organisation == nil)
    #expect(settings.aliases == [] && !settings.leaderboards && settings.rowsPerPage == 200)
    #expect(settings.dataVersion == nil && settings.dataDate == nil && settings.feedback == nil)
  }

  @Test func readsEverySetting() throws {
    let settings = try settings(
      """
      title: 样例
      languages: [en]
      address: https://nb.example.cn:8080/a/b
      description: { zh: 介绍, en: About }
      organisation:
        name: { zh: 某办, en: Office }
        operator: 某中心
        contact: 电话 1234
        site_id: bm12345678
        icp: 某ICP备1号
        police: 某公网安备 1 号
      aliases: [{ from: 411222, to: '411203' }, { from: 999901, to: 411203 }]
      leaderboards: true
      rows_per_page: 20
      data_version: 2026-03
      data_date: 2026-03-01 09:05
      licence: 自由使用
      feedback: mailto:a@example.cn
      precompress: [br, gz]
      """)
    #expect(settings.languages == [.english])
    #expect(settings.address == "https://nb.example.cn:8080/a/b/")
    #expect(settings.domain == "nb.example.cn")
    #expect(settings.description == Bilingual(chinese: "介绍", english: "About"))
    #expect(settings.organisation?.name == Bilingual(chinese: "某办", english: "Office"))
    #expect(settings.organisation?.operator?.english == "某中心")
    #expect(settings.organisation?.contact?.chinese == "电话 1234")
    #expect(settings.organisation?.siteID == "bm12345678")
    #expect(settings.organisation?.icp == "某ICP备1号")
    #expect(settings.organisation?.police == "某公网安备 1 号")
    #expect(
      settings.aliases == [
        RegionAlias(from: "411222", to: "411203"), RegionAlias(from: "999901", to: "411203"),
      ])
    #expect(settings.leaderboards)
    #expect(settings.rowsPerPage == 20)
    #expect(settings.dataVersion == "2026-03")
    #expect(settings.dataDate?.text == "2026-03-01 09:05")
    #expect(settings.licence?.english == "自由使用")
    #expect(settings.feedback == "mailto:a@example.cn")
    #expect(settings.precompress == [.gzip, .brotli])
  }

  @Test(arguments: [
    ("https://a.cn", "https://a.cn/"), ("http://a.cn/", "http://a.cn/"),
    ("https://10.0.0.1:81/x", "https://10.0.0.1:81/x/"),
    ("https://xn--fiqs8s.cn/%E5%B9%B4/", "https://xn--fiqs8s.cn/%E5%B9%B4/"),
  ])
  func endsAddressesWithASlash(text: String, address: String) throws {
    #expect(try settings("title: 甲\naddress: \(text)").address == address)
  }

  @Test(arguments: [
    ("", Place(line: 1, column: 1), "the file is empty"),
    ("languages: [zh]", Place(line: 1, column: 1), "the key “title” is missing"),
    ("titel: 样例", Place(line: 1, column: 1), "unknown key “titel”"),
    ("title: \"  \"", Place(line: 1, column: 8), "expected a text, found “  ”"),
    ("title: { zh: 甲 }", Place(line: 1, column: 8), "the key “en” is missing"),
    ("title: \"甲\\n乙\"", Place(line: 1, column: 8), "the text must be a single line"),
    ("- title", Place(line: 1, column: 1), "expected a mapping, found a list"),
  ])
  func refusesAWrongBeginning(text: String, place: Place, message: String) throws {
    try expect(text, fails: place, message)
  }

  @Test(arguments: [
    ("languages: zh", 12, "expected a list, found “zh”"),
    ("languages: []", 12, "expected at least one language, found a list"),
    ("languages: [de]", 13, "unknown language “de”"),
    ("languages: [zh, zh-CN]", 17, "this language is already in the list"),
    ("adress: https://a.cn", 1, "unknown key “adress”"),
    ("address: a.cn", 10, "expected an http:// or https:// address, found “a.cn”"),
    (
      "address: javascript:alert(1)", 10,
      "expected an http:// or https:// address, found “javascript:alert(1)”"
    ),
    ("address: https://a.cn/?x=1", 23, "the address cannot have a query"),
    ("address: https://a.cn/#x", 23, "the address cannot have a fragment"),
    ("address: https:///x", 18, "expected the name of a host here"),
    ("address: https://u@a.cn/", 18, "expected the name of a host here"),
    ("address: https://a.cn:99999/", 18, "expected the name of a host here"),
    ("address: https://某市.cn/", 18, "this character cannot stand in an address"),
    ("address: https://a.cn/\"x", 23, "this character cannot stand in an address"),
    (
      "address: https://a.cn/index.html", 10,
      "the address must be a folder, not the page “index.html”"
    ),
    ("description: [a]", 14, "expected a text, found a list"),
    ("organisation: 某办", 15, "expected a mapping, found “某办”"),
    ("organisation: { nam: 某办 }", 17, "unknown key “nam”"),
    (
      "organisation: { site_id: 41000 }", 26,
      "expected a site code of 10 digits, or of bm and 8 digits, found “41000”"
    ),
    ("aliases: 411222", 10, "expected a list, found “411222”"),
    ("aliases: [{ from: 411222 }]", 11, "the key “to” is missing"),
    (
      "aliases: [{ from: 41122, to: 411203 }]", 19,
      "expected a region code of six digits, found “41122”"
    ),
    (
      "aliases: [{ from: 011222, to: 411203 }]", 19,
      "expected a region code of six digits, found “011222”"
    ),
    ("aliases: [{ from: 411203, to: 411203 }]", 31, "both codes are the same"),
    (
      "aliases: [{ from: 411222, to: 411203 }, { from: 411222, to: 411204 }]", 49,
      "“411222” stands twice; first on line 2"
    ),
    (
      "aliases: [{ from: 411222, to: 411203 }, { from: 411203, to: 411204 }]", 31,
      "“411203” is an old code itself"
    ),
    ("leaderboards: yes", 15, "expected true or false, found “yes”"),
    ("rows_per_page: 19", 16, "expected an integer from 20 to 1000, found “19”"),
    ("rows_per_page: 1001", 16, "expected an integer from 20 to 1000, found “1001”"),
    ("data_version: [1]", 15, "expected a text, found a list"),
    (
      "data_date: 2026-02-30 09:00", 12,
      "expected a date and time such as 2026-03-01 09:30, found “2026-02-30 09:00”"
    ),
    (
      "data_date: 2026-03-01", 12,
      "expected a date and time such as 2026-03-01 09:30, found “2026-03-01”"
    ),
    (
      "data_date: 2026-03-01 24:00", 12,
      "expected a date and time such as 2026-03-01 09:30, found “2026-03-01 24:00”"
    ),
    ("feedback: a@b.cn", 11, "expected a mailto: or https:// address, found “a@b.cn”"),
    ("feedback: mailto:a", 11, "expected a mailto: or https:// address, found “mailto:a”"),
    ("feedback: http://a.cn", 11, "expected a mailto: or https:// address, found “http://a.cn”"),
    ("feedback: https://a.cn/\"><x>", 24, "this character cannot stand in an address"),
    ("precompress: gz", 14, "expected a list, found “gz”"),
    ("precompress: [gz, zip]", 19, "unknown way of compressing “zip”"),
    ("precompress: [gz, br, gz]", 23, "this one is already in the list"),
    (
      "data_version: 12345678901234567890123456789012345678901", 15,
      "the text has 41 characters; at most 40 are allowed"
    ),
  ])
  func refusesAWrongValue(line: String, column: Int, message: String) throws {
    try expect("title: 样例\n\(line)", fails: Place(line: 2, column: column), message)
  }

  @Test func namesTheNearestKey() throws {
    let failure = try #require(
      thrown { () throws(Failure) in _ = try settings("title: 甲\nrow_per_page: 20") })
    #expect(
      failure.remedy?.english.hasPrefix("did you mean “rows_per_page”? allowed: title") == true)
    #expect(failure.excerpt == "row_per_page: 20")
  }

  private func expect(_ text: String, fails place: Place, _ message: String) throws {
    let failure = try #require(thrown { () throws(Failure) in _ = try settings(text) })
    #expect(failure.file == "site.yaml")
    #expect(failure.place == place)
    #expect(failure.message.english == message)
    #expect(!failure.message.chinese.isEmpty)
  }
}
