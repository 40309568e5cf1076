import Testing

@testable import Disclosure

/// A page lost between the head of a block and the middle of the next table.
@Suite struct LostRowsTests {
  private static let lostBlocks = ["art20_6", "art20_8", "art20_9"]
  private static let lostRows = ["new_received", "carried_in", "granted", "partial"]

  private func finding() throws -> (finding: Finding, invented: InventedReport) {
    var invented = try InventedReport()
    for block in Self.lostBlocks { invented.lose("art20." + block) }
    for row in Self.lostRows { invented.lose("requests." + row) }
    let auditor = Auditor(forms: try InventedReport.forms.get())
    let findings = auditor.findings(in: invented.report, source: invented.source)
      .filter { $0.rule == "rows-missing" }
    #expect(findings.count == 1)
    return (try #require(findings.first), invented)
  }

  @Test func isOneErrorAtTheLastLineBeforeTheGapEnds() throws {
    let (finding, invented) = try finding()
    let next = try #require(invented.line(of: "requests.refuse_state_secret.natural"))
    let before = try #require(invented.line(of: "art20.art20_5.other_services.decisions"))
    #expect(finding.severity == .error)
    #expect(finding.place == Place(line: next - 1))
    #expect(finding.value("after") == .count(before))
    #expect(finding.value("before") == .count(next))
    #expect(finding.value("count") == .count(8))
    #expect(finding.cells.count == 3 + 3 + 2 + 2 + 4 * 7)
  }

  @Test func namesTheRowsTableByTable() throws {
    let (finding, _) = try finding()
    let catalogue = try FindingCatalogue(forms: try InventedReport.forms.get())
    let message = catalogue.message(of: finding, in: .chinese)
    #expect(
      message.hasPrefix("缺 8 行：表二「行政处罚」至「政府集中采购」（4 行）、表三「一、本年新收政府信息公开申请数量」至「（二）部分公开」（4 行）；应在第 "))
  }

  @Test(arguments: [
    (["art20.art20_1.regulations"], "应在第 10 行之前"),
    (["review.after_review", "review.direct"], "应在第 56 行之后"),
  ])
  func saysOnWhichSideOfARowTheGapLies(lost: [String], expected: String) throws {
    var invented = try InventedReport()
    for row in lost { invented.lose(row) }
    let forms = try InventedReport.forms.get()
    let findings = Auditor(forms: forms).findings(in: invented.report, source: invented.source)
    let finding = try #require(findings.first { $0.rule == "rows-missing" })
    let message = try FindingCatalogue(forms: forms).message(of: finding, in: .chinese)
    #expect(message.hasSuffix(expected))
  }

  @Test func skipsBlankLinesAboveTheNextRow() throws {
    var invented = try InventedReport()
    invented.lose("requests.granted")
    let line = try #require(invented.line(of: "requests.partial.natural"))
    invented.report.lineUses[line - 2] = .blank
    let auditor = Auditor(forms: try InventedReport.forms.get())
    let findings = auditor.findings(in: invented.report, source: invented.source)
    #expect(findings.map(\.place) == [Place(line: line - 2)])
  }
}
