import Testing

@testable import Disclosure

@Suite struct IndicatorDefinitionTests {
  private let book: IndicatorBook

  init() throws {
    book = try IndicatorFixture.book.get()
  }

  @Test func keepsTheAddressesForEver() {
    #expect(
      book.indicators.filter { !$0.isDetail }.map(\.id) == [
        "app-new", "app-natural-count", "app-organization-count", "app-natural", "app-carried-in",
        "app-workload", "app-handled", "app-carried-out", "rate-carried-out", "out-open",
        "out-partial", "out-refuse", "out-unavail", "out-reject", "out-other", "rate-open",
        "rate-open-partial", "rate-partial", "rate-refuse", "rate-unavail", "rate-reject",
        "rate-other", "review-total", "review-corrected", "review-corrected-rate", "review-rate",
        "litigation-total", "litigation-corrected", "litigation-lost-rate", "litigation-rate",
        "norm-made", "norm-repealed", "norm-net", "norm-in-force", "rules-made", "rules-in-force",
        "permits", "penalties", "coercions", "fees", "fee-items", "procurement-items",
        "procurement-amount",
      ])
    #expect(book.indicators.count { $0.isDetail } == 36)
  }

  @Test func isComputedFromSomeForm() {
    let unused = book.indicators.indices.filter { book.forms(of: $0).isEmpty }
    #expect(unused.map { book.indicators[$0].id } == [])
  }

  @Test func computesWhatTheFormsSay() throws {
    let library = try IndicatorFixture.library.get()
    #expect(library["2008"]?.indicators == [])
    #expect(library["2019"]?.indicators.count == 70)
    #expect(library["2021"]?.indicators.count == 67)
  }

  @Test func wordsEveryIndicatorInBothLanguages() {
    for indicator in book.indicators {
      let texts = [indicator.title, indicator.explanation]
      #expect(texts.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty }, "\(indicator.id)")
      #expect(indicator.explanation.chinese.hasSuffix("。"), "\(indicator.id)")
      #expect(indicator.explanation.english.hasSuffix("."), "\(indicator.id)")
      #expect(indicator.unit.chinese.isEmpty == (indicator.kind == .share), "\(indicator.id)")
    }
    #expect(Set(book.indicators.map(\.title)).count == book.indicators.count)
  }

  @Test func namesTheOperandsInTheWordsOfTheForm() throws {
    let rate = try #require(book.index(of: "rate-refuse"))
    let operands = book.operands(of: rate, form: "2021")
    #expect(operands.map(\.path) == ["requests.refuse.total", "requests.total.total"])
    #expect(operands.map(\.row.chinese) == ["（三）不予公开", "（七）总计"])
    #expect(operands.map(\.row.english) == ["Not disclosed", "Total handled"])
    #expect(operands.map(\.column.chinese) == ["总计", "总计"])
    #expect(operands.map(\.cellCount) == [8, 1])
    #expect(operands.map(\.isDenominator) == [false, true])
    #expect(operands.map(\.group) == [nil, nil])
    #expect(operands[0].table.chinese == "收到和处理政府信息公开申请情况")
    #expect(operands[0].unit == "件")
  }

  @Test func namesGroupBannerAndColumns() throws {
    let internalAffairs = try #require(book.index(of: "refuse-internal"))
    let reason = try #require(book.operands(of: internalAffairs, form: "2019").first)
    #expect(reason.group?.chinese == "（三）不予公开")
    #expect(reason.row.chinese == "5.属于三类内部事务信息")
    let organizations = try #require(book.index(of: "app-organization-count"))
    let kinds = try #require(book.operands(of: organizations, form: "2019").first)
    #expect(kinds.column.chinese == "法人或其他组织")
    #expect(kinds.cellCount == 5)
    let net = try #require(book.index(of: "norm-net"))
    let terms = book.operands(of: net, form: "2021")
    #expect(terms.map(\.sign) == [1, -1])
    #expect(terms.map(\.banner) == ["第二十条第（一）项", "第二十条第（一）项"])
    #expect(terms.map(\.column.chinese) == ["本年制发件数", "本年废止件数"])
    #expect(book.operands(of: net, form: "2019") == [])
  }

  /// A site's own form brings its own rows; the group takes them in by itself.
  @Test func followsTheFormOfASite() throws {
    let library = try FormLibrary(overrides: [FormFixture.file2027()])
    let book = try IndicatorBook(forms: library)
    let refused = try #require(book.index(of: "out-refuse"))
    #expect(book.formula(of: refused, form: "2027")?.numerator.count == 9)
    #expect(book.comparability(of: refused, from: "2021", to: "2027") == .similar)
    #expect(
      book.breakNote(of: refused, from: "2019", to: "2027")?.english
        == "A row for information on minors is new.")
    let new = try #require(book.index(of: "app-new"))
    #expect(book.comparability(of: new, from: "2019", to: "2027") == .same)
    let permits = try #require(book.index(of: "permits"))
    #expect(book.formula(of: permits, form: "2027") == nil)
  }

  @Test(arguments: [
    ("- group: reviews\n  indicators: []", Place(line: 1, column: 10), "unknown value “reviews”"),
    ("- group: review", Place(line: 1, column: 3), "the key “indicators” is missing"),
    (item("id: a_b, kind: count"), Place(line: 3, column: 13), "“a_b” cannot be an indicator"),
    (item("id: A, kind: count"), Place(line: 3, column: 13), "“A” cannot be a name"),
    (item("id: a, kind: number"), Place(line: 3, column: 22), "unknown value “number”"),
    (
      item("id: a, kind: share, unit: 件, title: { zh: 甲, en: A }, explanation: { zh: 甲, en: A }"),
      Place(line: 3, column: 35), "a share has no unit"
    ),
    (item("id: a, kind: count"), Place(line: 3, column: 7), "the key “title” is missing"),
    (item("id: a, titel: x"), Place(line: 3, column: 16), "unknown key “titel”"),
  ])
  func refusesAWrongDefinition(text: String, place: Place, message: String) throws {
    let failure = try #require(
      thrown { () throws(Failure) in
        _ = try IndicatorFile.indicators(from: FormFixture.file(text, named: "indicators.yaml"))
      })
    #expect(failure.place == place)
    #expect(failure.message.english == message)
  }

  private static func item(_ fields: String) -> String {
    "- group: review\n  indicators:\n    - { \(fields) }"
  }
}
