import Testing

@testable import Disclosure

/// Publishers that no title, path or metadata names.
struct DeductionTests {
  let identifier: Identifier

  init() throws {
    identifier = try Identifier.forTests()
  }

  struct Prose: CustomTestStringConvertible {
    var text: String
    var name: String?
    var region: String?
    var year: Int?
    var lines: String?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Prose(
      text: "2020年，川汇区把公开做在平时。\n各栏目见川汇区政务网。\n我区收到申请6件，另见河南省政府网站平台。",
      name: "周口市川汇区人民政府", region: "411602", year: 2020, lines: "1, 2, 3"),
    Prose(
      text: "2020年,我县照章办理。\n我县文件在郑州集约化平台公示，同时在中牟县政府门户网站公示；郑州市政府网站转载。",
      name: "郑州市中牟县人民政府", region: "410122", year: 2020, lines: "1, 2"),
    Prose(
      text: "我局按期答复申请。\n中牟县财政局全年公开信息12条，中牟县教育局协助。\n中牟县财政局设有查阅点，我局专人值守。",
      name: "郑州市中牟县财政局", region: "410122", year: nil, lines: "1, 2"),
    Prose(
      text: "2021年，我办按期答复。\n三门峡市陕州区人民政府办公室公开信息9条，我办专人值守。",
      name: "三门峡市陕州区人民政府办公室", region: "411203", year: 2021, lines: "1, 2"),
    Prose(
      text: "现向社会公布三门峡市陕州区人民政府办公室2021年政府信息公开工作年度报告。", name: "三门峡市陕州区人民政府办公室",
      region: "411203", year: 2021, lines: nil),
    Prose(
      text: "中牟县财政局根据《某条例》规定，编制本报告。\n2021年我局公开信息8条。", name: "郑州市中牟县财政局", region: "410122",
      year: 2021, lines: nil),
    // Two counties named alike: no guess.
    Prose(text: "2020年，我县学习中牟县和嵩县的做法。", name: nil, region: nil, year: 2020, lines: nil),
    // A region of another level is not the one that speaks.
    Prose(text: "2020年，我区工作在郑州市人民政府网站公示。", name: nil, region: nil, year: 2020, lines: nil),
    // Names inside the titles of notices name their authors.
    Prose(text: "2020年，我省印发《河南省政务公开办法》。", name: nil, region: nil, year: 2020, lines: nil),
    // 和县 and 新县 are words here.
    Prose(text: "2020年，我县各乡镇和县直部门开创新县域治理。", name: nil, region: nil, year: 2020, lines: nil),
    Prose(text: "", name: nil, region: nil, year: nil, lines: nil),
  ])
  func concludesThePublisherFromTheProse(_ prose: Prose) throws {
    let (identity, findings) = MarkedReport(text: prose.text).identity(by: identifier)
    #expect(identity.publisher?.name == prose.name)
    #expect(identity.publisher?.region == prose.region)
    #expect(identity.year == prose.year)
    #expect(identity.isDeduced == (prose.name != nil))
    let rules = findings.map(\.rule)
    #expect(rules.contains("publisher-deduced") == (prose.name != nil))
    #expect(rules.contains("publisher-unknown") == (prose.name == nil))
    guard let lines = prose.lines else { return }
    let deduced = try #require(findings.first { $0.rule == "publisher-deduced" })
    #expect(deduced.arguments.contains { $0.name == "lines" && $0.value == .text(lines) })
    #expect(deduced.severity == .info)
  }

  @Test func warnsOfAMissingTitleOnlyWhereNothingElseNamesThePublisher() throws {
    let prose = "2020年，我县在中牟县政府门户网站公开信息。"
    let unnamed = MarkedReport(text: prose).identity(by: identifier).findings
    let named = MarkedReport(file: "410122/2020.txt", text: prose).identity(by: identifier).findings
    #expect(unnamed.first { $0.rule == "title-missing" }?.severity == .warning)
    #expect(named.first { $0.rule == "title-missing" }?.severity == .info)
    #expect(named.first { $0.rule == "title-missing" }?.place == Place(line: 1))
    #expect(!named.contains { $0.severity > .info })
  }

  struct Region: CustomTestStringConvertible {
    var file = "reports/a.txt"
    var text: String
    var region: String?
    var rule: String?
    var regions: String?
    var testDescription: String { "\(file) \(text)" }
  }

  static let gulou = "320106 南京市鼓楼区, 320302 徐州市鼓楼区, 350102 福州市鼓楼区, 410204 开封市鼓楼区"

  @Test(arguments: [
    Region(
      text: "# 鼓楼区人民政府2021年政府信息公开工作年度报告\n2021年，我区公开信息9条。", region: nil,
      rule: "region-ambiguous", regions: gulou),
    Region(
      text: "# 鼓楼区人民政府2021年政府信息公开工作年度报告\n2021年，我区按南京市的要求公开。", region: "320106",
      rule: "region-deduced", regions: "320106 南京市鼓楼区"),
    Region(
      text: "# 鼓楼区人民政府2021年政府信息公开工作年度报告\n按徐州市和福州市的做法公开。", region: nil,
      rule: "region-ambiguous", regions: gulou),
    Region(
      file: "320302-01/2021.txt", text: "# 鼓楼区民政局2021年政府信息公开工作年度报告", region: "320302", rule: nil),
    Region(
      text: "# 面甸镇人民政府2025年政府信息公开工作年度报告\n我县要求在建水县人民政府网站公开。", region: "532524",
      rule: "region-deduced", regions: "532524 红河哈尼族彝族自治州建水县"),
    Region(
      text: "# 面甸镇人民政府2025年政府信息公开工作年度报告\n全年公开信息7条。", region: nil, rule: "region-unknown"),
    Region(text: "# 国家统计局2021年政府信息公开工作年度报告", region: nil, rule: nil),
    Region(
      text: "2021年，我区在鼓楼区人民政府网站公开。", region: nil, rule: "region-ambiguous", regions: gulou),
  ])
  func namesTheCandidatesOfARegionInsteadOfGuessing(_ region: Region) {
    let (identity, findings) = MarkedReport(file: region.file, text: region.text)
      .identity(by: identifier)
    #expect(identity.publisher?.region == region.region)
    let rules = findings.filter { $0.rule.hasPrefix("region-") }
    #expect(rules.map(\.rule) == (region.rule.map { [$0] } ?? []))
    guard let regions = region.regions else { return }
    #expect(
      rules.first?.arguments.contains { $0.name == "regions" && $0.value == .text(regions) } == true
    )
  }
}
