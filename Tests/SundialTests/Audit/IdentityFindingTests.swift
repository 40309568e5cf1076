import Testing

@testable import Disclosure

@Suite struct IdentityFindingTests {
  private func findings(
    _ form: String = "2019", _ change: (inout InventedReport) -> Void
  ) throws -> [Finding] {
    var invented = try InventedReport(form)
    change(&invented)
    return Auditor(forms: try InventedReport.forms.get())
      .findings(in: invented.report, source: invented.source)
  }

  @Test func writesTheArithmeticOut() throws {
    let findings = try findings { $0.print("requests.granted.total", 44) }
    #expect(
      findings.map(\.computation) == [
        "40+2+0+0+0+1 = 43 ≠ 44", "",
        "44+5+0+0+0+0+0+0+0+0+13+0+0+0+0+0+0+0+0 = 62 ≠ 61",
      ])
  }

  @Test func writesBothSidesOfTheFlow() throws {
    let findings = try findings { $0.print("requests.carried_out", [8, 0, 0, 0, 0, 0, 8]) }
    #expect(findings.map(\.computation) == ["60+4 = 64 ≠ 57+8 = 65", "64+4 = 68 ≠ 61+8 = 69"])
    #expect(
      findings.first?.cells == [
        "requests.total.natural", "requests.carried_out.natural",
        "requests.new_received.natural", "requests.carried_in.natural",
      ])
  }

  @Test func writesAnInequality() throws {
    let findings = try findings { $0.print("art20.art20_5.permit", [12, -15, 500]) }
    #expect(findings.map(\.computation) == ["12-15 = -3 < 0"])
  }

  @Test func placesTheFindingAtTheTotal() throws {
    var invented = try InventedReport()
    invented.print("requests.granted.total", 44)
    let line = try #require(invented.line(of: "requests.granted.total"))
    let findings = Auditor(forms: try InventedReport.forms.get())
      .findings(in: invented.report, source: invented.source)
    #expect(findings.first?.place == Place(line: line, column: 22))
  }

  @Test func namesTheOneCellThatWouldSettleEverything() throws {
    let findings = try findings { $0.print("requests.granted.total", 44) }
    for finding in findings where finding.severity == .error {
      #expect(finding.value("suggestion") == .cell("requests.granted.total"))
      #expect(finding.value("instead") == .number(44))
      #expect(finding.value("suggested") == .number(43))
    }
    let remedy = try #require(findings.first { $0.rule == "single-cell-remedy" })
    #expect(remedy.value("identities") == .text("row-sum:granted, col-sum:total"))
    #expect(remedy.value("count") == .count(2))
  }

  @Test func namesAnOutcomeThatBreaksRowAndColumn() throws {
    let findings = try findings("2021") { $0.print("requests.unavail_not_held.natural", 21) }
    #expect(findings.map(\.rule).sorted() == ["col-sum", "row-sum", "single-cell-remedy"])
    let remedy = try #require(findings.first { $0.rule == "single-cell-remedy" })
    #expect(remedy.cells == ["requests.unavail_not_held.natural"])
    #expect(remedy.value("suggested") == .number(12))
  }

  @Test func namesNoCellWhereTwoAreWrong() throws {
    let findings = try findings {
      $0.print("requests.granted.total", 44)
      $0.print("requests.partial.commercial", 2)
    }
    #expect(!findings.contains { $0.rule == "single-cell-remedy" })
    #expect(findings.allSatisfy { $0.value("suggestion") == nil })
  }

  @Test func namesNoCellWhereSeveralWouldDo() throws {
    // Any of the five cells would settle the sum, and nothing else tells which.
    let findings = try findings { $0.print("review.direct.total", 4) }
    #expect(findings.map(\.rule) == ["review-sum"])
  }

  @Test func namesNoCellThatWouldHaveToBeNegative() throws {
    let findings = try findings {
      $0.print("requests.new_received", [60, 3, 0, 0, 0, 1, 64])
      $0.print("requests.refuse_internal.total", 0)
      $0.print("requests.unavail_not_held.natural", 60)
    }
    let remedy = findings.first { $0.rule == "single-cell-remedy" }
    #expect(remedy?.value("suggested") == .number(12))
    let negative = try self.findings {
      $0.print("requests.partial.natural", 0)
      $0.print("requests.granted.natural", 0)
      $0.print("requests.unavail_not_held.natural", 0)
      $0.print("requests.total.natural", 0)
      $0.print("requests.carried_out.natural", 70)
    }
    #expect(!negative.contains { $0.rule == "single-cell-remedy" })
  }

  @Test func mendsEachTableByItself() throws {
    let findings = try findings {
      $0.print("requests.granted.total", 44)
      $0.print("review.direct.total", 4)
    }
    #expect(findings.filter { $0.rule == "single-cell-remedy" }.count == 1)
    #expect(findings.first { $0.rule == "review-sum" }?.value("suggestion") == nil)
  }
}

extension Finding {
  func value(_ name: String) -> Argument.Value? {
    arguments.first { $0.name == name }?.value
  }
}

extension Finding.Argument.Value {
  static func number(_ count: Int) -> Finding.Argument.Value { .number(Quantity(count)) }
}
