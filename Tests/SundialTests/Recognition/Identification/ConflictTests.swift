import Testing

@testable import Disclosure

/// Sources that contradict each other, and sources that only say less.
struct ConflictTests {
  let identifier: Identifier

  init() throws {
    identifier = try Identifier.forTests()
  }

  struct Conflict: CustomTestStringConvertible {
    var id: String
    var file = "reports/a.txt"
    var text = ""
    var matter: [String: String] = [:]
    var rule: String
    var severity = Severity.warning
    var place: Place?
    /// The arguments chosen, chosenPlace, other, otherPlace.
    var arguments: [String]
    /// The name that stands.
    var name: String?
    var testDescription: String { id }
  }

  @Test(arguments: [
    Conflict(
      id: "the title names a town, the preamble a bureau",
      text: """
        # 建水县面甸镇人民政府2025年政府信息公开工作年度报告

        建水县民族宗教事务局根据《中华人民共和国政府信息公开条例》要求，编制本报告。
        """,
      rule: "publisher-conflict", place: Place(line: 3),
      arguments: [
        "红河哈尼族彝族自治州建水县面甸镇人民政府", "reports/a.txt:1", "红河哈尼族彝族自治州建水县民族宗教事务局", "reports/a.txt:3",
      ], name: "红河哈尼族彝族自治州建水县面甸镇人民政府"),
    Conflict(
      id: "the title names a bureau, the preamble another in short",
      text: """
        # 佛坪县民政局2023年政府信息公开工作年度报告
        现公布县发改局2023年政府信息公开工作年度报告。
        """,
      rule: "publisher-conflict", place: Place(line: 2),
      arguments: ["汉中市佛坪县民政局", "reports/a.txt:1", "县发改局", "reports/a.txt:2"],
      name: "汉中市佛坪县民政局"),
    Conflict(
      id: "the folder names another publisher than the title",
      file: "jx-zsj/2020.txt", text: "# 洛阳市涧西区民政局2020年政府信息公开工作年度报告", rule: "publisher-conflict",
      place: Place(line: 1),
      arguments: [
        "洛阳市涧西区政务服务和大数据管理局", "publishers.tsv:3", "洛阳市涧西区民政局", "jx-zsj/2020.txt:1",
      ], name: "洛阳市涧西区政务服务和大数据管理局"),
    Conflict(
      id: "the title names the same body of another district",
      file: "jx-zsj/2020.txt", text: "# 洛阳市老城区政务服务和大数据管理局2020年政府信息公开工作年度报告",
      rule: "region-conflict", place: Place(line: 1),
      arguments: [
        "洛阳市涧西区政务服务和大数据管理局", "publishers.tsv:3", "洛阳市老城区政务服务和大数据管理局", "jx-zsj/2020.txt:1",
      ], name: "洛阳市涧西区政务服务和大数据管理局"),
    Conflict(
      id: "the folder's code is another region's",
      file: "410105/2020.txt", text: "# 管城回族区人民政府2020年政府信息公开工作年度报告", rule: "region-conflict",
      place: Place(line: 1),
      arguments: ["410105 郑州市金水区人民政府", "410105/2020.txt", "郑州市管城回族区人民政府", "410105/2020.txt:1"],
      name: "郑州市金水区人民政府"),
    Conflict(
      id: "the folder is the government's, the title names its office",
      file: "gc/2020.txt", text: "# 管城回族区人民政府办公室2020年政府信息公开工作年度报告", rule: "kind-conflict",
      place: Place(line: 1),
      arguments: ["郑州市管城回族区人民政府", "publishers.tsv:2", "郑州市管城回族区人民政府办公室", "gc/2020.txt:1"],
      name: "郑州市管城回族区人民政府"),
    Conflict(
      id: "the folder is a region's code, the title names its office",
      file: "411203/2021.txt", text: "# 三门峡市陕州区人民政府办公室2021年政府信息公开工作年度报告", rule: "kind-conflict",
      severity: .info, place: Place(line: 1),
      arguments: [
        "三门峡市陕州区人民政府办公室", "411203/2021.txt:1", "411203 三门峡市陕州区人民政府", "411203/2021.txt",
      ], name: "三门峡市陕州区人民政府办公室"),
    Conflict(
      id: "the folder is a region's code, the title names a department",
      file: "410305/2020.txt", text: "# 涧西区民政局2020年政府信息公开工作年度报告", rule: "kind-conflict",
      place: Place(line: 1),
      arguments: ["洛阳市涧西区民政局", "410305/2020.txt:1", "410305 洛阳市涧西区人民政府", "410305/2020.txt"],
      name: "洛阳市涧西区民政局"),
    Conflict(
      id: "the front matter states another kind",
      file: "x/1.txt", text: "# 中牟县人民政府2020年政府信息公开工作年度报告", matter: ["kind": "office"],
      rule: "kind-conflict", place: Place(line: 2),
      arguments: ["office", "x/1.txt:2", "郑州市中牟县人民政府", "x/1.txt:1"], name: "郑州市中牟县人民政府"),
    Conflict(
      id: "the front matter states another region than its publisher",
      file: "x/1.txt", matter: ["publisher": "中牟县财政局", "region": "410104"], rule: "region-conflict",
      place: Place(line: 2),
      arguments: ["410104 郑州市管城回族区", "x/1.txt:3", "郑州市管城回族区财政局", "x/1.txt:2"], name: nil),
    Conflict(
      id: "the front matter and the folder name two publishers",
      file: "gc/2020.txt", matter: ["publisher": "jx-zsj"], rule: "publisher-conflict",
      place: Place(line: 2),
      arguments: ["洛阳市涧西区政务服务和大数据管理局", "gc/2020.txt:2", "郑州市管城回族区人民政府", "publishers.tsv:2"],
      name: "洛阳市涧西区政务服务和大数据管理局"),
    Conflict(
      id: "the title and the path give two years",
      file: "gc/2020.txt", text: "\n# 管城回族区人民政府2021年政府信息公开工作年度报告", rule: "year-conflict",
      place: Place(line: 2), arguments: ["2020", "gc/2020.txt", "2021", "gc/2020.txt:2"],
      name: "郑州市管城回族区人民政府"),
    Conflict(
      id: "the front matter and the title give two years",
      text: "# 中牟县财政局2021年政府信息公开工作年度报告", matter: ["year": "2022"], rule: "year-conflict",
      place: Place(line: 1), arguments: ["2022", "reports/a.txt:2", "2021", "reports/a.txt:1"],
      name: "郑州市中牟县财政局"),
    Conflict(
      id: "the preamble's year is last year's",
      text: "# 中牟县财政局2021年政府信息公开工作年度报告\n现公布中牟县财政局2020年政府信息公开工作年度报告。",
      rule: "year-conflict", place: Place(line: 2),
      arguments: ["2021", "reports/a.txt:1", "2020", "reports/a.txt:2"], name: "郑州市中牟县财政局"),
    Conflict(
      id: "the prose speaks of another year alone",
      text: "# 中牟县财政局2021年政府信息公开工作年度报告\n2020年，我局公开信息9条。\n我局设有专栏。", rule: "year-conflict",
      place: Place(line: 2), arguments: ["2021", "reports/a.txt:1", "2020", "reports/a.txt:2"],
      name: "郑州市中牟县财政局"),
  ])
  func namesBothSourcesOfAContradiction(_ conflict: Conflict) throws {
    let report = MarkedReport(
      file: conflict.file, text: conflict.text, frontMatter: conflict.matter)
    let (identity, findings) = report.identity(by: identifier)
    let conflicts = findings.filter { $0.rule.hasSuffix("-conflict") }
    let finding = try #require(conflicts.first)
    #expect(conflicts.count == 1)
    #expect(finding.rule == conflict.rule)
    #expect(finding.severity == conflict.severity)
    #expect(finding.place == conflict.place)
    #expect(finding.arguments.map(\.name) == ["chosen", "chosenPlace", "other", "otherPlace"])
    #expect(finding.arguments.map(\.value) == conflict.arguments.map { .text($0) })
    if let name = conflict.name { #expect(identity.publisher?.name == name) }
  }

  struct Harmony: CustomTestStringConvertible {
    var file = "reports/a.txt"
    var text: String
    var testDescription: String { "\(file) \(text)" }
  }

  @Test(arguments: [
    Harmony(file: "gc/2020.txt", text: "# 管城区政府2020年政府信息公开工作年度报告"),
    Harmony(file: "gc/2020.txt", text: "# 河南省郑州市管城回族区人民政府2020年政府信息公开工作年度报告"),
    Harmony(file: "smx-sz-ban/2021.txt", text: "# 陕州区政府办公室2021年政府信息公开工作年度报告"),
    Harmony(file: "smx-sz-ban/2021.txt", text: "# 政府办2021年政府信息公开工作年度报告"),
    Harmony(file: "jx-zsj/2020.txt", text: "# 涧西区政数局2020年政府信息公开工作年度报告"),
    Harmony(file: "jx-zsj/2020.txt", text: "# 区政务服务和大数据管理局2020年政府信息公开工作年度报告"),
    Harmony(file: "zm-dmz/2021.txt", text: "# 中牟县大孟镇2021年政府信息公开工作年度报告"),
    Harmony(file: "zm-dmz/2021.txt", text: "# 大孟镇人民政府2021年政府信息公开工作年度报告"),
    Harmony(
      file: "smx-sz-ban/2021.txt",
      text: "# 三门峡市陕州区人民政府办公室2021年政府信息公开工作年度报告\n现公布陕州区政府办公室2021年政府信息公开工作年度报告。"),
    Harmony(text: "# 中牟县发展和改革委员会2021年政府信息公开工作年度报告\n现公布县发改委2021年政府信息公开工作年度报告。"),
    Harmony(
      text: "# 中牟县人民政府2021年政府信息公开工作年度报告\n中牟县人民政府办公室根据《政府信息公开条例》编制本报告。"),
    Harmony(text: "# 中牟县财政局2021年政府信息公开工作年度报告\n我局根据《政府信息公开条例》编制本报告。"),
    Harmony(
      text: "# 中牟县财政局2021年政府信息公开工作年度报告\n按照《河南省人民政府办公厅关于做好2021年政府信息公开工作年度报告编制的通知》要求，现公布如下。"),
    Harmony(text: "# 中牟县财政局2021年政府信息公开工作年度报告\n2020年以来，我局公开信息8条。2021年新增3条。"),
    Harmony(text: "# 中牟县财政局2021年政府信息公开工作年度报告\n2021年，我局公开信息8条。\n2019年，我局设立专栏。"),
  ])
  func raisesNoContradictionWhereOneSaysLess(_ harmony: Harmony) {
    let findings = MarkedReport(file: harmony.file, text: harmony.text)
      .identity(by: identifier).findings
    #expect(findings.filter { $0.severity > .info }.map(\.rule) == [])
  }

  @Test(arguments: [
    ("发改委", "发展和改革委员会", true),
    ("人社局", "人力资源和社会保障局", true),
    ("县民政局", "民政局", true),
    ("政府办", "人民政府办公室", true),
    ("面甸镇政府", "面甸镇人民政府", true),
    ("民政局", "民族宗教事务局", false),
    ("发改局", "民政局", false),
    ("教育局", "教育局党委", false),
    ("市场监督管理局", "监督管理局", true),
    ("财政局", "财政厅", false),
  ])
  func tellsAShorterNameFromAnother(_ first: String, _ second: String, isSame: Bool) {
    let left = Wording(bytes: Array(first.utf8))
    let right = Wording(bytes: Array(second.utf8))
    #expect(Abbreviation.isSame(left, right) == isSame)
    #expect(Abbreviation.isSame(right, left) == isSame)
  }

  @Test(arguments: [
    ("region", "410199", "410104"),
    ("region", "鼓楼区", "320106, 320302, 350102, 410204"),
    ("kind", "bureau", "government, office, department, town, other"),
    ("year", "去年", "2020"),
  ])
  func reportsFrontMatterThatMeansNothing(_ key: String, _ value: String, expected: String) throws {
    let report = MarkedReport(
      text: "# 中牟县财政局2021年政府信息公开工作年度报告", frontMatter: [key: value])
    let (identity, findings) = report.identity(by: identifier)
    let finding = try #require(findings.first { $0.severity == .warning })
    #expect(finding.rule == "front-matter-value")
    #expect(finding.place == Place(line: 2))
    #expect(finding.arguments.map(\.value) == [.text(key), .text(value), .text(expected)])
    #expect(identity.publisher?.name == "郑州市中牟县财政局")
    #expect(identity.year == 2021)
  }
}
