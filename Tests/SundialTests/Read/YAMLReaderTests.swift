import Testing

@testable import Disclosure

@Suite struct YAMLReaderTests {
  private let fields: YAMLFields

  init() throws {
    let text = """
      word: 样例
      blank:
      quoted: ""
      number: 12
      yes: true
      list: [甲, 乙]
      one: 甲
      both: { zh: 中, en: mid }
      severity: warning
      """
    let root = try YAMLReader(parsing: Array(text.utf8), file: "a.yaml")
    fields = try root.fields([
      "word", "blank", "quoted", "number", "yes", "list", "one", "both", "severity",
    ])
  }

  @Test func readsWhatIsThere() throws {
    #expect(try fields.text("word") == "样例")
    #expect(try fields.required("quoted").text() == "")
    #expect(try fields.required("number").integer(in: 0...12) == 12)
    #expect(try fields.flag("yes", default: false))
    #expect(try fields.texts("list") == ["甲", "乙"])
    #expect(try fields.required("one").oneOrMore().map(\.node.text) == ["甲"])
    #expect(try fields.bilingual("both") == Bilingual(chinese: "中", english: "mid"))
    #expect(try fields.choice("severity", default: Severity.info) == .warning)
  }

  @Test func fallsBackWhereNothingIsThere() throws {
    #expect(fields.optional("gone") == nil)
    #expect(try fields.text("gone", default: "x") == "x")
    #expect(try fields.texts("gone") == [])
    #expect(try fields.choice("gone", default: Severity.info) == .info)
    #expect(try fields.flag("gone", default: true))
  }

  @Test func saysWhatWasExpectedAndWhatWasFound() throws {
    let fields = fields
    let cases: [(String, Int, () throws(Failure) -> Void)] = [
      ("expected a text, found nothing", 2, { () throws(Failure) in _ = try fields.text("blank") }),
      (
        "expected a text, found nothing", 3, { () throws(Failure) in _ = try fields.text("quoted") }
      ),
      ("expected a text, found a list", 6, { () throws(Failure) in _ = try fields.text("list") }),
      ("expected a list, found “12”", 4, { () throws(Failure) in _ = try fields.texts("number") }),
      (
        "expected true or false, found “样例”", 1,
        { () throws(Failure) in _ = try fields.flag("word", default: true) }
      ),
      (
        "expected an integer from 0 to 9, found “12”", 4,
        { () throws(Failure) in _ = try fields.required("number").integer(in: 0...9) }
      ),
      (
        "expected a mapping, found “样例”", 1,
        { () throws(Failure) in _ = try fields.bilingual("word") }
      ),
      (
        "expected a text, found a mapping", 8,
        { () throws(Failure) in _ = try fields.text("both") }
      ),
      (
        "unknown value “样例”", 1,
        { () throws(Failure) in _ = try fields.choice("word", default: Severity.info) }
      ),
    ]
    for (message, line, read) in cases {
      let failure = try #require(thrown(by: read))
      #expect(failure.message.english == message)
      #expect(failure.place?.line == line)
    }
  }

  @Test func namesAnUnknownKeyAndItsNearest() throws {
    let mapping = fields.mapping
    let failure = try #require(
      thrown { () throws(Failure) in
        _ = try mapping.fields(["word", "blank", "quoted", "numbers", "yes"])
      })
    #expect(failure.place == Place(line: 4, column: 1))
    #expect(failure.message.chinese == "未知的键「number」")
    #expect(failure.remedy?.chinese == "是否指「numbers」？可用：word, blank, quoted, numbers, yes")
  }
}
