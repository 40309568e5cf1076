import Testing

@testable import Disclosure

@Suite struct WaiverTests {
  private func applied(_ waivers: Waiver...) throws -> [Finding] {
    var invented = try InventedReport()
    invented.print("requests.granted.total", Quantity(1044), raw: "1,044")
    invented.report.outline.headings.removeAll { $0.section == "problems" }
    let forms = try InventedReport.forms.get()
    let findings = Auditor(forms: forms).findings(in: invented.report, source: invented.source)
    return Waivers(waivers).applied(
      to: findings, archive: Archive(reports: [invented.report]), forms: forms)
  }

  private func waiver(
    _ rule: String, _ cell: String?, _ printed: String?, file: String = "999101/2020.txt"
  ) -> Waiver {
    Waiver(
      rule: rule, file: file, cell: cell, printed: printed, reason: "原件如此", author: "某审核人",
      date: "2026-03-01", place: Place(line: 4))
  }

  @Test func coversOneFindingAndLeavesTheOthers() throws {
    let findings = try applied(waiver("row-sum", "requests.granted.total", "1044"))
    #expect(findings.filter { $0.waiver != nil }.map(\.rule) == ["row-sum"])
    #expect(
      findings.map(\.rule).sorted() == [
        "col-sum", "row-sum", "section-missing", "single-cell-remedy",
      ])
  }

  @Test(arguments: ["1,044", " 1044 ", "1044.0", "1，044"])
  func acceptsTheNumberAsItIsSpelled(printed: String) throws {
    let findings = try applied(waiver("row-sum", "requests.granted.total", printed))
    #expect(findings.contains { $0.waiver != nil })
  }

  @Test(arguments: ["44", "", "1044件", "."])
  func lapsesWhenTheCellPrintsSomethingElse(printed: String) throws {
    let findings = try applied(waiver("row-sum", "requests.granted.total", printed))
    #expect(findings.allSatisfy { $0.waiver == nil })
    let note = try #require(findings.first { $0.rule == "waiver-lapsed" })
    #expect(note.severity == .info)
    #expect(note.value("now") == .text("1044"))
    #expect(note.cells == ["requests.granted.total"])
  }

  @Test func coversAFindingAboutNoCell() throws {
    let findings = try applied(waiver("section-missing", nil, nil))
    #expect(findings.filter { $0.waiver != nil }.map(\.rule) == ["section-missing"])
  }

  @Test(arguments: [
    ("row-sum", "requests.partial.total", "999101/2020.txt"),
    ("row-sum", nil, "999101/2020.txt"),
    ("row-sum", "requests.granted.total", "999101/2021.txt"),
    ("flow", "requests.granted.total", "999101/2020.txt"),
  ])
  func reportsAWaiverThatCoversNothing(rule: String, cell: String?, file: String) throws {
    let findings = try applied(waiver(rule, cell, nil, file: file))
    #expect(findings.allSatisfy { $0.waiver == nil })
    let note = try #require(findings.first { $0.rule == "waiver-unused" })
    #expect(note.file == "waivers.yaml")
    #expect(note.place == Place(line: 4))
  }
}
