import Testing

@testable import Disclosure
@testable import Portal

/// What stands around every page.
@Suite struct ShellTests {
  static let configured = Task {
    try await RenderedSite(files: [
      "site.yaml": """
      title: { zh: 某县年报馆, en: Reports of a county }
      address: https://www.example.gov.cn/xxgk/nb/
      organisation:
        name: { zh: 某县人民政府办公室, en: Office of a county }
        contact: 某路 1 号
        site_id: '4101040001'
        icp: 某ICP备00000001号
        police: 某公网安备 41010400000001号
      data_version: 第三版
      data_date: 2026-03-01 09:30
      licence: 署名后可自由使用
      feedback: mailto:nb@example.gov.cn
      aliases:
        - { from: 411222, to: 411203 }
      """,
      "411203/2020.txt": """
      某区人民政府2020年政府信息公开工作年度报告
      一、总体情况
      本机关按要求编制本报告。
      """,
    ])
  }

  static let pages: [Page] = [.home, .regions, .method, .about, .notFound]

  @Test(arguments: pages)
  func criterion7_headsEveryPage(page: Page) async throws {
    let html = try await RenderedSite.sample.value.html(page)
    let markup = PageMarkup(html)
    #expect(markup.complaints == [])
    #expect(markup.all("html").first?.attributes["lang"] == "zh-CN")
    #expect(markup.all("h1").count == 1)
    #expect(markup.all("title").first?.text.isEmpty == false)
    #expect(Self.meta("description", in: markup)?.isEmpty == false)
    #expect(Self.meta("viewport", in: markup) == "width=device-width, initial-scale=1")
    #expect(Self.meta("generator", in: markup)?.hasPrefix("Sundial") == true)
  }

  @Test func criterion8_carriesTheTagsOfGovernmentSites() async throws {
    let markup = try await Self.configured.value.markup(.about)
    let tags = [
      ("SiteName", "某县年报馆"), ("SiteDomain", "www.example.gov.cn"), ("SiteIDCode", "4101040001"),
      ("ColumnName", "关于"), ("ArticleTitle", "关于本站"), ("PubDate", "2026-03-01 09:30"),
      ("ContentSource", "某县人民政府办公室"),
    ]
    for (name, content) in tags {
      #expect(Self.meta(name, in: markup) == content)
    }
  }

  @Test func criterion8_saysNothingThatWasNotConfigured() async throws {
    let markup = try await RenderedSite(files: ["site.yaml": "title: 某县年报馆\n"]).markup(.about)
    for name in ["SiteDomain", "SiteIDCode", "ContentSource"] {
      #expect(Self.meta(name, in: markup) == nil, "\(name)")
    }
    #expect(Self.link("canonical", in: markup) == nil)
  }

  @Test(arguments: pages)
  func criterion41_beginsWithTheWayToTheText(page: Page) async throws {
    let markup = try await RenderedSite.sample.value.markup(page)
    let first = try #require(markup.all("a").first)
    #expect(first.hasClass("gp-skip"))
    #expect(first.attributes["href"] == "#content")
    #expect(markup["content"]?.name == "main")
  }

  @Test func criterion47_switchesToLargeTypeByALabelledBox() async throws {
    let markup = try await RenderedSite.sample.value.markup(.home)
    let label = try #require(markup.all("label").first)
    #expect(label.text == "大字")
    #expect(label.elements.first?.attributes["type"] == "checkbox")
    #expect(label.elements.first?.attributes["id"] == "gp-large")
  }

  @Test func namesTheWayDownForSearchEngines() async throws {
    let markup = try await RenderedSite.sample.value.markup(.region("410104"))
    let list = try #require(markup.all("ol").first { $0.attributes["itemscope"] != nil })
    #expect(list.attributes["itemtype"] == "https://schema.org/BreadcrumbList")
    let steps = list.elements.filter { $0.attributes["itemprop"] == "itemListElement" }
    let names = steps.map { step in
      step.elements.first { $0.attributes["itemprop"] == "name" }?.text
    }
    #expect(names == ["地区", "河南省", "郑州市"])
    let positions = list.elements.filter { $0.attributes["itemprop"] == "position" }
    #expect(positions.map { $0.attributes["content"] } == ["1", "2", "3"])
    #expect(list.parent?.attributes["aria-label"] == "当前位置")
  }

  @Test func marksTheSectionItIsIn() async throws {
    let markup = try await RenderedSite.sample.value.markup(.method)
    let current = markup.all("a").filter { $0.attributes["aria-current"] != nil }
    #expect(current.map(\.text) == ["方法"])
  }

  @Test func footsEveryPageWithWhoAnswersForIt() async throws {
    let markup = try await Self.configured.value.markup(.about)
    let foot = try #require(markup.all("footer").first).text
    for words in [
      "主办：某县人民政府办公室", "联系：某路 1 号", "网站标识码：4101040001", "某ICP备00000001号",
      "某公网安备 41010400000001号", "署名后可自由使用", "数据版本 第三版", "报错", "方法", "关于", "下载", "数据质量",
    ] {
      #expect(foot.contains(words), "\(words)")
    }
  }

  /// A server sends this page for addresses of any depth.
  @Test func leadsOnFromAnyAddressThatLeadsNowhere() async throws {
    let markup = try await Self.configured.value.markup(.notFound)
    let addresses =
      markup.all("a").compactMap { $0.attributes["href"] }
      + markup.all("link").compactMap { $0.attributes["href"] }
    let relative = addresses.filter {
      !$0.hasPrefix("/xxgk/nb/") && !$0.hasPrefix("#") && !$0.hasPrefix("mailto:")
        && !$0.hasPrefix("https://www.example.gov.cn/xxgk/nb/")
    }
    #expect(relative == [])
    let unconfigured = try await RenderedSite.sample.value.markup(.notFound)
    #expect(Self.link("stylesheet", in: unconfigured) == "gp.css")
  }

  @Test func criterion10_leadsOnFromAnOldAddress() async throws {
    let markup = try await Self.configured.value.markup(.moved("411222"))
    let refresh = markup.all("meta").first { $0.attributes["http-equiv"] == "refresh" }
    #expect(refresh?.attributes["content"] == "0; url=../../r/411203/index.html")
    #expect(
      Self.link("canonical", in: markup) == "https://www.example.gov.cn/xxgk/nb/r/411203/index.html"
    )
    let main = try #require(markup.all("main").first)
    #expect(main.all("a").contains { $0.attributes["href"] == "../../r/411203/index.html" })
  }

  private static func meta(_ name: String, in markup: PageMarkup) -> String? {
    markup.all("meta").first { $0.attributes["name"] == name }?.attributes["content"]
  }

  private static func link(_ relation: String, in markup: PageMarkup) -> String? {
    markup.all("link").first { $0.attributes["rel"] == relation }?.attributes["href"]
  }
}
