import Testing

@testable import Disclosure

@Suite struct YAMLParserTests {
  private func root(_ text: String) throws(Failure) -> YAMLReader {
    try YAMLReader(parsing: Array(text.utf8), file: "site.yaml")
  }

  @Test func keepsScalarsAsTheyAreWritten() throws {
    let node = try root("year: 2020\nregion: 0410104\nflag: yes\nquoted: \"a: b\"\n").node
    #expect(node["year"]?.value == .scalar("2020", isPlain: true))
    #expect(node["region"]?.text == "0410104")
    #expect(node["flag"]?.text == "yes")
    #expect(node["quoted"]?.value == .scalar("a: b", isPlain: false))
    #expect(node["missing"] == nil)
  }

  @Test func knowsWhereEverythingStands() throws {
    let node = try root("# 注释\n名称: 样例\nlist:\n  - 一\n  - {键: 值}\n").node
    guard case .mapping(let entries) = node.value else { throw Unexpected() }
    #expect(entries.map(\.key) == ["名称", "list"])
    #expect(entries.map(\.keyPlace) == [Place(line: 2, column: 1), Place(line: 3, column: 1)])
    #expect(entries[0].value.place == Place(line: 2, column: 5))
    guard case .sequence(let items) = entries[1].value.value else { throw Unexpected() }
    #expect(items.map(\.place) == [Place(line: 4, column: 5), Place(line: 5, column: 5)])
    #expect(items[1]["键"]?.place == Place(line: 5, column: 9))
  }

  @Test func countsLinesFromTheFirst() throws {
    let reader = try YAMLReader(parsing: Array("a: 1\nb: 2\n".utf8), file: "r.md", firstLine: 2)
    #expect(reader.node["b"]?.place == Place(line: 3, column: 4))
    #expect(reader.source.line(3) == "b: 2")
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "~", "null", "\u{FEFF}"])
  func readsAnEmptyDocumentAsNothing(_ text: String) throws {
    #expect(try root(text).isEmpty)
  }

  @Test func skipsAByteOrderMark() throws {
    #expect(try root("\u{FEFF}title: 样例").node["title"]?.place == Place(line: 1, column: 8))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", Place(line: 3, column: 1), "the key “a” stands twice; first on line 1"),
    ("a: &x 1\nb: *x\n", Place(line: 2, column: 4), "aliases (*) are not accepted"),
    ("a: !!str 1\n", Place(line: 1, column: 4), "tags (!) are not accepted"),
    ("a: !py/object [1]\n", Place(line: 1, column: 4), "tags (!) are not accepted"),
    ("? [a, b]\n: 1\n", Place(line: 1, column: 3), "a key must be a text"),
    ("a: {{x}}\n", Place(line: 1, column: 5), "a key must be a text"),
    ("a: 1\n---\nb: 2\n", Place(line: 3, column: 1), "the file holds a second document"),
    (
      "标题: 甲: 乙\n", Place(line: 1, column: 6),
      "YAML syntax: mapping values are not allowed in this context"
    ),
    (
      "a:\n\tb: 1\n", Place(line: 2, column: 1),
      "YAML syntax: found character that cannot start any token"
    ),
    ("a: 1\nb\n", Place(line: 3, column: 1), "YAML syntax: could not find expected ':'"),
    ("a: \"x\n", Place(line: 2, column: 1), "YAML syntax: found unexpected end of stream"),
  ])
  func saysWhatIsWrongAndWhere(text: String, place: Place, message: String) throws {
    let failure = try #require(thrown { () throws(Failure) in _ = try root(text) })
    #expect(failure.kind == .configuration)
    #expect(failure.file == "site.yaml")
    #expect(failure.place == place)
    #expect(failure.message.english == message)
    #expect(failure.remedy != nil)
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xE7, 0x94, 0xFF], Place(line: 1, column: 4)),
      ([0x61, 0x0A, 0x62, 0x3A, 0x20, 0x00], Place(line: 2, column: 4)),
    ] as [([UInt8], Place)])
  func placesBytesThatAreNoText(bytes: [UInt8], place: Place) throws {
    let failure = try #require(
      thrown { () throws(Failure) in _ = try YAMLReader(parsing: bytes, file: "x.yaml") })
    #expect(failure.place == place)
    #expect(failure.remedy?.english == "save the file as UTF-8")
  }

  @Test func refusesToNestWithoutEnd() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try root(deep) }
    for tooDeep in ["[" + deep + "]", String(repeating: "[", count: 200_000)] {
      let failure = try #require(thrown { () throws(Failure) in _ = try root(tooDeep) })
      #expect(failure.message.english == "lists and mappings nest deeper than 64")
      #expect(failure.place == Place(line: 1, column: 65))
    }
  }

  @Test func refusesAFileWithoutEnd() throws {
    let bytes = [UInt8](repeating: 0x20, count: YAMLParser.largestDocument + 1)
    let failure = try #require(
      thrown { () throws(Failure) in _ = try YAMLReader(parsing: bytes, file: "x.yaml") })
    #expect(failure.message.english == "the file has 4194305 bytes; at most 4194304 are read")
  }

  @Test func cutsAnEndlessLineInItsExcerpt() throws {
    let failure = try #require(
      thrown { () throws(Failure) in
        _ = try root("a: 1\na: " + String(repeating: "x", count: 100_000))
      })
    #expect(failure.excerpt?.count == 400)
  }

  private struct Unexpected: Error {}
}
