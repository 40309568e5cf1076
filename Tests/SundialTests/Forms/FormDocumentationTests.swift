import Foundation
import Testing

@testable import Disclosure

/// What `docs/forms.md` shows is what the program reads.
@Suite struct FormDocumentationTests {
  private let text: String

  init() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    text = try String(contentsOf: root.appending(path: "docs/forms.md"), encoding: .utf8)
  }

  @Test func readsTheCompleteForm() throws {
    let start = try #require(text.ranges(of: "```yaml\n").first).upperBound
    let end = try #require(text[start...].ranges(of: "\n```").first).lowerBound
    let form = try FormFile.form(from: FormFixture.file(String(text[start..<end])))
    #expect(form.cells.count == 12)
    #expect(form.equations.count == 4)
    #expect(
      form.crossYearRules[0].equations.map(\.id) == [
        "stock:adults", "stock:children", "stock:total",
      ])
    #expect(form.claims[0].candidates == [["loans.novels.total", "loans.manuals.total"]])
  }

  @Test func countsOneCheckMoreForOneRowMore() throws {
    let file = try EmbeddedFile.named("forms/2021.yaml")
    let old = String(decoding: file.bytes, as: UTF8.self)
    let row = """
                    - id: refuse_minors
                      number: 9.
                      label: 涉及未成年人信息
                      english: Information on minors

      """
    let place = try #require(old.ranges(of: "          - group: unavail\n").first).lowerBound
    let form = try FormFile.form(
      from: FormFixture.file(String(old[..<place] + row + old[place...])))
    #expect(form.equations.count { $0.isCounted } == 43)
    let sum = try #require(form.equations.first { $0.id == "col-sum:natural" })
    #expect(sum.left.contains { form.cells[$0.cell].path == "requests.refuse_minors.natural" })
  }

  @Test(arguments: [
    "id", "title", "legal_basis", "years", "fingerprints", "refusal", "sections", "tables",
    "identities", "cross_year", "claims", "section", "layout", "anchors", "furniture", "unit",
    "blocks", "banner", "columns", "rows", "number", "label", "note", "english", "variants",
    "needs_rule_making_power", "kind", "headline", "explanation", "over", "each", "equation",
    "severity", "counted", "verbs", "objects", "excluding", "units", "states",
    "indicators", "formula", "comparability",
  ])
  func explainsTheKey(_ key: String) throws {
    let keys = try #require(text.ranges(of: "## Keys").first).lowerBound
    let part = text[keys...]
    #expect(["`\(key)`", "`\(key):"].contains { part.contains($0) })
  }
}
