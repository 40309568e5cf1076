import Disclosure
import Testing

@testable import Portal

@Suite struct FindingIndexTests {
  private static let archive = Archive(
    ["a/2020.txt", "a/2021.txt"].map { file in
      ArchiveEntry(
        file: file, publisher: Publisher(id: "a", name: "甲局", kind: .department, region: nil),
        year: file == "a/2020.txt" ? 2020 : 2021, form: nil)
    })

  private func finding(
    _ rule: String, _ severity: Severity, in file: String, line: Int? = nil, cell: String? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, file: file, place: line.map { Place(line: $0) },
      cells: cell.map { [$0] } ?? [])
  }

  private var index: FindingIndex {
    FindingIndex(
      [
        finding("label-variant", .info, in: "a/2021.txt", line: 4, cell: "requests.total_a.x"),
        finding("row-sum", .error, in: "a/2021.txt", line: 9, cell: "requests.granted.total"),
        finding("label-variant", .info, in: "a/2021.txt", line: 3, cell: "requests.total.a.x"),
        finding("table-split", .info, in: "a/2021.txt", line: 84),
        finding("title-missing", .info, in: "a/2021.txt"),
        finding("row-sum", .warning, in: "a/2020.txt", line: 9, cell: "requests.granted.total"),
        finding("not-text", .error, in: "stray.pdf"),
      ], archive: Self.archive)
  }

  @Test func numbersWhatMattersBeforeNotes() {
    let shown = index.findings(ofEntry: 1).map { "\($0.number) \($0.finding.rule)" }
    #expect(
      shown == [
        "1 row-sum", "2 title-missing", "3 label-variant", "4 label-variant", "5 table-split",
      ])
  }

  @Test func givesEachFindingAnAnchorOfItsOwn() {
    #expect(
      index.findings(ofEntry: 1).map(\.anchor) == [
        "f-row-sum-requests-granted-total", "f-title-missing",
        "f-label-variant-requests-total-a-x", "f-label-variant-requests-total-a-x-2",
        "f-table-split-L84",
      ])
  }

  @Test func findsTheReportsOfARule() {
    let places = index.places(of: "row-sum")
    #expect(places.map(\.entry) == [0, 1])
    #expect(places.map(\.numbered.number) == [1, 1])
    #expect(places.map(\.numbered.finding.severity) == [.warning, .error])
    #expect(
      index.rules == ["label-variant", "not-text", "row-sum", "table-split", "title-missing"])
  }

  @Test func keysTellWhichReportHasAnotherFinding() {
    let stray = finding("not-text", .error, in: "stray.pdf")
    let link = finding("carry-over", .error, in: "a/2021.txt", line: 9)
    let keys = [[], [link], [link, stray]].map {
      FindingIndex($0, archive: Self.archive).otherKeys
    }
    #expect(keys.map(\.count) == [2, 2, 2])
    #expect(keys[0][0] == keys[1][0])
    #expect(keys[0][1] != keys[1][1])
    #expect(keys[1] == keys[2])
  }

  @Test func countsWithoutUnpacking() {
    #expect(index.count == 7)
    #expect(index.count(of: "not-text") == 1)
    #expect(index.count(ofEntry: 1) == 5)
    #expect(index.openCount(ofEntry: 1) == 1)
    #expect(index.openCount(.error) == 2)
    #expect(index.openCounts() == ["row-sum": 2, "not-text": 1])
    #expect(index.hasMarks(0))
    #expect(!index.hasMarks(2))
    #expect(index.unplaced.map(\.rule) == ["not-text"])
  }
}
