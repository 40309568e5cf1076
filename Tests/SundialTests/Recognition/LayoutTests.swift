import Invented
import Testing

@testable import Disclosure

@Suite struct LayoutTests {
  let reading: ReportReading

  init() throws {
    reading = try ReportReading()
  }

  @Test(arguments: Layout.all, PrintedForm.allCases)
  func readsEveryCell(in layout: Layout, form: PrintedForm) {
    var differences: [String] = []
    for (seed, magnitude) in InventedTables.Magnitude.allCases.enumerated() {
      let tables = InventedTables(form, magnitude, seed: UInt64(seed))
      differences += read(PrintedReport(tables), in: layout, note: "\(magnitude)")
    }
    #expect(differences == [])
  }

  @Test(arguments: LabelSpelling.allCases, PrintedForm.allCases)
  func readsLabels(spelled labels: LabelSpelling, form: PrintedForm) {
    let tables = InventedTables(form, .thousands, seed: 11)
    #expect(readEverywhere(PrintedReport(tables, labels: labels)) == [])
  }

  @Test(arguments: NumberSpelling.allCases, PrintedForm.allCases)
  func readsNumbers(spelled numbers: NumberSpelling, form: PrintedForm) {
    let tables = InventedTables(form, .tensOfThousands, seed: 12)
    #expect(readEverywhere(PrintedReport(tables, numbers: numbers)) == [])
  }

  private func readEverywhere(_ printed: PrintedReport) -> [String] {
    Layout.all.flatMap { read(printed, in: $0, note: $0.name) }
  }

  private func read(_ printed: PrintedReport, in layout: Layout, note: String) -> [String] {
    let report = reading.report(layout.text(printed), as: layout.file)
    let form =
      report.form == printed.form.rawValue ? [] : ["\(note): form \(report.form ?? "none")"]
    let differences = reading.differences(report, from: printed.tables)
    return form + differences.map { "\(note): \($0)" }
  }
}
