import Testing

@testable import Disclosure

/// What the auditor says about an invented report after a change.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  var form = "2019"
  var year: Int?
  var publisher: Publisher? = .district
  let change: @Sendable (inout InventedReport) -> Void
  /// As `Finding.brief`, in reading order.
  let expected: [String]

  var testDescription: String { name }

  func findings() throws -> [Finding] {
    var invented = try InventedReport(form, year: year, publisher: publisher)
    change(&invented)
    let auditor = Auditor(forms: try InventedReport.forms.get())
    return auditor.findings(in: invented.report, source: invented.source)
  }
}

@Suite struct ReportRuleTests {
  @Test(arguments: ["2019", "2021"])
  func findsNothingInAReportThatAddsUp(form: String) throws {
    let quiet = RuleCase(name: "untouched", form: form, change: { _ in }, expected: [])
    #expect(try quiet.findings().map(\.brief) == [])
  }

  @Test(arguments: identityCases + numberCases + completenessCases + formCases)
  func findsExactly(_ test: RuleCase) throws {
    #expect(try test.findings().map(\.brief) == test.expected)
  }

  static let identityCases = [
    RuleCase(
      name: "a total that is one too large breaks its row and its column",
      change: { $0.print("requests.granted.total", 44) },
      expected: [
        "error row-sum requests.granted.total",
        "info single-cell-remedy requests.granted.total",
        "error col-sum requests.total.total",
      ]),
    RuleCase(
      name: "an outcome in the wrong column breaks two columns",
      change: { $0.print("requests.partial", [4, 1, 0, 0, 0, 0, 5]) },
      expected: ["error col-sum requests.total.natural", "error col-sum requests.total.commercial"]
    ),
    RuleCase(
      name: "a raised carried-out row breaks the flow in two columns",
      change: { $0.print("requests.carried_out", [8, 0, 0, 0, 0, 0, 8]) },
      expected: ["error flow requests.total.natural", "error flow requests.total.total"]),
    RuleCase(
      name: "a review total that does not add up",
      change: { $0.print("review.direct.total", 4) },
      expected: ["error review-sum review.direct.total"]),
    RuleCase(
      name: "an identity with a blank operand is unknown and says nothing",
      change: {
        $0.blank("requests.granted")
        $0.print("requests.partial", [5, 0, 0, 0, 0, 0, 5])
      },
      expected: ["info cells-blank requests.granted.natural"]),
    RuleCase(
      name: "a change that leaves fewer than no items",
      change: { $0.print("art20.art20_5.permit", [12, -15, 500]) },
      expected: ["error change-floor art20.art20_5.permit.prev_items"]),
    RuleCase(
      name: "a change down to no items", change: { $0.print("art20.art20_5.permit", [12, -12]) },
      expected: []),
    RuleCase(
      name: "sums beyond 64 bits are unknown",
      change: {
        let huge = Quantity(mantissa: .max, decimals: 0)
        $0.print("review.review.upheld", huge)
        $0.print("review.review.corrected", huge)
      }, expected: []),
  ]

  static let numberCases = [
    RuleCase(
      name: "half a request",
      change: {
        $0.print("requests.granted.natural", Quantity(mantissa: 395, decimals: 1))
        $0.print("requests.granted.commercial", Quantity(mantissa: 25, decimals: 1))
        $0.lose("requests.total")
      },
      expected: [
        "error integer requests.granted.natural", "error integer requests.granted.commercial",
        "error rows-missing requests.total.natural",
      ]),
    RuleCase(
      name: "a negative count",
      change: { $0.print("art20.art20_5.permit.decisions", Quantity(-3)) },
      expected: ["error integer art20.art20_5.permit.decisions"]),
    RuleCase(
      name: "a change may be negative",
      change: { $0.print("art20.art20_5.permit.change", Quantity(-3)) }, expected: []),
    RuleCase(
      name: "four decimals of an amount",
      change: {
        $0.print(
          "art20.art20_9.procurement.amount_wan", Quantity(mantissa: 123_456, decimals: 4))
      }, expected: []),
    RuleCase(
      name: "five decimals of an amount",
      change: {
        $0.print(
          "art20.art20_9.procurement.amount_wan", Quantity(mantissa: 123_456, decimals: 5))
      }, expected: ["warning amount art20.art20_9.procurement.amount_wan"]),
    RuleCase(
      name: "an amount printed in yuan has more decimals in 万元",
      change: {
        $0.print(
          "art20.art20_9.procurement.amount_wan", Quantity(mantissa: 123_456, decimals: 5),
          raw: "12345.6元")
      }, expected: []),
    RuleCase(
      name: "a negative amount",
      change: { $0.print("art20.art20_9.procurement.amount_wan", Quantity(-1)) },
      expected: ["error amount art20.art20_9.procurement.amount_wan"]),
    RuleCase(
      name: "an amount without a project",
      change: { $0.print("art20.art20_9.procurement", [0, 85]) },
      expected: ["info procurement-amount art20.art20_9.procurement.amount_wan"]),
    RuleCase(
      name: "neither project nor amount",
      change: { $0.print("art20.art20_9.procurement", [0, 0]) }, expected: []),
    RuleCase(
      name: "fees have no projects", form: "2021",
      change: { $0.print("art20.art20_8.fees.amount_wan", 12) }, expected: []),
    RuleCase(
      name: "rules of a district", form: "2021",
      change: { $0.print("art20.art20_1.regulations", [2, 0, 5]) },
      expected: ["error rule-making-power art20.art20_1.regulations.made"]),
    RuleCase(
      name: "rules of a city", form: "2021",
      publisher: Publisher(id: "1", name: "某市人民政府", kind: .government, region: "999100"),
      change: { $0.print("art20.art20_1.regulations", [2, 0, 5]) }, expected: []),
    RuleCase(
      name: "rules of an autonomous prefecture", form: "2021",
      publisher: Publisher(id: "1", name: "某自治州人民政府", kind: .government, region: "992700"),
      change: { $0.print("art20.art20_1.regulations", [2, 0, 5]) }, expected: []),
    RuleCase(
      name: "rules of a prefecture's office of the province", form: "2021",
      publisher: Publisher(id: "1", name: "某地区行政公署", kind: .government, region: "992300"),
      change: { $0.print("art20.art20_1.regulations", [2, 0, 5]) },
      expected: ["warning rule-making-power art20.art20_1.regulations.made"]),
    RuleCase(
      name: "rules of a department of a city", form: "2021",
      publisher: Publisher(id: "1", name: "某市司法局", kind: .department, region: "999100"),
      change: { $0.print("art20.art20_1.regulations", [0, 0, 5]) },
      expected: ["warning rule-making-power art20.art20_1.regulations.in_force"]),
    RuleCase(
      name: "rules of a town whose region is unknown", form: "2021",
      publisher: Publisher(id: "1", name: "某镇人民政府", kind: .town, region: nil),
      change: { $0.print("art20.art20_1.regulations", [1, 0, 1]) },
      expected: ["error rule-making-power art20.art20_1.regulations.made"]),
    RuleCase(
      name: "rules of a ministry", form: "2021",
      publisher: Publisher(id: "1", name: "某部", kind: .department, region: nil),
      change: { $0.print("art20.art20_1.regulations", [9, 1, 80]) }, expected: []),
    RuleCase(
      name: "rules of nobody known", form: "2021", publisher: nil,
      change: { $0.print("art20.art20_1.regulations", [9, 1, 80]) }, expected: []),
    RuleCase(
      name: "a third of the requests is carried out",
      change: {
        $0.print("requests.total", [44, 3, 0, 0, 0, 1, 48])
        $0.print("requests.granted", [27, 2, 0, 0, 0, 1, 30])
        $0.print("requests.carried_out", [20, 0, 0, 0, 0, 0, 20])
      },
      expected: ["info carried-out-share requests.carried_out.total"]),
    RuleCase(
      name: "a quarter of the requests is not too many",
      change: {
        $0.print("requests.total", [47, 3, 0, 0, 0, 1, 51])
        $0.print("requests.granted", [30, 2, 0, 0, 0, 1, 33])
        $0.print("requests.carried_out", [17, 0, 0, 0, 0, 0, 17])
      }, expected: []),
    RuleCase(
      name: "shares of few requests say nothing",
      change: {
        $0.print("requests.new_received", [3, 3, 0, 0, 0, 1, 7])
        $0.print("requests.total", [0, 3, 0, 0, 0, 1, 4])
        $0.print("requests.granted", [0, 2, 0, 0, 0, 1, 3])
        $0.print("requests.partial", [0, 0, 0, 0, 0, 0, 0])
        $0.print("requests.unavail_not_held", [0, 1, 0, 0, 0, 0, 1])
      }, expected: []),
  ]

  static let completenessCases = [
    RuleCase(
      name: "a lost table", change: { $0.lose("review") },
      expected: ["error table-missing review.review.upheld"]),
    RuleCase(
      name: "two gaps in a table",
      change: {
        $0.lose("requests.partial")
        $0.lose("requests.carried_out")
      },
      expected: [
        "error rows-missing requests.partial.natural",
        "error rows-missing requests.carried_out.natural",
      ]),
    RuleCase(
      name: "a gap across the end of a table is one",
      change: {
        for row in ["art20_6", "art20_8", "art20_9"] { $0.lose("art20." + row) }
        for row in ["new_received", "carried_in", "granted"] { $0.lose("requests." + row) }
      },
      expected: ["error rows-missing art20.art20_6.penalty.prev_items"]),
    RuleCase(
      name: "rows worked out by us are lost all the same",
      change: {
        $0.lose("requests.partial")
        for index in $0.form.cells.indices
        where $0.form.cells[index].path.hasPrefix("requests.partial.") {
          $0.report.cells[index] = Cell(
            state: .derived, value: .zero, proof: ["col-sum:natural"], basis: .computed)
        }
      },
      expected: ["error rows-missing requests.partial.natural"]),
    RuleCase(
      name: "a row that recognition could not place is not lost",
      change: {
        $0.lose("requests.partial")
        $0.report.remarks = [
          Finding(
            rule: "row-uncertain", severity: .error, file: $0.report.file,
            cells: ["requests.partial.natural"])
        ]
      }, expected: []),
    RuleCase(
      name: "a chapter without a heading",
      change: { $0.report.outline.headings.removeAll { $0.section == "requests" } },
      expected: ["info section-missing"]),
    RuleCase(
      name: "a blank group of the review table", change: { $0.blank("review.review") },
      expected: ["info review-cells-blank review.review.upheld"]),
    RuleCase(
      name: "a blank group for which the prose reports cases",
      change: {
        $0.blank("review.review")
        $0.print("review.direct", [0, 0, 0, 0, 0])
        $0.report.claims = [.of(2, [["review.review.total"]])]
      },
      expected: [
        "warning narrative-vs-table-unverifiable review.review.total",
        "error review-cells-blank review.review.upheld",
      ]),
    RuleCase(
      name: "a blank group for which the prose reports no case",
      change: {
        $0.blank("review.review")
        $0.report.claims = [.of(0, [["review.review.total"]])]
      },
      expected: ["info review-cells-blank review.review.upheld"]),
    RuleCase(
      name: "a blank group beside a statement that fits another cell",
      change: {
        $0.blank("review.after_review")
        $0.print("review.review", [0, 0, 0, 0, 0])
        $0.report.claims = [
          .of(3, [["review.direct.total", "review.after_review.total"], ["review.direct.total"]])
        ]
      },
      expected: ["info review-cells-blank review.after_review.upheld"]),
    RuleCase(
      name: "one blank beside printed numbers",
      change: { $0.blank("requests.refuse_process.legal", raw: "／") },
      expected: ["warning cells-blank requests.refuse_process.legal"]),
    RuleCase(
      name: "a blank that the identities fill is still a blank",
      change: {
        $0.blank("requests.refuse_process.legal", raw: "—")
        guard let cell = $0.form.cellIndex["requests.refuse_process.legal"] else { return }
        $0.report.cells[cell].state = .derived
        $0.report.cells[cell].value = .zero
        $0.report.cells[cell].basis = .computed
      },
      expected: ["warning cells-blank requests.refuse_process.legal"]),
    RuleCase(
      name: "a row left blank", change: { $0.blank("requests.reject_mass") },
      expected: ["info cells-blank requests.reject_mass.natural"]),
    RuleCase(
      name: "a table left blank", change: { $0.blank("requests") },
      expected: ["warning cells-blank requests.new_received.natural"]),
    RuleCase(
      name: "words in a cell",
      change: { $0.blank("requests.refuse_process.legal", raw: "若干") },
      expected: ["warning cell-unreadable requests.refuse_process.legal"]),
    RuleCase(
      name: "an amount without a unit",
      change: { invented in
        let line = invented.line(of: "art20.art20_9.procurement.amount_wan") ?? 1
        for above in 1..<line { invented.write("采购总金额", onLine: above) }
      },
      expected: ["info unit-missing art20.art20_9.procurement.amount_wan"]),
    RuleCase(
      name: "no unit for no amount",
      change: { invented in
        for line in 1...invented.texts.count { invented.write("", onLine: line) }
        invented.print("art20.art20_9.procurement", [0, 0])
      }, expected: []),
    RuleCase(
      name: "a table of zeros",
      change: { invented in
        for row in invented.form.tables[1].blocks[0].rows {
          invented.print("requests." + row.id, [0, 0, 0, 0, 0, 0, 0])
        }
      },
      expected: ["info all-zero-table"]),
    RuleCase(
      name: "a last chapter without a word on fees", form: "2021",
      change: { $0.report.outline.paragraphs.removeAll { $0.section == "other" } },
      expected: ["info fee-statement"]),
    RuleCase(
      name: "the form of 2019 knows no fee statement",
      change: { $0.report.outline.paragraphs.removeAll { $0.section == "other" } }, expected: []),
  ]

  static let formCases = [
    RuleCase(
      name: "the old form in the first year of the new", year: 2021, change: { _ in },
      expected: ["info form-outdated"]),
    RuleCase(
      name: "the old form two years late", year: 2022, change: { _ in },
      expected: ["warning form-outdated"]),
    RuleCase(
      name: "the new form before its time", form: "2021", year: 2020, change: { _ in },
      expected: ["warning form-early"]),
    RuleCase(
      name: "the new form in a late year", form: "2021", year: 2025, change: { _ in }, expected: []),
    RuleCase(
      name: "a report of unknown year",
      change: { $0.report.identity.year = nil }, expected: []),
    RuleCase(
      name: "chapters without tables",
      change: {
        $0.report.form = nil
        $0.report.cells = []
      },
      expected: ["error tables-missing"]),
    RuleCase(
      name: "something else",
      change: {
        $0.report.form = nil
        $0.report.cells = []
        $0.report.outline = Outline()
      },
      expected: ["error not-a-report"]),
    RuleCase(
      name: "the statistics sheet before 2019", year: 2016,
      change: {
        $0.report.form = "2008"
        $0.report.cells = []
      },
      expected: ["info form-refused"]),
    RuleCase(
      name: "the statistics sheet in a new year", year: 2020,
      change: {
        $0.report.form = "2008"
        $0.report.cells = []
      },
      expected: ["warning form-refused"]),
  ]
}

extension InventedReport {
  mutating func print(_ path: String, _ value: Int) {
    print(path, Quantity(value))
  }
}

extension Claim {
  static func of(_ value: Int, _ candidates: [[String]]) -> Claim {
    Claim(
      pattern: "review", value: Quantity(value), isApproximate: false, applicant: nil,
      candidates: candidates, clause: "收到行政复议若干件", place: Place(line: 5), sentence: 1,
      severity: .warning)
  }
}
