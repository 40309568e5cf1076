import Testing

@testable import Disclosure
@testable import SundialCommand

@Suite struct ExplainTests {
  static let searches: [(String, String?)] = [
    ("rides.rented.total", "rides.rented.total"),
    ("本年租出次数", "rides.rented.total"),
    ("一、本年租出次数", "rides.rented.total"),
    ("租 出", "rides.rented.total"),
    ("Returned", "rides.returned.total"),
    ("rented/children", "rides.rented.children"),
    ("归还/少儿", "rides.returned.children"),
    ("归还/老人", nil),
    ("总计", nil),
    ("", nil),
  ]

  @Test(arguments: searches) func findsCells(_ subject: String, _ path: String?) throws {
    #expect(CellSearch(forms: [try SampleForm.form()]).cell(subject)?.path == path)
  }

  @Test func writesEquationsInWordsAndNumbers() throws {
    let form = try SampleForm.form()
    let equation = try #require(form.equations.first { $0.id == "rider-sum:rented" })
    let text = EquationText(form: form, language: .chinese)
    #expect(text.text(of: equation) == "成人 + 儿童 = 总计")
    let cells = [5, 7, 13].map { Cell(state: .reported, value: Quantity($0)) }
    let figures = Figures(cells + Array(repeating: .absent, count: 3))
    #expect(text.text(of: equation, in: figures) == "5 + 7 = 13 ✗")
    let returned = try #require(form.equations.first { $0.id == "rider-sum:returned" })
    #expect(text.text(of: returned, in: figures) == nil)
  }

  @Test func explainsARule() throws {
    let rule = try #require(try SampleForm.words().catalogue.explanation(of: "rider-sum"))
    #expect(
      RulePage(try layout()).text(of: rule) == """
        rider-sum – The riders add up

        Every row adds up.

          Arithmetic   adults + children = total (2040)
          Legal basis  样例
          Example      1+1 = 2
          Remedy       check 100% of it, twice: now

        """)
  }

  @Test func explainsACell() throws {
    let page = CellPage(
      try layout(), catalogue: try SampleForm.words().catalogue, form: try SampleForm.form())
    #expect(
      page.text(of: "rides.rented.children") == """
        rides.rented.children – Table 1, row “Rented”, column “Children”

          Form             Rental sheet (2040, 样例)
          Table            Renting
          Row              一、本年租出次数 (Rented)
          Column           儿童 (Children)
          Unit             次
          Also printed as  租出、少儿

        Identities
          rider-sum:rented: Adults + Children = Total

        """)
  }

  @Test func showsWhereANumberComesFrom() throws {
    let examination = try ReportOutputTests.examination(findings: [SampleForm.finding()])
    let page = OriginPage(
      layout: try layout(), catalogue: try SampleForm.words().catalogue,
      form: try SampleForm.form(), paths: FilePaths(folder: "Content"), examination: examination)
    #expect(
      page.text(of: "rides.rented.total") == """
        rides.rented.total – Table 1, row “Rented”, column “Total”

          Value       13
          State       the report prints a number, 0 included
          As printed  13
          Place       Content/北/2040.txt:2:8

          2 | 租出 5    7    13
            |                ^~

        Identities
          rider-sum:rented: 5 + 7 = 13 ✗

        Findings
          rider-sum: the riders make 12, printed 13

        """)
  }

  private func layout() throws -> PageLayout {
    PageLayout(
      phrases: try PhrasebookReader.carried(), language: .english, palette: .plain, width: 80)
  }
}
