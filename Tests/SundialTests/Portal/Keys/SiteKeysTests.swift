import Foundation
import Invented
import Testing

@testable import Disclosure
@testable import Portal
@testable import Templating

/// A page is made again where something changed that it shows, and for nothing else.
@Suite(.serialized) struct SiteKeysTests {
  private static let original = InventedContent(counties: 1).files
  private static let plain = Task { try await KeyedSite(files: original, at: place) }
  private static let place = FileManager.default.temporaryDirectory.appending(
    path: "keyed-\(UUID())")

  private static let every: Set = [
    "about", "city", "data", "district", "home", "indicator", "indicator-of-year", "indicators",
    "method", "moved", "not-found", "province", "publisher", "quality", "regions", "report", "rule",
    "year", "year-of-city", "years",
  ]
  /// Pages with the figures of a body.
  private static let bodies: Set = ["city", "district", "province", "publisher"]
  /// Pages on which bodies stand side by side.
  private static let tables: Set = ["indicator-of-year", "year", "year-of-city"]

  /// Every text of a copy of the strings carries its key, and is found wherever it is shown.
  @Test func coversEveryTextThatAPageSays() async throws {
    let files = InventedContent(counties: 2).files.merging(try Strings.all.marked()) { $1 }
    let site = try await KeyedSite(files: files, at: Self.place)
    var found: Set<String> = []
    for view in PageRenderer.views {
      let said = site.pages(of: view.template).reduce(into: Set<String>()) { said, page in
        said.formUnion(Strings.marks(in: page.bytes))
      }
      let covered = site.templates.reduce(into: Set(ShellView.texts + view.texts)) { covered, set in
        covered.formUnion(Strings.marks(in: set[view]?.essence.literals ?? []))
      }
      let uncovered = said.filter { covered.isDisjoint(with: WordKeys.names(covering: $0)) }
      #expect(uncovered.sorted() == [], "\(view.template)")
      #expect(said.count > 10, "\(view.template)")
      found.formUnion(said)
    }
    #expect(found.count > 250)
  }

  @Test(
    arguments: [
      ("shell", every), ("home", ["home"]), ("method", ["method"]), ("moved", ["moved"]),
      ("district", ["district"]), ("report", bodies.union(["report"])),
      ("severities", ["quality", "report", "rule"]), ("history", bodies),
      ("figures", bodies.union(tables).union(["indicator"])),
      ("coverage", ["city", "home", "province", "regions"]),
      ("year", ["year", "year-of-city"]), ("rule", ["rule"]), ("quality", ["quality", "rule"]),
      ("states", bodies.union(tables).union(["indicator", "method", "report"])),
    ] as [(String, Set<String>)])
  func makesAgainWhatShowsATextOf(file: String, kinds: Set<String>) async throws {
    let marked = try Strings.all.marked().filter { $0.key == "templates/strings/\(file).yaml" }
    #expect(marked.count == 1)
    try await expect(kinds, madeWith: Self.original.merging(marked) { $1 })
  }

  @Test(
    arguments: [
      ("# 一句注释", []), ("description: 全省各机关年报", ["about", "home"]),
      ("leaderboards: true", ["indicator-of-year"]),
      ("rows_per_page: 150", ["indicator-of-year", "rule", "year"]),
      ("feedback: mailto:nb@example.gov.cn", every), ("licence: 署名后可自由使用", every),
      ("data_version: 2026-03", every),
    ] as [(String, Set<String>)])
  func makesAgainWhatShowsASetting(line: String, kinds: Set<String>) async throws {
    let settings = try #require(Self.original["site.yaml"]) + line + "\n"
    try await expect(kinds, madeWith: Self.original.merging(["site.yaml": settings]) { $1 })
  }

  @Test func makesAgainWhereACodeHasMoved() async throws {
    let settings = try #require(Self.original["site.yaml"])
      .replacing("to: 990101", with: "to: 990201")
    try await expect(["moved"], madeWith: Self.original.merging(["site.yaml": settings]) { $1 })
  }

  /// A site's own template says what it likes, and a note in one says nothing.
  @Test(
    arguments: [
      ("pages/home", "{{! 一句注释 }}", []), ("pages/home", "{{t.rule.id}}", ["home"]),
      ("parts/report-line", "<!-- -->", ["report"]), ("layout", "<!-- -->", every),
    ] as [(String, String, Set<String>)])
  func makesAgainWhatGoesThroughATemplate(
    name: String, addition: String, kinds: Set<String>
  ) async throws {
    let text = String(decoding: try EmbeddedFile.named(name + ".mustache").bytes, as: UTF8.self)
    let changed = ["templates/\(name).mustache": text + addition]
    try await expect(kinds, madeWith: Self.original.merging(changed) { $1 })
  }

  /// Each report is read by both tables; a line that no report needs changes no other page.
  @Test(
    arguments: [
      ("regions.tsv", "990999\t无报告县\n", ["report"]),
      ("publishers.tsv", "990101-unheard\t990101\t未闻局\tdepartment\n", ["report"]),
    ] as [(String, String, Set<String>)])
  func readsReportsAgainByATable(
    name: String, line: String, kinds: Set<String>
  ) async throws {
    let table = try #require(Self.original[name]) + line
    try await expect(kinds, madeWith: Self.original.merging([name: table]) { $1 })
  }

  @Test(arguments: [
    ("regions.tsv", "临水区", "近水区"), ("publishers.tsv", "人民政府办公室", "政府办公室"),
  ])
  func leavesNothingStaleWhereANameChanges(table: String, name: String, other: String) async throws
  {
    let text = try #require(Self.original[table])
    let changed = text.replacing(name, with: other)
    #expect(changed != text)
    let before = try await Self.plain.value
    let files = Self.original.merging([table: changed]) { $1 }
    let after = try await KeyedSite(files: files, at: Self.place)
    #expect(after.stale(after: before) == [])
    #expect(after.kinds(madeAgainAfter: before).isSuperset(of: ["report", "year"]))
  }

  @Test func makesFiguresOfFormsAndReportsAlone() async throws {
    let form = try #require(
      String(bytes: EmbeddedFile.named("forms/2021.yaml").bytes, encoding: .utf8))
    let files = Self.original.merging(["forms/2021.yaml": form + "\n# 一句注释\n"]) { $1 }
    try await expect(Self.every.union(["figures"]), madeWith: files)
  }

  /// Holds which kinds of pages a build makes again, and that those it leaves are as they would be.
  private func expect(_ kinds: Set<String>, madeWith files: [String: String]) async throws {
    let before = try await Self.plain.value
    let after = try await KeyedSite(files: files, at: Self.place)
    #expect(after.kinds(madeAgainAfter: before) == kinds)
    #expect(after.stale(after: before) == [])
  }
}
