import Testing

@testable import Disclosure
@testable import SundialCommand

@Suite struct ReportOutputTests {
  @Test func nestsCellsByTheirPaths() {
    let skeleton = TableSkeleton(paths: ["a.x.p", "a.x.q", "a.y.p", "b.k.x.p", "b.m.x.p", "c.z"])
    var json = JSONWriter()
    skeleton.write(to: &json, count: 6) { index, json in
      json.appendText("\(index)\"}")
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"a":{"x":{"p":{"state":"0"},"q":{"state":"1"}},"y":{"p":{"state":"2"}}},"#
        + #""b":{"k":{"x":{"p":{"state":"3"}}},"m":{"x":{"p":{"state":"4"}}}},"#
        + #""c":{"z":{"state":"5"}}}"#)
  }

  @Test func writesNoTablesForAnotherForm() {
    var json = JSONWriter()
    TableSkeleton(paths: ["a.x"]).write(to: &json, count: 2) { _, _ in }
    TableSkeleton(paths: []).write(to: &json, count: 0) { _, _ in }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{}{}")
  }

  static let cells: [(Cell, String)] = [
    (
      Cell(
        state: .reported, value: Quantity(1438), raw: "1,438", place: Place(line: 39, column: 5)),
      #"reported","value":1438,"raw":"1,438","line":39}"#
    ),
    (
      Cell(state: .reported, value: Quantity(mantissa: 35_004_482, decimals: 3), raw: "35,004.482"),
      #"reported","value":35004.482,"raw":"35,004.482","line":null}"#
    ),
    (Cell(state: .blank, raw: "\"-\""), #"blank","value":null,"raw":"\"-\"","line":null}"#),
    (.absent, #"absent","value":null,"raw":null,"line":null}"#),
    (Cell(state: .notInForm), #"notInForm","value":null,"raw":null,"line":null}"#),
    (
      Cell(
        state: .derived, value: Quantity(-2), proof: ["row-sum:granted", "narrative:7"],
        basis: .computed),
      #"derived","value":-2,"raw":null,"line":null,"proof":["row-sum:granted","narrative:7"]}"#
    ),
    (
      Cell(state: .summed, value: Quantity(mantissa: 5, decimals: 1)),
      #"summed","value":0.5,"raw":null,"line":null}"#
    ),
  ]

  @Test(arguments: cells) func writesCells(_ cell: Cell, _ expected: String) {
    var json = JSONWriter()
    CellJSON.write(cell, to: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func writesAWholeReport() throws {
    var json = JSONWriter()
    var writer = ReportJSON(forms: [try SampleForm.form()], words: try SampleForm.words())
    writer.write(try Self.examination(), to: &json)
    let cells = [
      #""adults":{"state":"reported","value":5,"raw":"5","line":2}"#,
      #""children":{"state":"reported","value":7,"raw":"7","line":2}"#,
      #""total":{"state":"reported","value":13,"raw":"13","line":2}"#,
    ].joined(separator: ",")
    let lost = ["adults", "children", "total"]
      .map { #""\#($0)":{"state":"absent","value":null,"raw":null,"line":null}"# }
      .joined(separator: ",")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"file":"北/2040.txt","publisher":{"id":"north","name":"北区","kind":"town","#
        + #""region":"990101","deduced":true},"year":2040,"published":"2041-01-05","source":null,"#
        + #""evidence":[{"fact":"year","source":"path","text":"2040","line":null}],"form":"2040","#
        + #""tables":{"rides":{"rented":{\#(cells)},"returned":{\#(lost)}}},"#
        + #""checks":{"pass":0,"fail":1,"unknown":1,"failed":["rider-sum:rented"]},"findings":[],"#
        + #""unrecognised":[{"line":1,"text":"租车"}],"#
        + #""outline":{"title":null,"headings":[{"section":"renting","text":"租车","line":1}]},"#
        + #""claims":[],"lines":{"blank":0,"metadata":0,"title":0,"heading":0,"prose":0,"#
        + #""furniture":0,"cell":1,"chrome":0,"unrecognised":1}}"#)
  }

  @Test func showsAReportAsATable() throws {
    let terminal = ReportText(
      forms: [try SampleForm.form()], words: try SampleForm.words(.chinese),
      phrases: try PhrasebookReader.carried(), paths: FilePaths(folder: "."), palette: .plain,
      width: 80)
    let examination = try Self.examination(findings: [SampleForm.finding()])
    #expect(
      terminal.text(of: examination) == """
        北/2040.txt
          北区 · 2040 · 租车表
          勾稽关系：成立 0，不成立 1，无法判断 1

        租车情况
                            成人   儿童   总计
          一、本年租出次数     5      7     13!
          二、归还              ?      ?      ?

          ! 有发现涉及此数
          ? 该行或该表不在报告里

        北/2040.txt:2:8: 错误: rider-sum: 相加得 12，印 13
          2 | 租出 5    7    13
            |                ^~
          算式: 5+7 = 12 ≠ 13
          处理: 核对

        未认出的行：1

        """)
  }

  @Test func breaksHeadsToMakeRoomForLabels() {
    let grid = TextGrid(
      heads: ["商业企业", "社会公益组织"],
      rows: [TextGrid.Row(label: "没有现成信息需要另行制作", values: [("1", " "), ("20", "*")])])
    #expect(
      grid.text(palette: .plain, width: 60) == """
                                    商业企业   社会公益组织
          没有现成信息需要另行制作         1             20*

        """)
    #expect(
      grid.text(palette: .plain, width: 42) == """
                                    商业   社会公
                                    企业   益组织
          没有现成信息需要另行制作     1       20*

        """)
    #expect(
      grid.text(palette: .plain, width: 30) == """
                                 社会
                          商业   公益
                          企业   组织
          没有现成信息…      1     20*

        """)
  }

  @Test func breaksHeadsEvenly() {
    let grid = TextGrid(
      heads: ["本年新制作数量"], rows: [TextGrid.Row(label: "规章", values: [("0", " ")])])
    #expect(
      grid.text(palette: .plain, width: 20) == """
                本年新制
                  作数量
          规章         0

        """)
  }

  static func examination(findings: [Finding] = []) throws -> Examination {
    let form = try SampleForm.form()
    var identity = ReportIdentity()
    identity.publisher = Publisher(id: "north", name: "北区", kind: .town, region: "990101")
    identity.isDeduced = true
    identity.year = 2040
    identity.publicationDate = "2041-01-05"
    identity.evidence = [ReportIdentity.Evidence(fact: "year", source: .path, text: "2040")]
    let printed = [(5, 4), (7, 6), (13, 8)].map { value, column in
      Cell(
        state: .reported, value: Quantity(value), raw: "\(value)",
        place: Place(line: 2, column: column))
    }
    let report = Report(
      file: "北/2040.txt", identity: identity, form: "2040",
      cells: printed + Array(repeating: .absent, count: 3),
      outline: Outline(
        headings: [
          Outline.Heading(section: "renting", text: "租车", place: Place(line: 1))
        ]), claims: [], remarks: [], lineUses: [.unrecognised, .cell])
    return Examination(
      report: report, source: SampleForm.source(),
      checks: Checks(of: form, in: Figures(report.cells)), findings: findings)
  }
}
