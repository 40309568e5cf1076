import Testing

@testable import Disclosure

@Suite struct FrontMatterTests {
  private func read(_ yaml: String) -> (FrontMatter, [Finding]) {
    FrontMatter.read(yaml: Array(yaml.utf8)[...], file: "a/2020.md", firstLine: 2)
  }

  @Test func readsEveryKeyAsItIsWritten() {
    let (matter, findings) = read(
      """
      publisher: 010203-office
      kind: office
      region: 010203
      year: 2020
      source: https://example.org/a?b=1#c
      published: 2021-01-22
      """)
    #expect(findings.isEmpty)
    #expect(matter.publisher?.value == "010203-office")
    #expect(matter.kind?.value == "office")
    #expect(matter.region?.value == "010203")
    #expect(matter.region?.place == Place(line: 4, column: 9))
    #expect(matter.year?.value == "2020")
    #expect(matter.source?.value == "https://example.org/a?b=1#c")
    #expect(matter.published?.value == "2021-01-22")
    #expect(matter.published?.place == Place(line: 7, column: 12))
  }

  @Test func findsAnUnknownKeyAndUsesTheRest() throws {
    let (matter, findings) = read("yaer: 2020\nregion: 410104\n")
    #expect(matter.year == nil)
    #expect(matter.region?.value == "410104")
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule == "front-matter-key")
    #expect(finding.severity == .warning)
    #expect(finding.file == "a/2020.md")
    #expect(finding.place == Place(line: 2, column: 1))
    #expect(
      finding.arguments == [
        .init(name: "key", value: .text("yaer")), .init(name: "nearest", value: .text("year")),
        .init(name: "allowed", value: .text("publisher, kind, region, year, source, published")),
      ])
  }

  @Test(arguments: [
    ("year: 20", "year", "20"), ("year: 二〇二〇", "year", "二〇二〇"), ("year: [2020]", "year", "…"),
    ("region: 4101", "region", "4101"), ("region: 41010４", "region", "41010４"),
    ("kind: goverment", "kind", "goverment"), ("published: 2021-02-29", "published", "2021-02-29"),
    ("published: 2021/1/2", "published", "2021/1/2"),
    ("source: www.example.org", "source", "www.example.org"),
    ("source: javascript:alert(1)", "source", "javascript:alert(1)"),
    ("publisher: \"\"", "publisher", ""),
  ])
  func findsAWrongValueAndDropsIt(yaml: String, key: String, found: String) throws {
    let (matter, findings) = read(yaml)
    #expect(matter == FrontMatter())
    let finding = try #require(findings.first)
    #expect(finding.rule == "front-matter-value")
    #expect(finding.severity == .warning)
    #expect(finding.place == Place(line: 2, column: key.count + 3))
    #expect(
      finding.arguments.prefix(2) == [
        .init(name: "key", value: .text(key)), .init(name: "found", value: .text(found)),
      ])
  }

  @Test(arguments: [
    ("year: 2020\nyear: 2021\n", Place(line: 3, column: 1), "year: 2021"),
    ("title: a: b\n", Place(line: 2, column: 9), "title: a: b"),
    ("just words", Place(line: 2, column: 1), "just words"),
    ("- year\n- 2020\n", Place(line: 2, column: 1), "- year"),
  ])
  func findsWhatIsNoFrontMatter(yaml: String, place: Place, line: String) throws {
    let (matter, findings) = read(yaml)
    #expect(matter == FrontMatter())
    #expect(findings.map(\.rule) == ["front-matter-value"])
    #expect(findings.first?.place == place)
    #expect(findings.first?.arguments[1] == .init(name: "found", value: .text(line)))
  }

  @Test(arguments: ["", "# only a comment\n", "year:\nregion: ~\n"])
  func saysNothingAboutNothing(_ yaml: String) {
    let (matter, findings) = read(yaml)
    #expect(matter == FrontMatter())
    #expect(findings.isEmpty)
  }
}
