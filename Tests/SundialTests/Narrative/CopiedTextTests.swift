import Testing

@testable import Disclosure

@Suite struct CopiedTextTests {
  /// The numbers stand for sentences.
  private func found(_ last: [UInt64], _ this: [UInt64], years: (Int, Int) = (2021, 2022))
    -> [Finding]
  {
    let entries = [(years.0, last), (years.1, this)].map { year, sentences in
      ArchiveEntry(
        file: "\(year).txt", publisher: .district, year: year, form: nil, sentences: sentences)
    }
    let auditor = Auditor(
      forms: [], rules: RuleBook(reportRules: [], historyRules: [CopiedText()]))
    return auditor.findings(across: Archive(entries))
  }

  @Test func findsMostSentencesCopied() {
    let findings = found([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 5, 6, 7, 21, 22, 23, 24])
    #expect(findings.map(\.rule) == ["copied-text"])
    #expect(findings.map(\.computation) == ["6/10 = 60%"])
    #expect(findings.map(\.file) == ["2022.txt"])
  }

  @Test func keepsSilentBelowSixTenths() {
    #expect(found([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 21, 22, 23, 24, 25]) == [])
  }

  @Test func keepsSilentAboutShortReports() {
    #expect(found([1, 2, 3], [1, 2, 3]) == [])
  }

  @Test func comparesNeighboringYearsOnly() {
    let sentences = Array(UInt64(1)...12)
    #expect(found(sentences, sentences, years: (2020, 2022)) == [])
  }
}
