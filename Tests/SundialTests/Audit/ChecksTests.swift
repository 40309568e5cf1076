import Testing

@testable import Disclosure

@Suite struct ChecksTests {
  private func checks(
    _ form: String, _ change: (inout InventedReport) -> Void = { _ in }
  ) throws -> Checks {
    var invented = try InventedReport(form)
    change(&invented)
    let auditor = Auditor(forms: try InventedReport.forms.get())
    return try #require(auditor.checks(of: invented.report))
  }

  @Test(arguments: [("2019", 40), ("2021", 42)])
  func countsTheIdentitiesOfTheForm(form: String, count: Int) throws {
    let checks = try checks(form)
    #expect(checks.pass == count)
    #expect(checks.fail == 0)
    #expect(checks.unknown == 0)
  }

  @Test func standsAlikeInAReportAndItsArchiveEntry() throws {
    var invented = try InventedReport("2021")
    invented.print("requests.granted.total", 44)
    invented.blank("review.review")
    let auditor = Auditor(forms: try InventedReport.forms.get())
    let entry = ArchiveEntry(invented.report)
    #expect(auditor.checks(of: entry) == auditor.checks(of: invented.report))
    #expect(auditor.checks(of: entry)?.unknown == 1)
  }

  @Test func hasNoneForAFormThatIsNotRead() throws {
    var invented = try InventedReport()
    invented.report.form = "2008"
    let auditor = Auditor(forms: try InventedReport.forms.get())
    #expect(auditor.checks(of: invented.report) == nil)
  }

  @Test func namesTheBrokenOnesInTheOrderOfTheForm() throws {
    let checks = try checks("2019") { $0.print("requests.granted.total", 44) }
    #expect(checks.failed == ["row-sum:granted", "col-sum:total"])
    #expect(checks.pass == 38)
  }

  @Test func knowsNothingOfIdentitiesWithAMissingOperand() throws {
    let checks = try checks("2019") {
      $0.blank("review.review")
      $0.lose("requests.partial")
    }
    #expect(
      checks.unknownIDs == [
        "row-sum:partial", "col-sum:natural", "col-sum:commercial", "col-sum:research",
        "col-sum:welfare", "col-sum:legal", "col-sum:other", "col-sum:total", "review-sum:review",
      ])
    #expect(checks.pass == 31)
  }

  @Test func takesNoComputedValueForEvidence() throws {
    let checks = try checks("2019") {
      guard let cell = $0.form.cellIndex["review.after_review.total"] else { return }
      $0.report.cells[cell] = Cell(state: .derived, value: .zero, basis: .computed)
    }
    #expect(checks.unknownIDs == ["review-sum:after_review"])
  }

  @Test func doesNotCountRulesTheFormDoesNotCount() throws {
    let checks = try checks("2019") { $0.print("art20.art20_5.permit", [12, -15, 500]) }
    #expect(checks.fail == 0)
    #expect(checks.pass == 40)
  }
}
