import Testing

@testable import Disclosure
@testable import SundialCommand

@Suite struct LanguageTests {
  struct Case: Sendable {
    let variables: [Surroundings.Variable: String]
    let language: Language
  }

  static let cases = [
    Case(variables: [:], language: .english),
    Case(variables: [.locale: "C.UTF-8"], language: .english),
    Case(variables: [.locale: "zh_CN.UTF-8"], language: .chinese),
    Case(variables: [.locale: "zh"], language: .chinese),
    Case(variables: [.locale: "zh-Hant_TW"], language: .chinese),
    Case(variables: [.locale: "ZH_cn.gb18030"], language: .chinese),
    Case(variables: [.locale: "zha_CN"], language: .english),
    Case(variables: [.locale: "de_DE.UTF-8"], language: .english),
    Case(variables: [.locale: "zh_CN", .localeForMessages: "en_US"], language: .english),
    Case(variables: [.locale: "en_US", .localeForMessages: "zh_CN"], language: .chinese),
    Case(variables: [.localeForMessages: "zh_CN", .localeForAll: "C"], language: .english),
    Case(variables: [.localeForAll: "", .locale: "zh_CN"], language: .chinese),
  ]

  @Test(arguments: cases) func followsTheLocale(_ example: Case) {
    #expect(Surroundings(variables: example.variables).language == example.language)
  }

  @Test func findsTheFlagBeforeAnythingIsRead() {
    #expect(LanguageFlag.language(in: ["chekc", "--lang", "zh"]) == .chinese)
    #expect(LanguageFlag.language(in: ["--language=en", "check"]) == .english)
    #expect(LanguageFlag.language(in: ["check", "--", "--lang", "zh"]) == nil)
    #expect(LanguageFlag.language(in: ["check", "--lang"]) == nil)
    #expect(LanguageFlag.language(in: ["check", "--lang", "fr"]) == nil)
  }

  @Test func honoursTheConventionsOfColor() {
    func usesColor(_ variables: [Surroundings.Variable: String], terminal: Bool) -> Bool {
      Surroundings(variables: variables).usesColor(onTerminal: terminal)
    }
    #expect(usesColor([:], terminal: true))
    #expect(!usesColor([:], terminal: false))
    #expect(!usesColor([.noColor: "1"], terminal: true))
    #expect(usesColor([.noColor: ""], terminal: true))
    #expect(usesColor([.forcedColor: "1"], terminal: false))
    #expect(!usesColor([.forcedColor: "0"], terminal: false))
    #expect(!usesColor([.forcedColor: "1", .noColor: "1"], terminal: true))
    #expect(!usesColor([.terminal: "dumb"], terminal: true))
    #expect(ColorChoice.always.palette(in: Surroundings(), onTerminal: false).isOn)
  }
}
