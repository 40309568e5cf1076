import Testing

@testable import Disclosure

/// The period the figures cover and the day of publication.
struct PeriodAndDateTests {
  let identifier: Identifier

  init() throws {
    identifier = try Identifier.forTests()
  }

  struct Stated: CustomTestStringConvertible {
    var sentence: String
    var rule: String?
    var severity: Severity?
    var period: String?
    var testDescription: String { sentence }

    init(_ sentence: String, _ rule: String?, _ severity: Severity? = nil, _ period: String? = nil)
    {
      (self.sentence, self.rule, self.severity, self.period) = (sentence, rule, severity, period)
    }
  }

  @Test(arguments: [
    Stated("本报告数据统计期限为2021年1月1日至2021年12月31日。", nil),
    Stated("统计时限自2021年1月1日起至12月31日止。", nil),
    Stated("数据统计期限：2021.1.1-2021.12.31", nil),
    Stated("统计期限 2021 年 1 月 1 日 — 12 月 31 日", nil),
    Stated("统计期限为二〇二一年一月一日至十二月三十一日。", nil),
    Stated("统计期限为２０２１年１月１日至１２月３１日。", nil),
    Stated("按照条例，我局对2021年1月1日至12月31日期间的公开情况作了汇总。", nil),
    Stated(
      "统计期限为2020年1月1日至2020年12月31日。", "period-mismatch", .error, "2020-01-01–2020-12-31"),
    Stated(
      "统计期限为2021年1月1日至2021年12月20日。", "period-mismatch", .warning, "2021-01-01–2021-12-20"),
    Stated(
      "统计期限为2020年12月1日至2021年12月31日。", "period-mismatch", .error, "2020-12-01–2021-12-31"),
    Stated("2020年1月1日至12月31日开展了期间回头看。", "period-not-stated", .info),
    Stated("据统计，2021年1月1日至6月30日新增9条。", "period-not-stated", .info),
    Stated("截至2021年12月31日，共公开9条。", "period-not-stated", .info),
    Stated("全年公开9条。", "period-not-stated", .info),
  ])
  func holdsTheStatedPeriodAgainstTheYear(_ stated: Stated) {
    let report = MarkedReport(
      text: "# 中牟县财政局2021年政府信息公开工作年度报告\n2021年工作如下。\n\(stated.sentence)")
    let findings = report.identity(by: identifier).findings.filter { $0.rule.hasPrefix("period-") }
    #expect(findings.map(\.rule) == (stated.rule.map { [$0] } ?? []))
    #expect(findings.first?.severity == stated.severity)
    guard let period = stated.period else { return }
    #expect(findings.first?.place == Place(line: 3))
    #expect(findings.first?.arguments.map(\.value) == [.text(period), .text("2021")])
  }

  @Test func readsThePeriodOfANumberedParagraphTakenForAHeading() {
    let report = MarkedReport(
      text: "# 中牟县财政局2021年政府信息公开工作年度报告\n## (四)所列数据的统计时限为2021年1月1日起至2021年12月31日止")
    let rules = report.identity(by: identifier).findings.map(\.rule)
    #expect(rules == ["published-date-missing"])
  }

  @Test func takesTheYearFromThePeriodWhereNothingElseGivesIt() {
    let report = MarkedReport(text: "某局2019年制定的办法继续有效。\n统计期限为2021年1月1日至12月31日。")
    let (identity, findings) = report.identity(by: identifier)
    #expect(identity.year == 2021)
    #expect(!findings.contains { $0.rule == "year-unknown" || $0.rule == "year-conflict" })
  }

  @Test func saysThatNoSourceGivesTheYear() {
    let report = MarkedReport(text: "《条例》自2008年5月1日施行，依〔2019〕60号文件办理。")
    let (identity, findings) = report.identity(by: identifier)
    #expect(identity.year == nil)
    #expect(findings.first { $0.rule == "year-unknown" }?.severity == .warning)
  }

  struct Published: CustomTestStringConvertible {
    var name: String
    var year = 2021
    var date: String
    var read: String?
    var rule: String?
    var severity: Severity?
    var deadline: String?
    var testDescription: String { "\(name) \(year) \(date)" }
  }

  @Test(arguments: [
    Published(name: "中牟县财政局", date: "2022-01-31", read: "2022-01-31"),
    Published(
      name: "中牟县财政局", date: "2022-02-01", read: "2022-02-01", rule: "published-late",
      severity: .warning, deadline: "2022-01-31"),
    Published(name: "中牟县人民政府", date: "2022/3/31", read: "2022-03-31"),
    Published(
      name: "中牟县人民政府", date: "2022年4月1日 09:30", read: "2022-04-01", rule: "published-late",
      severity: .warning, deadline: "2022-03-31"),
    Published(name: "中牟县人民政府办公室", date: "20220228", read: "2022-02-28"),
    Published(
      name: "中牟县大孟镇人民政府", date: "2022-02-15T08:00:00", read: "2022-02-15", rule: "published-late",
      severity: .info, deadline: "2022-01-31"),
    Published(name: "中牟县财政局", year: 2018, date: "2019-03-20", read: "2019-03-20"),
    Published(
      name: "中牟县财政局", date: "2021-11-30", read: "2021-11-30", rule: "publication-date-impossible",
      severity: .warning),
    Published(name: "中牟县财政局", date: "2021-12-31", read: "2021-12-31"),
    Published(
      name: "中牟县财政局", date: "2022-02-30", read: nil, rule: "publication-date-impossible",
      severity: .warning),
    Published(
      name: "中牟县财政局", date: "年初", read: nil, rule: "publication-date-impossible",
      severity: .warning),
  ])
  func holdsThePublicationDateAgainstTheDeadline(_ published: Published) {
    let report = MarkedReport(
      text: "# \(published.name)\(published.year)年政府信息公开工作年度报告",
      frontMatter: ["published": published.date])
    let (identity, findings) = report.identity(by: identifier)
    #expect(identity.publicationDate == published.read)
    let dates = findings.filter { $0.rule.hasPrefix("publi") }
    #expect(dates.map(\.rule) == (published.rule.map { [$0] } ?? []))
    #expect(dates.first?.severity == published.severity)
    guard let rule = dates.first else { return }
    #expect(rule.place == Place(line: 2))
    if let deadline = published.deadline {
      #expect(rule.arguments.map(\.value) == [.text(published.read ?? ""), .text(deadline)])
    }
  }

  @Test func saysThatNoPublicationDateIsKnown() {
    let report = MarkedReport(text: "# 中牟县财政局2021年政府信息公开工作年度报告")
    let findings = report.identity(by: identifier).findings
    #expect(findings.map(\.rule) == ["period-not-stated", "published-date-missing"])
    #expect(findings.allSatisfy { $0.severity == .info })
  }
}
