import Testing

@testable import Disclosure

/// What the auditor says about the prose of an invented report.
struct ProseCase: Sendable, CustomTestStringConvertible {
  let name: String
  var form = "2019"
  /// Paragraphs by chapter.
  var prose: [(section: String, text: String)] = []
  var change: @Sendable (inout InventedReport) -> Void = { _ in }
  /// Severity, rule and computation, in reading order.
  let expected: [String]

  var testDescription: String { name }

  func found() throws -> [String] {
    var invented = try InventedReport(form)
    invented.report.outline.paragraphs.removeAll { $0.section == "problems" }
    for (section, text) in prose { invented.say(text, in: section) }
    change(&invented)
    invented.report.claims = ClaimReader(form: invented.form).claims(in: invented.report.outline)
    let auditor = Auditor(forms: try InventedReport.forms.get())
    return auditor.findings(in: invented.report, source: invented.source)
      .filter { Self.rules.contains($0.rule) }
      .map { "\($0.severity) \($0.rule)" + ($0.computation.isEmpty ? "" : " \($0.computation)") }
  }

  private static let rules: Set = [
    "narrative-vs-table", "narrative-vs-table-unverifiable", "narrative-omits-table-fact",
    "narrative-omits-category", "narrative-self-conflict", "narrative-parts",
    "parts-less-than-whole", "narrative-percentage", "problems-section-denies-problems",
    "text-repeated", "heading-duplicate", "heading-levels-mixed", "markdown-bold-broken",
    "subheadings-unnumbered", "paragraph-broken", "ocr-foreign-word", "punctuation-mixed-width",
  ]
}

@Suite struct NarrativeRuleTests {
  private static let problems = [(section: "problems", text: "公开内容的深度还不够，准备按月检查栏目。")]

  @Test(arguments: agreement + omissions + shares + counts)
  func findsInNumbers(_ test: ProseCase) throws {
    var test = test
    test.prose += Self.problems
    #expect(try test.found() == test.expected)
  }

  @Test(arguments: problemChapters + letters + paragraphs)
  func findsInWords(_ test: ProseCase) throws {
    #expect(try test.found() == test.expected)
  }

  // The table has 64 new, 4 carried in, 61 handled, 7 carried out; 43 granted, 5 partial,
  // 13 not held; 2 cases of reconsideration and 3 of litigation.
  static let agreement = [
    ProseCase(
      name: "the text agrees",
      prose: [("overview", "收到政府信息公开申请64件，上年结转4件，办结61件，结转下年度7件。")], expected: []),
    ProseCase(
      name: "the text counts what was carried in with the new",
      prose: [("overview", "共收到政府信息公开申请68件。")], expected: []),
    ProseCase(
      name: "the text is one too large and states what was carried in",
      prose: [("overview", "收到政府信息公开申请68件，上年结转4件。")],
      expected: ["warning narrative-vs-table 68 ≠ 64"]),
    ProseCase(
      name: "several numbers of a sentence make one finding",
      prose: [("overview", "收到政府信息公开申请20件，办结18件，结转下年度2件。")],
      expected: ["warning narrative-vs-table 20 ≠ 64; 18 ≠ 61; 2 ≠ 7"]),
    ProseCase(
      name: "a rounded number near the table", prose: [("overview", "收到政府信息公开申请60余件。")],
      expected: []),
    ProseCase(
      name: "a rounded number beside the table", prose: [("overview", "收到政府信息公开申请近90件。")],
      expected: ["info narrative-vs-table 90 ≠ 64"]),
    ProseCase(
      name: "a rounded number far off the table", prose: [("overview", "收到政府信息公开申请近900件。")],
      expected: ["warning narrative-vs-table 900 ≠ 64"]),
    ProseCase(
      name: "documents are counted differently", prose: [("overview", "公开规范性文件9件。")],
      expected: ["info narrative-vs-table 9 ≠ 3"]),
    ProseCase(
      name: "cases without those pending",
      prose: [("overview", "因信息公开被申请行政复议1件，提起行政诉讼3件。")],
      change: { $0.print("review.review", [1, 0, 0, 1, 2]) }, expected: []),
    ProseCase(
      name: "the cells are blank", prose: [("overview", "因信息公开被申请行政复议2件，行政诉讼3件。")],
      change: { $0.blank("review.review") }, expected: ["warning narrative-vs-table-unverifiable"]),
    ProseCase(
      name: "the cells are lost",
      prose: [("overview", "政府信息公开申请中，予以公开43件。")],
      change: { $0.lose("requests.granted") }, expected: ["info narrative-vs-table-unverifiable"]),
    ProseCase(
      name: "zero is no claim on a lost cell",
      prose: [("overview", "政府信息公开申请中，予以公开0件。")],
      change: { $0.lose("requests.granted") }, expected: []),
    ProseCase(
      name: "none received, although the table counts some",
      prose: [("overview", "本年度未收到政府信息公开申请。")],
      expected: ["warning narrative-vs-table 0 ≠ 64"]),
  ]

  static let omissions = [
    ProseCase(
      name: "reconsideration without litigation",
      prose: [("overview", "因信息公开被申请行政复议2件。")],
      expected: ["info narrative-omits-table-fact"]),
    ProseCase(
      name: "reconsideration with litigation",
      prose: [("overview", "因信息公开被申请行政复议2件，行政诉讼3件。")], expected: []),
    ProseCase(
      name: "a list of outcomes without one of them",
      prose: [("overview", "政府信息公开申请中，予以公开43件，部分公开5件，本机关不掌握13件。")],
      change: {
        $0.print("requests.reject_duplicate", [2, 0, 0, 0, 0, 0, 2])
        $0.print("requests.total", [59, 3, 0, 0, 0, 1, 63])
      }, expected: ["info narrative-omits-category"]),
    ProseCase(
      name: "a list that says it is not complete",
      prose: [("overview", "政府信息公开申请中，予以公开43件，部分公开5件，本机关不掌握13件，其余另行答复。")],
      change: { $0.print("requests.reject_duplicate", [2, 0, 0, 0, 0, 0, 2]) }, expected: []),
    ProseCase(
      name: "a complete list",
      prose: [("overview", "政府信息公开申请中，予以公开43件，部分公开5件，本机关不掌握13件。")], expected: []),
  ]

  static let shares = [
    ProseCase(
      name: "a share of what was handled",
      prose: [("overview", "政府信息公开申请中，予以公开43件，占70.5%。")], expected: []),
    ProseCase(
      name: "a share of what was received",
      prose: [("overview", "政府信息公开申请中，予以公开43件，占67.2%。")], expected: []),
    ProseCase(
      name: "a share of nothing in the table",
      prose: [("overview", "政府信息公开申请中，予以公开43件，占84%。")],
      expected: ["info narrative-percentage 43/61 = 70.49% ≠ 84%"]),
  ]

  static let counts = [
    ProseCase(
      name: "one platform, two numbers",
      prose: [
        ("overview", "在某区便民服务公开平台共发布政务动态1200条。"),
        ("overview", "某区便民服务公开平台全年发布政务动态1350条。"),
      ], expected: ["info narrative-self-conflict 1200 ≠ 1350"]),
    ProseCase(
      name: "two platforms",
      prose: [
        ("overview", "某区便民服务公开平台发布政务动态1200条。"),
        ("overview", "某区基层事务公开平台发布政务动态1350条。"),
      ], expected: []),
    ProseCase(
      name: "parts that exceed their whole",
      prose: [("overview", "发布各类消息900条，其中动态600条，公告420条。")],
      expected: ["info narrative-parts 600+420 = 1020 ≠ 900"]),
    ProseCase(
      name: "parts that nearly make their whole",
      prose: [("overview", "发布各类消息1200条。其中动态800条，公告390条。")],
      expected: ["info parts-less-than-whole 800+390 = 1190 ≠ 1200"]),
    ProseCase(
      name: "parts that need not be complete",
      prose: [("overview", "发布各类消息1200条，其中动态300条，公告90条。")], expected: []),
    ProseCase(
      name: "parts that make their whole",
      prose: [("overview", "发布各类消息1200条，其中动态800条，公告400条。")], expected: []),
  ]

  static let problemChapters = [
    ProseCase(
      name: "no problems", prose: [("problems", "2020年我局信息公开工作没有问题。今后将继续提升工作水平。")],
      expected: ["warning problems-section-denies-problems"]),
    ProseCase(
      name: "hardly a word", prose: [("problems", "暂无。")],
      expected: ["warning problems-section-denies-problems"]),
    ProseCase(
      name: "not a word, beside a first chapter of some length",
      prose: [("overview", String(repeating: "登记审核发布归档", count: 15) + "。")],
      expected: ["warning problems-section-denies-problems"]),
    ProseCase(name: "not a word, and hardly any elsewhere", expected: []),
    ProseCase(
      name: "no other problems", prose: [("problems", "公开的深度还不够，更新不及时，没有其他问题。")],
      expected: []),
    ProseCase(
      name: "problems are handled", prose: [("problems", "个别栏目更新不及时，没有问题台账，正在补建。")],
      expected: []),
  ]

  static let letters = [
    ProseCase(
      name: "bold without an end",
      prose: problems + [("overview", "1.健全机制。**我局定期召开会议，研究公开事项。")],
      expected: ["info markdown-bold-broken"]),
    ProseCase(
      name: "bold with an end",
      prose: problems + [("overview", "**健全机制。**我局定期召开会议，研究公开事项。")], expected: []),
    ProseCase(
      name: "a stray word", prose: problems + [("overview", "接受企业 and 居民的评议。")],
      expected: ["info ocr-foreign-word"]),
    ProseCase(
      name: "a name in Latin letters", prose: problems + [("overview", "手机 app 的访问量上升。")],
      expected: []),
    ProseCase(
      name: "commas of both widths",
      prose: problems + [("overview", "先登记,再审查,后答复。栏目每周更新，留言两日内回复，图表逐步增加。")],
      expected: ["info punctuation-mixed-width"]),
    ProseCase(
      name: "commas in numbers are no marks of the text",
      prose: problems + [("overview", "访问量1,200次，下载量3,400次，收藏量5,600次。")], expected: []),
  ]

  static let paragraphs = [
    ProseCase(
      name: "a sentence in two chapters",
      prose: problems + [
        ("overview", "窗口工作人员把每一次答复的依据和时限都写进登记台账供核对。"),
        ("other", "窗口工作人员把每一次答复的依据和时限都写进登记台账供核对。"),
      ], expected: ["info text-repeated"]),
    ProseCase(
      name: "a sentence with other figures",
      prose: problems + [
        ("overview", "窗口工作人员把3次答复的依据和时限都写进登记台账供各方核对。"),
        ("other", "窗口工作人员把5次答复的依据和时限都写进登记台账供各方核对。"),
      ], expected: []),
    ProseCase(
      name: "a paragraph cut in two",
      prose: problems + [
        ("overview", "各科室按月报送更新清单，由办公室汇总核对，发现遗漏的当月逐"),
        ("overview", "项补齐，并在年底统一通报全年的更新情况。"),
      ], expected: ["info paragraph-broken"]),
    ProseCase(
      name: "paragraphs that end",
      prose: problems + [
        ("overview", "各科室按月报送更新清单，由办公室汇总核对，发现遗漏的当月补齐。"),
        ("overview", "年底统一通报全年的更新情况，并报上级备案。"),
      ], expected: []),
    ProseCase(
      name: "three sub-headings without numbers",
      prose: problems + [
        ("overview", "平台建设方面"), ("overview", "网站首页改版一次。"), ("overview", "监督保障方面"),
        ("overview", "开展自查两次。"), ("overview", "信息管理方面"), ("overview", "台账每月更新。"),
      ], expected: ["info subheadings-unnumbered"]),
    ProseCase(
      name: "a chapter twice", prose: problems,
      change: { invented in
        guard let first = invented.report.outline.headings.first else { return }
        let place = Place(line: first.place.line + 1)
        invented.report.outline.headings.insert(
          Outline.Heading(section: first.section, text: first.text, place: place), at: 1)
      }, expected: ["info heading-duplicate"]),
    ProseCase(
      name: "chapters on two levels", prose: problems,
      change: { invented in
        for (index, heading) in invented.report.outline.headings.enumerated() {
          invented.write((index < 3 ? "## " : "#### ") + heading.text, onLine: heading.place.line)
        }
      }, expected: ["info heading-levels-mixed"]),
  ]
}
