import Testing

@testable import Disclosure

@Suite struct FindingCatalogueTests {
  private let catalogue: FindingCatalogue
  private let auditor: Auditor

  init() throws {
    let forms = try InventedReport.forms.get()
    catalogue = try FindingCatalogue(forms: forms)
    auditor = Auditor(forms: forms)
  }

  private func first(
    _ rule: String, _ form: String = "2019", _ change: (inout InventedReport) -> Void
  ) throws -> Finding {
    var invented = try InventedReport(form)
    change(&invented)
    let findings = auditor.findings(in: invented.report, source: invented.source)
    return try #require(findings.first { $0.rule == rule })
  }

  @Test func namesTableRowAndColumn() throws {
    let finding = try first("row-sum") { $0.print("requests.granted.total", 44) }
    #expect(
      catalogue.message(of: finding, in: .chinese)
        == "表三「（一）予以公开」一行：各类申请人相加得 43，「总计」印 44，相差 1；只把表三「（一）予以公开」·「总计」由 44 改为 43，此表全部勾稽关系即可成立"
    )
    #expect(
      catalogue.message(of: finding, in: .english)
        == "Table 3, row “Disclosed”: the applicants add up to 43, “Total” prints 44, a difference of 1; with 43 instead of 44 in Table 3, row “Disclosed”, column “Total” every check of the table would hold"
    )
  }

  @Test func namesTheGroupOfARow() throws {
    let finding = try first("cells-blank") { $0.blank("requests.refuse_process.legal", raw: "/") }
    #expect(
      catalogue.message(of: finding, in: .chinese) == "表三「（三）不予公开 6.属于四类过程性信息」有 1 格没有填数")
    #expect(
      catalogue.message(of: finding, in: .english)
        == "Table 3 “Not disclosed: Information on work in progress”: 1 blank cell")
  }

  @Test func saysWhatTheProseStates() throws {
    let finding = try first("review-cells-blank") {
      $0.blank("review.review")
      $0.report.claims = [.of(2, [["review.review.total"]])]
    }
    #expect(
      catalogue.message(of: finding, in: .chinese) == "表四「行政复议」有 5 格没有填数，而正文第 5 行说有 2 件")
  }

  @Test func speaksForARuleThatOnlyAFormStates() throws {
    let other = try #require(try InventedReport.forms.get().first { $0.id == "2021" })
    let path = "requests.total.total"
    let finding = Finding(
      rule: "applicants-known", severity: .error, file: "a.txt", cells: [path],
      arguments: ["cell": .cell(path)], computation: "1 ≠ 2", form: "2021")
    let form = Form(
      id: "2021", title: other.title, legalBasis: other.legalBasis, years: other.years,
      fingerprints: [], refusal: nil, sections: other.sections, tables: other.tables,
      identities: [
        Identity(
          id: "applicants-known", headline: Bilingual(chinese: "甲等于乙", english: "One is two"),
          explanation: Bilingual(chinese: "说明", english: "Why"), legalBasis: "某文",
          statement: "a = b")
      ], crossYearRules: [], claims: [], cells: other.cells, cellIndex: other.cellIndex,
      equations: [])
    let catalogue = try FindingCatalogue(forms: [form])
    #expect(
      catalogue.message(of: finding, in: .chinese) == "表三「（七）总计」·「总计」：甲等于乙，现为 1 ≠ 2")
    let explanation = try #require(catalogue.explanation(of: "applicants-known"))
    #expect(explanation.headline.english == "One is two")
    #expect(explanation.legalBasis == "某文")
    #expect(explanation.statements == [.init(form: "2021", text: "a = b")])
    #expect(catalogue.ruleIDs.contains("applicants-known"))
  }

  @Test func explainsEveryRule() {
    for id in catalogue.ruleIDs {
      guard let explanation = catalogue.explanation(of: id) else {
        Issue.record("\(id) has no explanation")
        continue
      }
      for text in [explanation.headline, explanation.explanation] {
        #expect(!text.chinese.isEmpty && !text.english.isEmpty, "\(id)")
        #expect(text.chinese.last != "." && text.english != text.chinese, "\(id)")
      }
      #expect(explanation.remedy != nil, "\(id) has no remedy")
      #expect(explanation.headline.chinese.last != "。", "\(id)")
    }
  }

  @Test func givesEveryRuleAnExample() {
    for id in catalogue.ruleIDs { #expect(catalogue.explanation(of: id)?.example != nil, "\(id)") }
  }

  @Test func joinsTheStatementsOfAllForms() {
    let rowSum = catalogue.explanation(of: "row-sum")
    #expect(rowSum?.statements.map(\.form) == ["2019", "2021"])
    #expect(rowSum?.statements.first?.text == "natural + organizations = total")
    #expect(catalogue.explanation(of: "no-such-rule") == nil)
    #expect(catalogue.explanation(of: "identity") == nil)
  }

  /// Both languages know the same facts, so neither reader is told less.
  @Test func fillsTheSameGapsInBothLanguages() {
    for entry in catalogue.entries {
      for templates in [entry.message, entry.remedy] {
        let chinese = Set((templates[.chinese]?.names ?? []).map(Self.argument))
        let english = Set((templates[.english]?.names ?? []).map(Self.argument))
        let hints: Set = ["cell", "reason", "reasonEnglish"]
        #expect(chinese.subtracting(hints) == english.subtracting(hints), "\(entry.id)")
      }
    }
  }

  private static func argument(_ name: String) -> String {
    String(name.prefix { $0 != "." && $0 != "|" })
  }

  @Test(
    arguments: ReportRuleTests.identityCases + ReportRuleTests.numberCases
      + ReportRuleTests.completenessCases + ReportRuleTests.formCases)
  func fillsEveryGap(_ test: RuleCase) throws {
    for finding in try test.findings() { expectNoGap(in: finding) }
  }

  @Test(
    arguments: HistoryRuleTests.links + HistoryRuleTests.years + HistoryRuleTests.duplicates
      + HistoryRuleTests.regions)
  func fillsEveryGap(_ test: ArchiveCase) throws {
    for finding in try test.findings() { expectNoGap(in: finding) }
  }

  private func expectNoGap(in finding: Finding) {
    for language in Language.allCases {
      let message = catalogue.message(of: finding, in: language)
      let remedy = catalogue.remedy(of: finding, in: language) ?? ""
      for text in [message, remedy] {
        #expect(!text.contains(MessageTemplate.missing) || text.contains("2019—"), "\(text)")
        #expect(!text.contains("{") && !text.contains("[["), "\(text)")
        #expect(!text.contains("requests.") && !text.contains("art20."), "\(text)")
      }
      #expect(!message.isEmpty)
    }
  }
}
