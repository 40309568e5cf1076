import Testing

@testable import Disclosure

/// Who reports, for which region and year: the public story of identification.
struct IdentifierTests {
  let identifier: Identifier

  init() throws {
    identifier = try Identifier.forTests()
  }

  struct Titled: CustomTestStringConvertible {
    var title: String
    var name: String?
    var kind: Publisher.Kind?
    var region: String?
    var year: Int?
    var testDescription: String { title }

    init(
      _ title: String, _ name: String?, _ kind: Publisher.Kind?, _ region: String?, _ year: Int?
    ) {
      (self.title, self.name, self.kind, self.region, self.year) = (title, name, kind, region, year)
    }
  }

  @Test(arguments: [
    Titled("管城回族区人民政府2020年政府信息公开工作年度报告", "郑州市管城回族区人民政府", .government, "410104", 2020),
    Titled("郑州市管城回族区人民政府2020年政府信息公开年报", "郑州市管城回族区人民政府", .government, "410104", 2020),
    Titled("河南省郑州市管城区政府2020年度政府信息公开工作报告", "郑州市管城回族区人民政府", .government, "410104", 2020),
    Titled("中牟县2021年政府信息公开工作年度报告", "郑州市中牟县人民政府", .government, "410122", 2021),
    Titled("涧西区政务服务和大数据管理局2020年政府信息公开工作年度报告", "洛阳市涧西区政务服务和大数据管理局", .department, "410305", 2020),
    Titled("三门峡市陕州区人民政府办公室2021年政府信息公开工作年度报告", "三门峡市陕州区人民政府办公室", .office, "411203", 2021),
    Titled("陕州区政府办2021年政府信息公开年报", "三门峡市陕州区人民政府办公室", .office, "411203", 2021),
    Titled("郑州市人民政府办公厅2022年政府信息公开工作年度报告", "郑州市人民政府办公厅", .office, "410100", 2022),
    Titled("关于洛龙区商务局2019年政府信息公开工作情况的报告", "洛阳市洛龙区商务局", .department, "410311", 2019),
    Titled("洛龙区商务局关于2019年政府信息公开工作的年度报告", "洛阳市洛龙区商务局", .department, "410311", 2019),
    Titled("2022年度荥阳市教育局政府信息公开工作年度报告", "荥阳市教育局", .department, "410182", 2022),
    Titled("荥阳市人民政府政府信息公开工作年度报告（2022年度）", "荥阳市人民政府", .government, "410182", 2022),
    Titled("《荥阳市人民政府２０２２年政府信息公开工作年度报告》", "荥阳市人民政府", .government, "410182", 2022),
    Titled("荥阳市财政局二〇二二年政府信息公开工作年度报告", "荥阳市财政局", .department, "410182", 2022),
    Titled("荥阳市财政局二○二○年政府信息公开工作年度报告", "荥阳市财政局", .department, "410182", 2020),
    Titled(
      "管 城 回 族 区 人 民 政 府  2020 年 政府信息公开　工作年度报告", "郑州市管城回族区人民政府", .government, "410104",
      2020),
    Titled("**中牟县财政局2023年政府信息公开工作年度报告**", "郑州市中牟县财政局", .department, "410122", 2023),
    Titled("【年报】中牟县财政局2023年政府信息公开工作年度报告", "郑州市中牟县财政局", .department, "410122", 2023),
    Titled(
      "中牟县财政局2023年政府信息公开工作年度报告_法定主动公开内容_中牟县人民政府门户网站", "郑州市中牟县财政局", .department, "410122",
      2023),
    Titled("2023年政府信息公开工作年度报告 - 中牟县人民政府门户网站", "郑州市中牟县人民政府", .government, "410122", 2023),
    Titled("中牟縣財政局2023年政府信息公開工作年度報告", "郑州市中牟县财政局", .department, "410122", 2023),
    Titled("鄭州市滎陽市財政局2023年政府信息公開工作年度報告", "荥阳市财政局", .department, "410182", 2023),
    Titled("建水县面甸镇人民政府2025年政府信息公开工作年度报告", "红河哈尼族彝族自治州建水县面甸镇人民政府", .town, "532524", 2025),
    Titled("金水区南阳路街道办事处2021年政府信息公开工作年度报告", "郑州市金水区南阳路街道办事处", .town, "410105", 2021),
    Titled("中牟县大孟镇2021年政府信息公开工作年度报告", "郑州市中牟县大孟镇人民政府", .town, "410122", 2021),
    Titled("北京市东城区人民政府2021年政府信息公开工作年度报告", "北京市东城区人民政府", .government, "110101", 2021),
    Titled("海淀区教育委员会2021年政府信息公开工作年度报告", "北京市海淀区教育委员会", .department, "110108", 2021),
    Titled("济源市人民政府2021年政府信息公开工作年度报告", "济源市人民政府", .government, "419001", 2021),
    Titled("河南省教育厅2021年政府信息公开工作年度报告", "河南省教育厅", .department, "410000", 2021),
    Titled("内蒙古自治区人民政府2021年政府信息公开工作年度报告", "内蒙古自治区人民政府", .government, "150000", 2021),
    Titled("郑州高新技术产业开发区管委会2021年政府信息公开工作年度报告", "郑州市高新技术产业开发区管委会", .other, "410100", 2021),
    Titled("南京市鼓楼区人民政府2021年政府信息公开工作年度报告", "南京市鼓楼区人民政府", .government, "320106", 2021),
    Titled("吉利区人民政府2020年政府信息公开工作年度报告", "洛阳市吉利区人民政府", .government, "410306", 2020),
    Titled("寿县人民政府2014年政府信息公开工作年度报告", "六安市寿县人民政府", .government, "341521", 2014),
    Titled("寿县人民政府2022年政府信息公开工作年度报告", "淮南市寿县人民政府", .government, "340422", 2022),
    Titled("陕县人民政府2013年政府信息公开工作年度报告", "三门峡市陕县人民政府", .government, "411222", 2013),
    Titled("岳阳县乡村振兴局2023年政府信息公开工作年度报告", "岳阳市岳阳县乡村振兴局", .department, "430621", 2023),
    Titled("政府信息公开工作年度报告", nil, nil, nil, nil),
    Titled("2021年政府信息公开工作年度报告", nil, nil, nil, 2021),
  ])
  func readsPublisherAndYearFromTheTitle(_ titled: Titled) {
    let report = MarkedReport(text: "# \(titled.title)")
    let identity = report.identity(by: identifier).identity
    #expect(identity.publisher?.name == titled.name)
    #expect(identity.publisher?.kind == titled.kind)
    #expect(identity.publisher?.region == titled.region)
    #expect(identity.year == titled.year)
    #expect(!identity.isDeduced)
  }

  @Test(arguments: [
    "公安局", "资源局", "中心街道办事处",
  ])
  func takesNoWordForARegion(_ name: String) {
    let report = MarkedReport(text: "# \(name)2021年政府信息公开工作年度报告")
    let identity = report.identity(by: identifier).identity
    #expect(identity.publisher?.name == name)
    #expect(identity.publisher?.region == nil)
  }

  struct Filed: CustomTestStringConvertible {
    var path: String
    var id: String?
    var name: String?
    var year: Int?
    var testDescription: String { path }
  }

  @Test(arguments: [
    Filed(path: "gc/2020.txt", id: "gc", name: "郑州市管城回族区人民政府", year: 2020),
    Filed(path: "content/41/gc/2020.html", id: "gc", name: "郑州市管城回族区人民政府", year: 2020),
    Filed(path: "gc/年报2020.docx", id: "gc", name: "郑州市管城回族区人民政府", year: 2020),
    Filed(path: "gc/2020/report.txt", id: "gc", name: "郑州市管城回族区人民政府", year: 2020),
    Filed(path: "zm-dmz/2021.txt", id: "zm-dmz", name: "中牟县大孟镇人民政府", year: 2021),
    Filed(path: "411602/2020.txt", id: "411602", name: "周口市川汇区人民政府", year: 2020),
    Filed(path: "管城回族区2020.txt", id: "gc", name: "郑州市管城回族区人民政府", year: 2020),
    Filed(path: "年报/中牟县人民政府2021年政府信息公开年报.txt", id: "410122", name: "郑州市中牟县人民政府", year: 2021),
    Filed(path: "中牟县/2021.txt", id: "410122", name: "郑州市中牟县人民政府", year: 2021),
    Filed(path: "南京市/鼓楼区2021.txt", id: "320106", name: "南京市鼓楼区人民政府", year: 2021),
    Filed(path: "unknown/2021.txt", id: nil, name: nil, year: 2021),
    Filed(path: "999999/2021.txt", id: nil, name: nil, year: 2021),
    Filed(path: "gc/t20210122_766303.html", id: "gc", name: "郑州市管城回族区人民政府", year: nil),
    Filed(path: "gc/2021-01-22.html", id: "gc", name: "郑州市管城回族区人民政府", year: nil),
    Filed(path: "gc/2020-2021.html", id: "gc", name: "郑州市管城回族区人民政府", year: nil),
    Filed(path: "report.txt", id: nil, name: nil, year: nil),
    Filed(path: "", id: nil, name: nil, year: nil),
  ])
  func readsPublisherAndYearFromThePath(_ filed: Filed) {
    let identity = MarkedReport(file: filed.path).identity(by: identifier).identity
    #expect(identity.publisher?.id == filed.id)
    #expect(identity.publisher?.name == filed.name)
    #expect(identity.year == filed.year)
  }

  @Test func letsTheFrontMatterDecide() {
    let report = MarkedReport(
      file: "x/1.txt", text: "# 某报告",
      frontMatter: [
        "publisher": "中牟县财政局", "year": "2022", "source": "https://example.gov.cn/1",
        "published": "2023年1月9日",
      ])
    let (identity, _) = report.identity(by: identifier)
    #expect(identity.publisher?.name == "郑州市中牟县财政局")
    #expect(identity.publisher?.kind == .department)
    #expect(identity.publisher?.region == "410122")
    #expect(identity.year == 2022)
    #expect(identity.sourceAddress == "https://example.gov.cn/1")
    #expect(identity.publicationDate == "2023-01-09")
  }

  @Test(
    arguments: [
      (["publisher": "gc"], "郑州市管城回族区人民政府", "410104"),
      (["publisher": "410122"], "郑州市中牟县人民政府", "410122"),
      (["publisher": "鼓楼区人民政府", "region": "320106"], "南京市鼓楼区人民政府", "320106"),
      (["publisher": "鼓楼区人民政府", "region": "南京市鼓楼区"], "南京市鼓楼区人民政府", "320106"),
      (["publisher": "教育局", "region": "410122"], "郑州市中牟县教育局", "410122"),
      (["region": "410122"], "郑州市中牟县人民政府", "410122"),
      (["region": "410122", "kind": "office"], "郑州市中牟县人民政府办公室", "410122"),
      (["publisher": "某某联席会议", "region": "410122"], "某某联席会议", "410122"),
    ] as [([String: String], String, String)])
  func takesIdNameOrRegionFromTheFrontMatter(
    _ matter: [String: String], name: String, region: String
  ) {
    let identity = MarkedReport(frontMatter: matter).identity(by: identifier).identity
    #expect(identity.publisher?.name == name)
    #expect(identity.publisher?.region == region)
  }

  @Test func givesAPublisherOutsideTheTableTheSameIdEveryTime() {
    let title = "# 中牟县财政局2021年政府信息公开工作年度报告"
    let first = MarkedReport(file: "a.txt", text: title).identity(by: identifier).identity
    let second = MarkedReport(
      file: "b/报告.txt", text: "# 郑州市中牟县财政局2022年政府信息公开工作年度报告"
    ).identity(by: identifier).identity
    #expect(first.publisher?.id == second.publisher?.id)
    #expect(first.publisher?.id.hasPrefix("410122-") == true)
    let foldered = MarkedReport(file: "zm-cz/2021.txt", text: title)
    #expect(foldered.identity(by: identifier).identity.publisher?.id == "zm-cz")
  }

  @Test func findsThePublisherOfTheTableByTheNameInTheTitle() {
    let report = MarkedReport(
      file: "inbox/a.txt", text: "# 涧西区政务服务和大数据管理局2020年政府信息公开工作年度报告")
    #expect(report.identity(by: identifier).identity.publisher?.id == "jx-zsj")
  }

  @Test func recordsWhereEachFactWasRead() {
    let report = MarkedReport(file: "gc/2020.txt", text: "\n\n# 管城回族区人民政府2020年政府信息公开工作年度报告")
    let evidence = report.identity(by: identifier).identity.evidence
    let publisher = evidence.filter { $0.fact == "publisher" }
    #expect(publisher.map(\.source) == [.siteTable, .title])
    #expect(publisher.last?.place == Place(line: 3))
    #expect(evidence.filter { $0.fact == "year" }.map(\.source) == [.path, .title])
  }
}
