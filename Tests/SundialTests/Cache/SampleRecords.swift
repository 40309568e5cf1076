@testable import Disclosure

/// Records of every shape, all invented.
enum SampleRecords {
  static let publisher = Publisher(
    id: "999101-education", name: "某市某区教育局", kind: .department, region: "999101")

  static let cells: [Cell] = [
    Cell(state: .reported, value: .zero, raw: "0", place: Place(line: 12, column: 3)),
    Cell(state: .reported, value: Quantity(75_295), place: Place(line: 12)),
    Cell(state: .reported, value: Quantity(-207), place: Place(line: 13)),
    Cell(
      state: .reported, value: Quantity(mantissa: 35_004_482, decimals: 3), place: Place(line: 11)),
    Cell(
      state: .reported, value: Quantity(mantissa: .min, decimals: 9), place: Place(line: 90_000)),
    Cell(state: .blank, raw: "/", place: Place(line: 14)),
    .absent,
    Cell(state: .notInForm),
    Cell(state: .summed, value: Quantity(8), basis: .computed),
    Cell(state: .derived, value: Quantity(2), proof: ["narrative:7"], basis: .computed),
  ]

  static let waiver = Waiver(
    rule: "row-sum", file: "a/2020.txt", cell: "t.r.c", printed: "1,438", reason: "核对无误",
    author: "某某", date: "2026-03-01", place: Place(line: 3, column: 5))

  static var findings: [Finding] {
    var waived = Finding(
      rule: "row-sum", severity: .error, file: "a/2020.txt", place: Place(line: 12, column: 3),
      cells: ["t.r.c", "t.r.d"],
      arguments: [
        "printed": .number(Quantity(mantissa: -12_345, decimals: 4)), "times": .count(-3),
        "text": .text("“三件”"), "cell": .cell("t.r.c"), "most": .count(.max),
        "least": .number(Quantity(mantissa: .min, decimals: 0)), "empty": .text(""),
      ], computation: "3+4 = 7 ≠ 8", form: "2021")
    waived.waiver = waiver
    return [
      Finding(rule: "title-missing", severity: .info, file: "a/2020.txt"), waived,
      Finding(
        rule: "copied-text", severity: .warning, file: "别处/2019.txt", place: Place(line: 1),
        arguments: ["cell": .cell("t.r.d")]),
    ]
  }

  /// A report with everything, one with hardly anything, one that could not be read.
  static var facts: [ReportFacts] {
    var full = report("a/2020.txt")
    full.identity.publisher = publisher
    full.identity.year = 2020
    full.identity.publicationDate = "2021-01-22"
    full.identity.sourceAddress = "https://nb.example.cn/年报/2020.html"
    full.form = "2019"
    full.cells = cells
    full.sketch = ReadingSketch(bytes: [2, 1, 0, 2, 24, 5])
    full.outline.paragraphs = [
      Outline.Paragraph(
        section: "overview", text: "本单位全年共召开调度会三次，逐项核对公开目录。各项工作按时完成，没有遗漏一件事情。",
        place: Place(line: 5))
    ]
    var other = report("b/2021.txt")
    other.identity.publisher = Publisher(id: "x", name: "", kind: .other, region: nil)
    other.identity.year = -1
    return [
      facts(of: full, findings: findings), facts(of: report("b.txt"), findings: []),
      facts(of: other, findings: Array(findings.reversed())),
      ReportFacts(
        .unread(.unreadable("c.txt", reason: "Permission denied")), content: nil),
    ]
  }

  static func report(_ file: String) -> Report {
    Report(
      file: file, identity: ReportIdentity(), form: nil, cells: [], outline: Outline(), claims: [],
      remarks: [], lineUses: [])
  }

  static func facts(of report: Report, findings: [Finding]) -> ReportFacts {
    let source = SourceText(
      file: report.file, bytes: [], lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: FrontMatter(), remarks: [])
    return ReportFacts(
      Examination(report: report, source: source, checks: nil, findings: findings),
      content: Fingerprint(of: report.file))
  }
}
