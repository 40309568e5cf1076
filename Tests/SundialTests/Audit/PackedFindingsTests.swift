import Testing

@testable import Disclosure

@Suite struct PackedFindingsTests {
  private static let waiver = Waiver(
    rule: "row-sum", file: "b/2021.txt", cell: "requests.granted.total", printed: "61",
    reason: "as filed", author: "Li", date: "2026-03-01", place: Place(line: 3))

  private static var findings: [Finding] {
    var waived = Finding(
      rule: "row-sum", severity: .error, file: "b/2021.txt", place: Place(line: 84, column: 7),
      cells: ["requests.granted.total", "requests.granted.natural"],
      arguments: [
        "printed": .number(Quantity(61)),
        "amount": .number(Quantity(mantissa: -35_004, decimals: 3)),
        "count": .count(-1), "cell": .cell("requests.granted.total"), "none": .text(""),
        "clause": .text("收到申请 20 件，办结 18 件"),
      ], computation: "55+3+0+0+0+2 = 60 ≠ 61", form: "2021")
    waived.waiver = waiver
    return [
      Finding(rule: "title-missing", severity: .info, file: "a/2020.txt"),
      Finding(rule: "not-text", severity: .warning, file: "a/2020.txt", place: Place(line: 1)),
      waived,
      Finding(
        rule: "integer", severity: .error, file: "a/2020.txt",
        arguments: ["printed": .number(Quantity(mantissa: .min, decimals: 0))]),
    ]
  }

  @Test func givesBackWhatItTook() {
    let packed = PackedFindings(Self.findings)
    #expect((0..<packed.count).map { packed[$0] } == Self.findings)
  }

  @Test func tellsTheMainFactsWithoutUnpacking() {
    let packed = PackedFindings(Self.findings)
    let summaries = (0..<packed.count).map(packed.summary)
    #expect((0..<packed.count).map(packed.file) == Self.findings.map(\.file))
    #expect(summaries.map(\.rule) == Self.findings.map(\.rule))
    #expect(summaries.map(\.severity) == Self.findings.map(\.severity))
    #expect(summaries.map(\.place) == Self.findings.map(\.place))
    #expect(summaries.map(\.cell) == Self.findings.map(\.cells.first))
    #expect(summaries.map(\.isWaived) == [false, false, true, false])
  }

  @Test func keepsThousandsOfNamesApart() {
    let findings = (0..<3000).map { number in
      Finding(
        rule: "rule-\(number)", severity: .info, file: "\(number / 7).txt",
        cells: ["table.row-\(number).total", "table.row-\(number + 1).total"])
    }
    let packed = PackedFindings(findings)
    #expect((0..<packed.count).map { packed[$0] } == findings)
  }
}
