import Foundation
import Testing

@testable import Disclosure

/// The one list of settings is what the documentation and the schema show.
///
/// With `SUNDIAL_RECORD=1` the tests write both anew.
@Suite struct SettingsDocumentationTests {
  private static let isRecording = ProcessInfo.processInfo.environment["SUNDIAL_RECORD"] == "1"
  private static let heading = "## Keys\n\n"

  private let page = Repository.root.appending(path: "docs/settings.md")
  private let schema = Repository.root.appending(path: "docs/site.schema.json")

  @Test func documentsEveryKeyAndNoOther() throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.ranges(of: Self.heading).first).upperBound
    let end = text[start...].ranges(of: "\n## ").first?.lowerBound ?? text.endIndex
    if Self.isRecording {
      let page = text[..<start] + Self.tables + text[end...]
      try page.write(to: self.page, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[start..<end]) == Self.tables)
    }
  }

  @Test func writesTheSchemaThatStandsBesideIt() throws {
    let written = Data(SiteSettings.jsonSchema())
    if Self.isRecording { try written.write(to: schema) }
    #expect(try Data(contentsOf: schema) == written)
  }

  @Test func writesASchemaThatIsJSON() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(SiteSettings.jsonSchema())) as? [String: Any])
    let properties = try #require(root["properties"] as? [String: [String: Any]])
    #expect(properties.keys.sorted() == SettingList.all.map(\.key).sorted())
    #expect(root["required"] as? [String] == ["title"])
    #expect(root["additionalProperties"] as? Bool == false)
    #expect(properties["rows_per_page"]?["maximum"] as? Int == 1000)
    #expect(properties["rows_per_page"]?["default"] as? Int == 200)
    let languages = try #require(properties["languages"]?["items"] as? [String: Any])
    #expect(languages["enum"] as? [String] == ["zh", "zh-CN", "en"])
    let organisation = try #require(properties["organisation"]?["properties"] as? [String: Any])
    #expect(
      organisation.keys.sorted() == ["contact", "icp", "name", "operator", "police", "site_id"])
  }

  /// What the list says is assumed is what a file without the key gives.
  @Test func statesTheValuesThatAreAssumed() throws {
    let bare = try SiteSettings(from: SourceFile(path: "site.yaml", bytes: Array("title: 甲".utf8)))
    let lines = SettingList.all.compactMap { setting in
      setting.standard.map { "\(setting.key): \(Self.words($0))" }
    }
    #expect(lines.count == 5)
    let text = (["title: 甲"] + lines).joined(separator: "\n")
    #expect(try SiteSettings(from: SourceFile(path: "site.yaml", bytes: Array(text.utf8))) == bare)
  }

  @Test func readsTheExamplesOfThePage() throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    let examples = text.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(examples.count == 2)
    for example in examples {
      _ = try SiteSettings(from: SourceFile(path: "site.yaml", bytes: Array(example.utf8)))
    }
  }

  private static var tables: String {
    table(of: SettingList.all)
      + "\nThe keys inside `organisation`:\n\n" + table(of: SettingList.organisationMembers)
  }

  private static func table(of settings: [any DescribedSetting]) -> String {
    let rows = settings.map { setting in
      let standard =
        setting.isRequired ? "required" : setting.standard.map { "`\(words($0))`" } ?? "–"
      return [
        "`\(setting.key)`", setting.allowed.english, standard, setting.explanation.english,
        setting.explanation.chinese,
      ].joined(separator: " | ")
    }
    return "| key | what may stand there | without it | meaning | 说明 |\n|---|---|---|---|---|\n"
      + rows.map { "| \($0) |\n" }.joined()
  }

  /// A value as a line of YAML.
  private static func words(_ node: SchemaNode) -> String {
    switch node {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let items): "[" + items.map(words).joined(separator: ", ") + "]"
    case .object: "…"
    }
  }
}
