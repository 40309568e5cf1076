import Testing

@testable import Disclosure

/// Each case changes one line of a small form and expects the slip to be found where it is.
@Suite struct FormFileErrorTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let line: String
    let becomes: String
    let place: Place
    let message: String
    var remedy: String?

    var testDescription: String { becomes }
  }

  private static let form = """
    id: 2030
    title: { zh: 小表, en: Small form }
    legal_basis: 某文
    years: { first: 2030, last: 2031 }
    fingerprints: [苹果]
    sections:
      - { id: fruit, number: 一、, label: 水果情况, english: Fruit }
    tables:
      - id: basket
        title: { zh: 果篮, en: Basket }
        section: fruit
        anchors: [果篮]
        unit: 件
        columns:
          - { id: red, label: 红, english: Red }
          - { id: green, label: 绿, english: Green }
          - { id: total, label: 总计, english: Total }
        rows:
          - group: kinds
            label: 种类
            english: Kinds
            rows:
              - { id: apples, label: 苹果, english: Apples }
              - { id: pears, label: 梨子, english: Pears }
          - { id: all, label: 合计, english: All }
    identities:
      - id: row-sum
        headline: { zh: 行, en: Rows }
        explanation: { zh: 行相加, en: Rows add up }
        legal_basis: 某文
        over: basket
        each: row
        equation: red + green = total
    cross_year:
      - id: growth
        severity: info
        headline: { zh: 增长, en: Growth }
        explanation: { zh: 只增不减, en: Never less }
        legal_basis: 某文
        equation: basket.kinds.total >= last.basket.all.total
    claims:
      - id: apples
        verbs: [收]
        units: [个]
        states: [basket.apples.total, basket.kinds.total]
    indicators:
      - id: app-new
        formula: basket.kinds.total - basket.pears.red
      - id: rate-open
        formula: basket.apples.total / (basket.all.total - basket.all.red)
        comparability: similar
        note: { zh: 口径不同, en: Counted otherwise }
    """

  @Test func readsTheFormWithoutASlip() throws {
    let form = try FormFile.form(from: FormFixture.file(Self.form))
    #expect(form.cells.count == 9)
    #expect(form.equations.map(\.id) == ["row-sum:apples", "row-sum:pears", "row-sum:all"])
    #expect(form.crossYearRules[0].equations.map(\.id) == ["growth"])
    #expect(form.crossYearRules[0].equations[0].left.count == 2)
    #expect(
      form.claims[0].candidates == [
        ["basket.apples.total"], ["basket.apples.total", "basket.pears.total"],
      ])
  }

  @Test func readsTheIndicatorsOfTheForm() throws {
    let form = try FormFile.form(from: FormFixture.file(Self.form))
    #expect(form.indicators.map(\.id) == ["app-new", "rate-open"])
    #expect(form.indicators[0].formula.numerator.map(\.sign) == [1, 1, -1])
    let formula = form.indicators[1].formula
    let base = formula.denominator.map { form.cells[$0.cell].path }
    #expect(base == ["basket.all.total", "basket.all.red"])
    #expect(formula.denominator.map(\.sign) == [1, -1])
    #expect(formula.statement == "basket.apples.total / (basket.all.total - basket.all.red)")
    #expect(form.indicators[0].comparability == .same)
    #expect(form.indicators[1].comparability == .similar)
    #expect(form.indicators[1].note?.english == "Counted otherwise")
  }

  private static let slips = [
    Slip(
      line: "legal_basis: 某文\nyears", becomes: "legal_bais: 某文\nyears",
      place: Place(line: 3, column: 1), message: "unknown key “legal_bais”",
      remedy: "did you mean “legal_basis”?"),
    Slip(
      line: "id: 2030", becomes: "# no id", place: Place(line: 2, column: 1),
      message: "the key “id” is missing", remedy: "add `id: …`"),
    Slip(
      line: "id: 2030", becomes: "id: Neu 2030", place: Place(line: 1, column: 5),
      message: "“Neu 2030” cannot be a name"),
    Slip(
      line: "id: 2030", becomes: "id: 2030\nid: 2031", place: Place(line: 2, column: 1),
      message: "the key “id” stands twice; first on line 1"),
    Slip(
      line: "en: Small form", becomes: "ne: Small form", place: Place(line: 2, column: 18),
      message: "unknown key “ne”", remedy: "did you mean “en”? allowed: zh, en"),
    Slip(
      line: "first: 2030", becomes: "first: soon", place: Place(line: 4, column: 17),
      message: "expected an integer from 1990 to 9999, found “soon”"),
    Slip(
      line: "last: 2031", becomes: "last: 2029", place: Place(line: 4, column: 29),
      message: "expected an integer from 2030 to 9999, found “2029”"),
    Slip(
      line: "fingerprints: [苹果]", becomes: "fingerprints: 苹果", place: Place(line: 5, column: 15),
      message: "expected a list, found “苹果”"),
    Slip(
      line: "section: fruit", becomes: "section: fruits", place: Place(line: 11, column: 14),
      message: "unknown value “fruits”", remedy: "did you mean “fruit”? allowed: fruit"),
    Slip(
      line: "unit: 件", becomes: "layout: colums", place: Place(line: 13, column: 13),
      message: "unknown value “colums”", remedy: "allowed: rows, line"),
    Slip(
      line: "unit: 件\n", becomes: "\n", place: Place(line: 15, column: 9),
      message: "the key “unit” is missing", remedy: "add `unit: …`"),
    Slip(
      line: "label: 绿, english: Green", becomes: "label: 红, english: Green",
      place: Place(line: 16, column: 29), message: "“红” stands twice; first on line 15"),
    Slip(
      line: "label: 绿, english: Green", becomes: "label: \"\", english: Green",
      place: Place(line: 16, column: 29), message: "expected a text, found nothing"),
    Slip(
      line: "english: Green", becomes: "english: Green, kind: money",
      place: Place(line: 16, column: 54), message: "unknown value “money”",
      remedy: "allowed: count, change, amount"),
    Slip(
      line: "id: pears", becomes: "id: kinds", place: Place(line: 24, column: 19),
      message: "“kinds” stands twice; first on line 19"),
    Slip(
      line: "id: pears", becomes: "id: last", place: Place(line: 24, column: 19),
      message: "“last” cannot be a name"),
    Slip(
      line: "id: pears", becomes: "id: pe-ars", place: Place(line: 24, column: 19),
      message: "“pe-ars” cannot be a name"),
    Slip(
      line: "over: basket", becomes: "over: baskets", place: Place(line: 31, column: 11),
      message: "unknown value “baskets”", remedy: "did you mean “basket”? allowed: basket"),
    Slip(
      line: "each: row", becomes: "each: cell", place: Place(line: 32, column: 11),
      message: "unknown value “cell”", remedy: "allowed: row, column"),
    Slip(
      line: "    each: row\n", becomes: "\n", place: Place(line: 31, column: 11),
      message: "`over` stands without `each`"),
    Slip(
      line: "red + green = total", becomes: "red + gren = total",
      place: Place(line: 33, column: 21), message: "unknown cell “gren”",
      remedy: "did you mean “green”? allowed: red, green, total"),
    Slip(
      line: "red + green = total", becomes: "\"red + green = totl\"",
      place: Place(line: 33, column: 30), message: "unknown cell “totl”",
      remedy: "did you mean “total”? allowed: red, green, total"),
    Slip(
      line: "red + green = total", becomes: "red + green total",
      place: Place(line: 33, column: 27), message: "expected =, <= or >= here"),
    Slip(
      line: "red + green = total", becomes: "red + = total", place: Place(line: 33, column: 21),
      message: "expected a name or 0 here"),
    Slip(
      line: "red + green = total", becomes: "red + green = total * 2",
      place: Place(line: 33, column: 35), message: "expected + or - here"),
    Slip(
      line: "red + green = total", becomes: "red + green = last.total",
      place: Place(line: 33, column: 29), message: "`last.` has no meaning in `identities`",
      remedy: "move the rule to `cross_year`"),
    Slip(
      line: "last.basket.all.total", becomes: "basket.all.total",
      place: Place(line: 40, column: 15),
      message: "a rule of `cross_year` speaks of no term of the year before (`last.`)",
      remedy: "move the rule to `identities`"),
    Slip(
      line: "last.basket.all.total", becomes: "last.basket.al.total",
      place: Place(line: 40, column: 37), message: "unknown cell “basket.al.total”",
      remedy: "did you mean “basket.all.total”?"),
    Slip(
      line: "id: growth", becomes: "id: row-sum", place: Place(line: 35, column: 9),
      message: "“row-sum” stands twice; first on line 27"),
    Slip(
      line: "severity: info", becomes: "severity: worry", place: Place(line: 36, column: 15),
      message: "unknown value “worry”", remedy: "allowed: info, warning, error"),
    Slip(
      line: "states: [basket.apples.total", becomes: "states: [basket.aples.total",
      place: Place(line: 45, column: 14), message: "unknown cell “basket.aples.total”",
      remedy: "did you mean “basket.apples.total”?"),
    Slip(
      line: "states: [basket.apples.total", becomes: "states: [last.basket.apples.total",
      place: Place(line: 45, column: 14),
      message: "`states` takes sums and differences of this year's cells only"),
    Slip(
      line: "id: app-new", becomes: "id: app-nwe", place: Place(line: 47, column: 9),
      message: "unknown indicator “app-nwe”", remedy: "did you mean “app-new”?"),
    Slip(
      line: "id: rate-open", becomes: "id: app-new", place: Place(line: 49, column: 9),
      message: "“app-new” stands twice; first on line 47"),
    Slip(
      line: "formula: basket.kinds.total", becomes: "formula: basket.aples.total",
      place: Place(line: 48, column: 14), message: "unknown cell “basket.aples.total”",
      remedy: "did you mean “basket.apples.total”?"),
    Slip(
      line: "- basket.pears.red", becomes: "- last.basket.pears.red",
      place: Place(line: 48, column: 35), message: "a formula takes this year’s cells only",
      remedy: "drop `last.`"),
    Slip(
      line: "- basket.pears.red", becomes: "- /", place: Place(line: 48, column: 35),
      message: "expected a name or 0 here", remedy: "for example: granted / (total - pending)"),
    Slip(
      line: "- basket.pears.red", becomes: "/ basket.pears.red", place: Place(line: 48, column: 14),
      message: "the indicator is no share and its formula cannot have a `/`"),
    Slip(
      line: "basket.kinds.total - basket.pears.red", becomes: "0",
      place: Place(line: 48, column: 14), message: "expected a cell here"),
    Slip(
      line: "basket.kinds.total - basket.pears.red", becomes: "(basket.kinds.total)",
      place: Place(line: 48, column: 14), message: "brackets are for sums beside `/`"),
    Slip(
      line: "basket.apples.total / (basket.all.total - basket.all.red)",
      becomes: "basket.apples.total", place: Place(line: 50, column: 14),
      message: "the indicator is a share and its formula has no `/`"),
    Slip(
      line: "(basket.all.total - basket.all.red)", becomes: "basket.all.total - basket.all.red",
      place: Place(line: 50, column: 36), message: "a sum beside `/` stands in brackets"),
    Slip(
      line: "basket.all.red)", becomes: "basket.all.red", place: Place(line: 50, column: 70),
      message: "expected +, - or ) here"),
    Slip(
      line: "basket.all.red)", becomes: "basket.all.red) basket.all.green",
      place: Place(line: 50, column: 72), message: "expected + or - here"),
    Slip(
      line: "comparability: similar", becomes: "comparability: simlar",
      place: Place(line: 51, column: 20), message: "unknown value “simlar”",
      remedy: "did you mean “similar”? allowed: none, similar, same"),
    Slip(
      line: "comparability: similar", becomes: "comparability: same",
      place: Place(line: 52, column: 11),
      message: "`note` stands where `comparability` is `same`"),
    Slip(
      line: "    note: { zh: 口径不同, en: Counted otherwise }", becomes: "",
      place: Place(line: 49, column: 5), message: "the key “note” is missing"),
    Slip(
      line: "unit: 件", becomes: "unit: 个", place: Place(line: 48, column: 14),
      message: "the cell counts in “个”, the indicator in “件”"),
    Slip(
      line: "id: total, label: 总计, english: Total",
      becomes: "id: total, label: 总计, english: Total, kind: amount",
      place: Place(line: 48, column: 14),
      message: "the cell counts in money, the indicator in numbers"),
  ]

  @Test(arguments: slips)
  func findsTheSlip(_ slip: Slip) throws {
    let text = Self.form.replacingFirst(slip.line, with: slip.becomes)
    try #require(text != Self.form)
    let failure = try #require(
      thrown { () throws(Failure) in _ = try FormFile.form(from: FormFixture.file(text)) })
    #expect(failure.kind == .configuration)
    #expect(failure.file == "forms/test.yaml")
    #expect(failure.place == slip.place)
    #expect(failure.message.english == slip.message)
    #expect(!failure.message.chinese.isEmpty)
    if let remedy = slip.remedy { #expect(failure.remedy?.english.hasPrefix(remedy) == true) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(failure.excerpt == String(lines[slip.place.line - 1]))
  }

  @Test func refusesMoreCellsThanAFormCanHave() {
    let rows = (0..<600).map { "      - { id: r\($0), label: 行\($0), english: Row }" }
    let text = Self.form.replacingFirst(
      "    rows:\n", with: "    rows:\n" + rows.joined(separator: "\n") + "\n")
    let columns = (0..<8).map { "      - { id: c\($0), label: 列\($0), english: Column }" }
    let wide = text.replacingFirst(
      "    columns:\n", with: "    columns:\n" + columns.joined(separator: "\n") + "\n")
    let failure = thrown { () throws(Failure) in
      _ = try FormFile.form(from: FormFixture.file(wide))
    }
    #expect(failure?.message.english == "the form has 6633 cells; at most 5000 are allowed")
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = ranges(of: part).first else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
