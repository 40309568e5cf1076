import Testing

@testable import Templating

/// Every way a template can be wrong, with the place a person has to look at.
@Suite struct TemplateErrorTests {
  private func expect(
    _ error: TemplateError?, _ problem: TemplateError.Problem, at line: Int, _ column: Int,
    in file: String = "page.mustache", excerpt: String? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(error?.problem == problem, sourceLocation: place)
    #expect(error?.file == file, sourceLocation: place)
    #expect(error.map { [$0.line, $0.column] } == [line, column], sourceLocation: place)
    if let excerpt { #expect(error?.excerpt == excerpt, sourceLocation: place) }
  }

  @Test func namesAnUnknownNameAndWhatIsAllowed() {
    expect(
      TemplateCase.error(of: "<p>\n政府{{nmae}} x\n", ["name": "", "year": ""]),
      .unknownName("nmae", allowed: ["name", "year"]), at: 2, 3, excerpt: "政府{{nmae}} x")
  }

  @Test func listsInnerNamesFirstAndEachOnce() {
    expect(
      TemplateCase.error(of: "{{#r}}{{x}}{{/r}}", ["a": "", "b": "", "r": ["b": "", "c": ""]]),
      .unknownName("x", allowed: ["b", "c", "a", "r"]), at: 1, 7)
  }

  @Test func listsTheFieldsOfARecordForADottedName() {
    expect(
      TemplateCase.error(of: "{{r.x}}", ["a": "", "r": ["b": "", "c": ""]]),
      .unknownName("r.x", allowed: ["r.b", "r.c"]), at: 1, 1)
  }

  @Test func listsTheStringsForAStringOfTheTheme() {
    expect(
      TemplateCase.error(
        of: "{{t.home.titel}}", ["a": ""], constants: ["t.home.title": "", "t.home.lead": ""]),
      .unknownName("t.home.titel", allowed: ["t.home.lead", "t.home.title"]), at: 1, 1)
  }

  @Test func refusesAnUnknownNameEvenWhereNothingIsPrinted() {
    expect(
      TemplateCase.error(of: "{{^a}}{{#b}}{{/b}}{{/a}}", ["a": true]),
      .unknownName("b", allowed: ["a"]), at: 1, 7)
  }

  @Test func refusesTheValueItselfWhereThereIsNone() {
    expect(TemplateCase.error(of: "{{.}}", ["a": ""]), .unknownName(".", allowed: ["a"]), at: 1, 1)
  }

  @Test func doesNotSeeTheNamesOfARecordThatIsMissing() {
    expect(
      TemplateCase.error(of: "{{^r}}{{x}}{{/r}}", ["r": ["x": ""]]),
      .unknownName("x", allowed: ["r"]), at: 1, 7)
  }

  @Test func namesAnUnknownPart() {
    expect(
      TemplateCase.error(of: "\n {{>q}}", parts: ["p": ""]),
      .unknownTemplate("q", allowed: ["p", "page"]), at: 2, 2)
  }

  @Test func namesAnUnknownParent() {
    expect(
      TemplateCase.error(of: "{{<q}}{{/q}}"), .unknownTemplate("q", allowed: ["page"]), at: 1, 1)
  }

  @Test func namesAnUnknownPage() {
    let library = TemplateLibrary([TemplateSource(name: "a", file: "a", bytes: [])])
    let error = #expect(throws: TemplateError.self) { try library.template("b", stack: []) }
    #expect(error?.problem == .unknownTemplate("b", allowed: ["a"]))
  }

  @Test(arguments: ["{{#a}}", "{{^a}}", "{{$a}}", "{{<a}}"])
  func findsWhatIsNeverClosed(opening: String) {
    expect(
      TemplateCase.error(of: "x\n x\(opening) y\n", ["a": true]), .unclosed("a"), at: 2, 3,
      excerpt: " x\(opening) y")
  }

  @Test func findsAClosingTagThatClosesNothing() {
    expect(TemplateCase.error(of: "x{{/a}}"), .unexpectedEnd("a", open: nil), at: 1, 2)
  }

  @Test func findsAClosingTagThatClosesSomethingElse() {
    expect(
      TemplateCase.error(of: "{{#a}}{{#b}}{{/a}}{{/b}}", ["a": true, "b": true]),
      .unexpectedEnd("a", open: "b"), at: 1, 13)
  }

  @Test(arguments: [
    ("{{a", "{{a"), ("{{{a}}", "{{{a}}"), ("{{}}", "{{}}"), ("{{#}}", "{{#}}"),
    ("{{a b}}", "{{a b}}"), ("{{a..b}}", "{{a..b}}"), ("{{.a}}", "{{.a}}"), ("{{a.}}", "{{a.}}"),
    ("{{=|=}}", "{{=|=}}"), ("{{=| | |=}}", "{{=| | |=}}"), ("{{=a b}}", "{{=a b}}"),
    ("{{! a", "{{! a"), ("{{a\nb", "{{a"),
  ])
  func showsAMalformedTag(text: String, tag: String) {
    expect(TemplateCase.error(of: "x" + text, ["a": ""]), .malformedTag(tag), at: 1, 2)
  }

  @Test(arguments: [
    ("{{a}}", TemplateData.flag(true), "text / link / html", "flag"),
    ("{{a}}", .record([("x", "")]), "text / link / html", "record"),
    ("{{a}}", .list(["x"]), "text / link / html", "list"),
    ("{{{a}}}", .text("x"), "html", "text"),
    ("{{&a}}", .text("x"), "html", "text"),
    ("{{&a}}", TemplateData.link("x"), "html", "link"),
    ("<script src=\"{{a}}\"></script>", .text("x"), "link", "text"),
    ("<link href='{{a}}'>", .text("x"), "link", "text"),
    ("<iframe src=\"{{a}}\"></iframe>", .text("x"), "link", "text"),
  ])
  func saysWhichKindIsNeeded(text: String, data: TemplateData, expected: String, found: String) {
    #expect(
      TemplateCase.error(of: text, ["a": data])?.problem
        == .wrongKind(name: "a", expected: expected, found: found))
  }

  @Test(arguments: ["{{{t.a}}}", "{{#t.a}}{{/t.a}}"])
  func takesStringsForWordsOnly(text: String) throws {
    let error = try #require(TemplateCase.error(of: text, constants: ["t.a": "x"]))
    guard case .wrongKind("t.a", _, _) = error.problem else {
      Issue.record("\(error.problem)")
      return
    }
  }

  @Test func refusesATagBetweenTheBlocksOfAParent() {
    expect(
      TemplateCase.error(of: "{{<p}} {{a}} {{/p}}", ["a": ""], parts: ["p": ""]),
      .misplacedTag("a"), at: 1, 8)
  }

  @Test func showsTheCircleThatPartsMake() {
    expect(
      TemplateCase.error(of: "{{>a}}", parts: ["a": "x{{>b}}", "b": "\n  {{>a}}"]),
      .cycle(["a", "b", "a"]), at: 2, 3, in: "b.mustache")
  }

  @Test func refusesAPartOfItself() {
    expect(
      TemplateCase.error(of: "{{>a}}", parts: ["a": "{{>a}}"]), .cycle(["a", "a"]), at: 1, 1,
      in: "a.mustache")
  }

  @Test func showsTheCircleThatParentsMake() {
    expect(
      TemplateCase.error(of: "{{<a}}{{$x}}{{/x}}{{/a}}", parts: ["a": "{{<page}}{{/page}}"]),
      .cycle(["page", "a", "page"]), at: 1, 1, in: "a.mustache")
  }

  @Test func placesAnErrorOfABlockInTheFileThatWroteIt() {
    expect(
      TemplateCase.error(of: "{{<p}}\n{{$a}} {{x}}{{/a}}{{/p}}", parts: ["p": "\n\n{{$a}}{{/a}}"]),
      .unknownName("x", allowed: []), at: 2, 8)
  }

  @Test func placesAnErrorOfAPartInItsFile() {
    expect(
      TemplateCase.error(of: "\n\n{{>p}}", parts: ["p": "é{{x}}"]),
      .unknownName("x", allowed: []), at: 1, 2, in: "p.mustache", excerpt: "é{{x}}")
  }

  @Test func leavesTheCarriageReturnOutOfTheExcerpt() {
    expect(
      TemplateCase.error(of: "a\r\n{{x}}\r\n"), .unknownName("x", allowed: []), at: 2, 1,
      excerpt: "{{x}}")
  }

  @Test func reportsEveryTemplateThatIsBrokenByItself() {
    let library = TemplateLibrary(
      [
        ("a", "{{>b}}"), ("b", "fine {{name}}"), ("c", "{{#x}}"), ("d", "{{>e}}"),
        ("f", "{{<f}}{{/f}}"),
      ]
      .map { TemplateSource(name: $0.0, file: $0.0, bytes: Array($0.1.utf8)) })
    #expect(library.names == ["a", "b", "c", "d", "f"])
    #expect(
      library.problems.map(\.problem) == [
        .unclosed("x"), .unknownTemplate("e", allowed: library.names), .cycle(["f", "f"]),
      ])
  }
}
