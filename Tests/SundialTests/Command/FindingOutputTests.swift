import Testing

@testable import Disclosure
@testable import SundialCommand

/// One finding in every format, to the byte.
@Suite struct FindingOutputTests {
  private let paths = FilePaths(folder: "./My site/")

  @Test func writesJSON() throws {
    var json = JSONWriter()
    FindingJSON(words: try SampleForm.words()).write(SampleForm.finding(), to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"rule":"rider-sum","severity":"error","file":"北/2040.txt","line":2,"column":8,"#
        + #""cells":["rides.rented.total"],"message":"the riders make 12, printed 13","#
        + #""computation":"5+7 = 12 ≠ 13","remedy":"check 100% of it, twice: now"}"#)
  }

  @Test func writesJSONOfAFindingWithoutPlace() throws {
    var json = JSONWriter()
    let finding = Finding(rule: "other", severity: .info, file: "a.txt")
    FindingJSON(words: try SampleForm.words(.chinese)).write(finding, to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"rule":"other","severity":"info","file":"a.txt","line":null,"column":null,"#
        + #""cells":[],"message":"other","computation":"","remedy":null}"#)
  }

  @Test func addsTheWaiverToJSON() throws {
    var json = JSONWriter()
    FindingJSON(words: try SampleForm.words()).write(SampleForm.finding(waived: true), to: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    let waiver = #"{"reason":"recounted","author":"desk 4","date":"2041-02-03","line":7}"#
    #expect(text.hasSuffix(#","waiver":\#(waiver)}"#))
  }

  @Test func writesGitHubAnnotations() throws {
    let annotation = GitHubAnnotation(words: try SampleForm.words(), paths: paths)
    #expect(
      annotation.text(of: SampleForm.finding())
        == "::error file=My site/北/2040.txt,line=2,col=8,title=rider-sum%3A The riders add up::"
        + "the riders make 12, printed 13%0A5+7 = 12 ≠ 13%0Acheck 100%25 of it, twice: now\n")
  }

  @Test func escapesWhatGitHubWouldRead() throws {
    let finding = Finding(rule: "r", severity: .warning, file: "a,b:c%d\r\n.txt")
    let annotation = GitHubAnnotation(
      words: try SampleForm.words(), paths: FilePaths(folder: "."))
    #expect(
      annotation.text(of: finding) == "::warning file=a%2Cb%3Ac%25d%0D%0A.txt,title=r%3A r::r\n")
  }

  @Test func writesSARIF() throws {
    let log = SARIFLog(words: try SampleForm.words(), paths: paths)
    #expect(
      String(decoding: log.bytes(of: [SampleForm.finding()]), as: UTF8.self)
        == #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#
        + #""runs":[{"tool":{"driver":{"name":"sundial","version":"\#(Version.current)","#
        + #""rules":[{"id":"rider-sum","shortDescription":{"text":"The riders add up"},"#
        + #""fullDescription":{"text":"Every row adds up."},"#
        + #""help":{"text":"Every row adds up.\n\n1+1 = 2\n\n样例"}}]}},"#
        + #""columnKind":"unicodeCodePoints","results":[{"ruleId":"rider-sum","ruleIndex":0,"#
        + #""level":"error","message":{"text":"the riders make 12, printed 13\n5+7 = 12 ≠ 13\n"#
        + #"check 100% of it, twice: now"},"locations":[{"physicalLocation":{"#
        + #""artifactLocation":{"uri":"My%20site/%E5%8C%97/2040.txt"},"#
        + #""region":{"startLine":2,"startColumn":8}},"#
        + #""logicalLocations":[{"fullyQualifiedName":"rides.rented.total"}]}]}]}]}"# + "\n")
  }

  @Test func suppressesWaivedFindingsInSARIF() throws {
    let log = SARIFLog(words: try SampleForm.words(), paths: paths)
    let text = String(decoding: log.bytes(of: [SampleForm.finding(waived: true)]), as: UTF8.self)
    #expect(
      text.contains(
        #""suppressions":[{"kind":"external","status":"accepted","#
          + #""justification":"recounted (desk 4, 2041-02-03)"}]"#))
  }

  @Test func writesASARIFLogWithoutFindings() throws {
    let log = SARIFLog(words: try SampleForm.words(), paths: paths)
    let text = String(decoding: log.bytes(of: []), as: UTF8.self)
    #expect(text.contains(#""rules":[]"#))
    #expect(text.contains(#""results":[]"#))
  }

  @Test func showsTheLineWithACaret() throws {
    #expect(
      try text(of: SampleForm.finding()) == """
        My site/北/2040.txt:2:8: error: rider-sum: the riders make 12, printed 13
          2 | 租出 5    7    13
            |                ^~
          note: 5+7 = 12 ≠ 13
          help: check 100% of it, twice: now

        """)
  }

  @Test func speaksChineseAndNamesTheWaiver() throws {
    #expect(
      try text(of: SampleForm.finding(waived: true), .chinese) == """
        My site/北/2040.txt:2:8: 错误: rider-sum: 相加得 12，印 13
          2 | 租出 5    7    13
            |                ^~
          算式: 5+7 = 12 ≠ 13
          已豁免: recounted (desk 4, 2041-02-03, waivers.yaml:7)
          处理: 核对

        """)
  }

  @Test func paintsOnlyWhereColourIsOn() throws {
    let painted = try text(of: SampleForm.finding(), palette: Palette(isOn: true))
    #expect(painted.contains("\u{1B}[31;1merror\u{1B}[0m"))
    #expect(try !text(of: SampleForm.finding()).contains("\u{1B}"))
  }

  private func text(
    of finding: Finding, _ language: Language = .english, palette: Palette = .plain
  ) throws -> String {
    FindingText(
      words: try SampleForm.words(language), phrases: try PhrasebookReader.carried(), paths: paths,
      palette: palette, width: 80
    ).text(of: finding, in: SampleForm.source())
  }

  static let folders: [(String, String)] = [
    (".", "a/b.txt"), ("./", "a/b.txt"), ("", "a/b.txt"), ("c", "c/a/b.txt"), ("c/", "c/a/b.txt"),
    ("./c//", "c/a/b.txt"), ("/", "/a/b.txt"), ("/c", "/c/a/b.txt"), ("../c", "../c/a/b.txt"),
  ]

  @Test(arguments: folders) func namesFilesFromWhereTheUserIs(_ folder: String, _ path: String) {
    #expect(FilePaths(folder: folder).path(of: "a/b.txt") == path)
  }

  @Test func writesAbsolutePathsAsFileURIs() {
    #expect(FilePaths(folder: "/c d").uri(of: "100%.txt") == "file:///c%20d/100%25.txt")
  }

  @Test func findsTheCellOfARewrittenLine() {
    // A web page: the line was put together from cells that stand elsewhere in the file.
    let bytes = Array("租出\t5\t13".utf8)
    let source = SourceText(
      file: "a.html", bytes: bytes,
      lines: [SourceText.Line(start: 0, end: 11, number: 40, firstCell: 0, cellCount: 2)],
      cells: [
        SourceText.Cell(start: 7, end: 8, line: 41, column: 5, gridColumn: 1, span: 1),
        SourceText.Cell(start: 9, end: 11, line: 42, column: 5, gridColumn: 2, span: 1),
      ], asides: [], fileLineCount: 50, frontMatter: FrontMatter(), remarks: [])
    let excerpt = source.excerpt(at: Place(line: 42, column: 5), width: 40)
    #expect(excerpt?.line == "租出    5    13")
    #expect(excerpt?.marker == "             ^~")
    #expect(source.excerpt(at: Place(line: 99, column: 1), width: 40) == nil)
  }
}
