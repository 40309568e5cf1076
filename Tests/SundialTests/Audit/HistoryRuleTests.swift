import Testing

@testable import Disclosure

/// What the auditor says about a handful of invented reports laid side by side.
struct ArchiveCase: Sendable, CustomTestStringConvertible {
  let name: String
  let reports: @Sendable () throws -> [InventedReport]
  /// As `Finding.brief` after the file, in reading order.
  let expected: [String]

  var testDescription: String { name }

  func findings() throws -> [Finding] {
    let archive = Archive(reports: try reports().map(\.report))
    return Auditor(forms: try InventedReport.forms.get()).findings(across: archive)
  }
}

/// A report on the form of its year that carries in what the others carry out.
private func report(
  _ year: Int, _ form: String? = nil, file: String? = nil, publisher: Publisher = .district,
  _ change: (inout InventedReport) -> Void = { _ in }
) throws -> InventedReport {
  var invented = try InventedReport(
    form ?? (year < 2021 ? "2019" : "2021"), year: year,
    file: file ?? "\(publisher.id)/\(year).txt",
    publisher: publisher)
  invented.print("requests.new_received", [57, 3, 0, 0, 0, 1, 61])
  invented.print("requests.carried_in", [7, 0, 0, 0, 0, 0, 7])
  invented.print("art20.art20_1.normative", year < 2021 ? [0, 0, 20] : [0, 0, 20])
  invented.print("art20.art20_5.permit", year < 2021 ? [100, 0, 500] : [500])
  change(&invented)
  return invented
}

private func department(_ code: String, _ name: String, _ kind: Publisher.Kind = .government)
  -> Publisher
{
  Publisher(id: code, name: name, kind: kind, region: code)
}

@Suite struct HistoryRuleTests {
  @Test(arguments: links + years + duplicates + regions)
  func findsExactly(_ test: ArchiveCase) throws {
    #expect(try test.findings().map { "\($0.file) \($0.brief)" } == test.expected)
  }

  static let links = [
    ArchiveCase(
      name: "six years that continue one another, across the change of form",
      reports: { try (2019...2024).map { try report($0) } }, expected: []),
    ArchiveCase(
      name: "carried in differs from carried out",
      reports: {
        [
          try report(2022),
          try report(2023) {
            $0.print("requests.carried_in", [5, 0, 0, 0, 0, 0, 5])
            $0.print("requests.new_received", [59, 3, 0, 0, 0, 1, 63])
          },
        ]
      }, expected: ["999101/2023.txt warning carry-over requests.carried_in.natural"]),
    ArchiveCase(
      name: "carried in differs from carried out on the form before",
      reports: {
        [
          try report(2020),
          try report(2021) {
            $0.print("requests.carried_in", [5, 0, 0, 0, 0, 0, 5])
            $0.print("requests.new_received", [59, 3, 0, 0, 0, 1, 63])
          },
        ]
      }, expected: ["999101/2021.txt warning carry-over requests.carried_in.natural"]),
    ArchiveCase(
      name: "years that are no neighbors are not compared",
      reports: {
        [
          try report(2022),
          try report(2024) { $0.print("requests.carried_in", [5, 0, 0, 0, 0, 0, 5]) },
        ]
      }, expected: ["999101/2024.txt info year-gap"]),
    ArchiveCase(
      name: "a lost operand says nothing",
      reports: {
        [
          try report(2022) { $0.lose("requests.carried_out") },
          try report(2023) { $0.print("requests.carried_in", [5, 0, 0, 0, 0, 0, 5]) },
        ]
      }, expected: []),
    ArchiveCase(
      name: "an office and its government under one id are two publishers",
      reports: {
        let office = Publisher(id: "999101", name: "某区政府办", kind: .office, region: "999101")
        return [
          try report(2022),
          try report(2023, publisher: office) {
            $0.print("requests.carried_in", [5, 0, 0, 0, 0, 0, 5])
          },
        ]
      }, expected: []),
    ArchiveCase(
      name: "documents in force that do not follow",
      reports: {
        [
          try report(2022),
          try report(2023) { $0.print("art20.art20_1.normative", [2, 1, 25]) },
        ]
      }, expected: ["999101/2023.txt info in-force art20.art20_1.normative.in_force"]),
    ArchiveCase(
      name: "more repealed than there were",
      reports: {
        [
          try report(2022),
          try report(2023) { $0.print("art20.art20_1.normative", [2, 30, 0]) },
        ]
      },
      expected: [
        "999101/2023.txt info in-force art20.art20_1.normative.in_force",
        "999101/2023.txt warning repeal-bound art20.art20_1.normative.repealed",
      ]),
    ArchiveCase(
      name: "items that do not follow",
      reports: {
        [
          try report(2019) { $0.print("art20.art20_5.permit", [100, 5, 500]) },
          try report(2020) { $0.print("art20.art20_5.permit", [104, 0, 500]) },
        ]
      }, expected: ["999101/2020.txt info prev-items art20.art20_5.permit.prev_items"]),
    ArchiveCase(
      name: "fewer documents disclosed than before",
      reports: {
        [
          try report(2019),
          try report(2020) { $0.print("art20.art20_1.normative", [0, 0, 19]) },
        ]
      }, expected: ["999101/2020.txt info total-public art20.art20_1.normative.total_public"]),
  ]

  static let years = [
    ArchiveCase(
      name: "a leap above three times all earlier years",
      reports: {
        try [(2022, 210), (2023, 240), (2024, 2350)].map { year, count in
          try report(year) { $0.print("art20.art20_5.permit.decisions", count) }
        }
      }, expected: ["999101/2024.txt info outlier art20.art20_5.permit.decisions"]),
    ArchiveCase(
      name: "three times is no leap",
      reports: {
        try [(2022, 210), (2023, 240), (2024, 720)].map { year, count in
          try report(year) { $0.print("art20.art20_5.permit.decisions", count) }
        }
      }, expected: []),
    ArchiveCase(
      name: "a fall to nothing",
      reports: {
        try [(2022, 210), (2023, 20), (2024, 0)].map { year, count in
          try report(year) { $0.print("art20.art20_5.permit.decisions", count) }
        }
      }, expected: ["999101/2024.txt info outlier art20.art20_5.permit.decisions"]),
    ArchiveCase(
      name: "small numbers leap freely",
      reports: {
        try [(2022, 1), (2023, 2), (2024, 19)].map { year, count in
          try report(year) { $0.print("art20.art20_5.permit.decisions", count) }
        }
      }, expected: []),
    ArchiveCase(
      name: "one earlier year is no history",
      reports: {
        try [(2023, 240), (2024, 2350)].map { year, count in
          try report(year) { $0.print("art20.art20_5.permit.decisions", count) }
        }
      }, expected: []),
    ArchiveCase(
      name: "two years missing",
      reports: { [try report(2021), try report(2024), try report(2025)] },
      expected: ["999101/2024.txt info year-gap"]),
  ]

  static let duplicates = [
    ArchiveCase(
      name: "two equal reports for one year",
      reports: { [try report(2022), try report(2022, file: "999101/2022-2.txt")] },
      expected: [
        "999101/2022-2.txt warning duplicate-report", "999101/2022.txt warning duplicate-report",
      ]),
    ArchiveCase(
      name: "two different reports for one year, and a year after them",
      reports: {
        [
          try report(2022),
          try report(2022, file: "999101/2022-2.txt") {
            $0.print("requests.carried_out.natural", 1)
          },
          try report(2023) { $0.print("requests.carried_in", [5, 0, 0, 0, 0, 0, 5]) },
        ]
      },
      expected: [
        "999101/2022-2.txt error duplicate-report requests.carried_out.natural",
        "999101/2022.txt error duplicate-report requests.carried_out.natural",
      ]),
    ArchiveCase(
      name: "two equal reports for a year that is not the first",
      reports: {
        [
          try report(2022),
          try report(2023) {
            $0.print("requests.carried_in", [7, 0, 0, 0, 0, 0, 7])
            $0.print("requests.new_received", [57, 3, 0, 0, 0, 1, 61])
          },
          try report(2023, file: "999101/2023-2.txt") {
            $0.print("requests.carried_in", [7, 0, 0, 0, 0, 0, 7])
            $0.print("requests.new_received", [57, 3, 0, 0, 0, 1, 61])
          },
        ]
      },
      expected: [
        "999101/2023-2.txt warning duplicate-report", "999101/2023.txt warning duplicate-report",
      ]),
  ]

  static let regions = [
    ArchiveCase(
      name: "a city below its districts",
      reports: {
        [
          try report(2022, publisher: department("999100", "某市人民政府")),
          try report(2022, publisher: department("999101", "某市甲区人民政府")),
          try report(2022, publisher: department("999102", "某市乙区人民政府")),
        ]
      }, expected: ["999100/2022.txt info roll-up requests.new_received.total"]),
    ArchiveCase(
      name: "a city as large as its districts",
      reports: {
        [
          try report(2022, publisher: department("999100", "某市人民政府")) {
            $0.print("requests.new_received.total", 122)
          },
          try report(2022, publisher: department("999101", "某市甲区人民政府")),
          try report(2022, publisher: department("999102", "某市乙区人民政府")),
        ]
      }, expected: []),
    ArchiveCase(
      name: "departments and other years do not count",
      reports: {
        [
          try report(2022, publisher: department("999100", "某市人民政府")),
          try report(2022, publisher: department("999101", "某市甲区人民政府")),
          try report(2022, publisher: department("999102", "某市乙区教育局", .department)),
          try report(2023, publisher: department("999103", "某市丙区人民政府")),
        ]
      }, expected: []),
  ]

  @Test func writesTheYearsOut() throws {
    let carried = try #require(try Self.links[1].findings().first)
    #expect(carried.computation == "5 ≠ 7; 5 ≠ 7")
    #expect(carried.cells == ["requests.carried_in.natural", "requests.carried_in.total"])
    #expect(carried.value("lastFile") == .text("999101/2022.txt"))
    let inForce = try #require(try Self.links[6].findings().first)
    #expect(inForce.computation == "25 ≠ 20+2-1 = 21")
    let city = try #require(try Self.regions[0].findings().first)
    #expect(city.computation == "61+61 = 122 > 61")
  }

  @Test func namesTheOtherReport() throws {
    let finding = try #require(try Self.duplicates[1].findings().last)
    #expect(finding.value("other") == .text("999101/2022-2.txt"))
    #expect(finding.value("count") == .count(1))
    #expect(finding.value("printed") == .number(7))
    #expect(finding.value("otherPrinted") == .number(1))
  }
}
