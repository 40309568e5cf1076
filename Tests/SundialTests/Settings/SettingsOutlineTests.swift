import Testing

@testable import Disclosure

/// The `site.yaml` a new site begins with.
@Suite struct SettingsOutlineTests {
  private static let title = Bilingual(chinese: "某县's 年报: #1", english: "Reports")

  @Test func setsTheTitleAndNothingElse() throws {
    var expected = SiteSettings(title: Self.title)
    expected.languages = Language.allCases
    #expect(try Self.settings(SettingsOutline.text(title: Self.title)) == expected)
  }

  @Test func explainsEverySettingInBothLanguages() {
    let text = SettingsOutline.text(title: Self.title)
    for setting in SettingList.all + SettingList.organisationMembers {
      #expect(text.contains("\(setting.key):"), "\(setting.key)")
      #expect(text.contains(setting.explanation.chinese), "\(setting.key)")
      #expect(text.contains(setting.explanation.english), "\(setting.key)")
    }
  }

  /// An explanation has a space behind its `#`, a setting has none, its members have two.
  @Test func switchesEverySettingOnByTakingOneMarkAway() throws {
    let lines = SettingsOutline.text(title: Self.title)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let switched = lines.map { line in
      let isExplanation = line.hasPrefix("# ") && !line.hasPrefix("#  ")
      return line.hasPrefix("#") && !isExplanation ? line.dropFirst() : line
    }
    let settings = try Self.settings(switched.joined(separator: "\n"))
    #expect(settings.address == "https://www.example.gov.cn/xxgk/nb/")
    #expect(settings.rowsPerPage == 200)
    #expect(settings.aliases.count == 1)
    #expect(settings.dataDate?.text == "2026-03-01 09:30")
    #expect(settings.organisation?.siteID == "0000000000")
    #expect(settings.organisation?.police != nil)
    #expect(settings.feedback == "mailto:nb@example.gov.cn")
    #expect(settings.licence?.english == "Free to use with attribution")
  }

  private static func settings(_ text: String) throws -> SiteSettings {
    try SiteSettings(from: SourceFile(path: "site.yaml", bytes: Array(text.utf8)))
  }
}
