import Testing

@testable import Disclosure
@testable import Portal

/// Reports as they also come: nameless, without tables, on an old form, on a web page, hostile.
struct ReportStateTests {
  private static let reviewed = """
    四、政府信息公开行政复议、行政诉讼情况
    行政复议\t\t\t\t\t行政诉讼
    结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉
    \t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
    2\t1\t0\t0\t3\t4\t0\t0\t1\t5\t0\t0\t0\t0\t0

    """

  private func page(_ text: String, file: String = "410104/2020.txt") async throws -> PageMarkup {
    try await RenderedSite(files: [file: text]).report(file)
  }

  @Test func showsAReportOfNobody() async throws {
    let page = try await page(
      "一、总体情况\n\n公开工作平稳开展。\n\n\(Self.reviewed)", file: "loose.txt")
    let facts = try #require(page.all("dl").first)
    #expect(facts.text.contains("发布机关未能确认"))
    #expect(facts.text.contains("报告年度未能确认"))
    #expect(facts.text.contains("发布日期未注明"))
    #expect(page["t-review-review"]?.all("td").map(\.text).prefix(5) == ["2", "1", "0", "0", "3"])
    #expect(page["L3"]?.text == "公开工作平稳开展。")
  }

  @Test func saysThatThereAreNoTables() async throws {
    let page = try await page("管城回族区人民政府2020年政府信息公开工作年度报告\n\n一、总体情况\n\n没有表格。\n")
    #expect(page.root.text.contains("没有识别出法定表格"))
    #expect(page.all("td").isEmpty)
    #expect(page["s-overview"]?.text.contains("没有表格。") == true)
    #expect(page.root.text.contains("通过 ") == false)
  }

  @Test func saysWhatIsMissing() async throws {
    let page = try await page(
      "管城回族区人民政府2020年政府信息公开工作年度报告\n\n一、总体情况\n\n\(Self.reviewed)")
    #expect(page["s-other"]?.text.contains("缺章") == true)
    #expect(page["t-requests-new_received"]?.all("td").first?.text == "缺失")
    #expect(page.all("td").filter { $0.text.isEmpty }.count == 0)
  }

  @Test func notesAHeadingThatDiffersFromTheForm() async throws {
    let page = try await page(
      "管城回族区人民政府2020年政府信息公开工作年度报告\n\n## 一、概述\n\n平稳。\n\n\(Self.reviewed)")
    let chapter = try #require(page["s-overview"])
    #expect(chapter.all("h2").first?.text == "一、总体情况")
    #expect(chapter.text.contains("原文标题： 一、概述"))
  }

  @Test func givesTwoReportsOfOneYearTitlesOfTheirOwn() async throws {
    let text = "管城回族区人民政府2020年政府信息公开工作年度报告\n\n\(Self.reviewed)"
    let site = try await RenderedSite(files: [
      "410104/2020.txt": text, "410104/2020-corrected.txt": text,
    ])
    let first = try site.report("410104/2020.txt")
    let second = try site.report("410104/2020-corrected.txt")
    #expect(first.all("title").first?.text != second.all("title").first?.text)
    #expect(first.root.text.contains("同一年度的另一份文件 410104/2020-corrected.txt"))
    let district = try site.markup(.region("410104"))
    let list = try #require(district.all("table").last)
    #expect(list.all("tr").count == 3)
  }

  @Test func leadsToTheYearsBeforeAndAfter() async throws {
    func text(_ year: Int) -> String {
      "管城回族区人民政府\(year)年政府信息公开工作年度报告\n\n\(Self.reviewed)"
    }
    let site = try await RenderedSite(files: [
      "410104/2020.txt": text(2020), "410104/2022.txt": text(2022), "410104/2023.txt": text(2023),
    ])
    let page = try site.report("410104/2022.txt")
    let links = page.all("a").filter {
      $0.attributes["rel"] == "prev" || $0.attributes["rel"] == "next"
    }
    #expect(links.map(\.text) == ["← 2020", "2023 →"])
  }

  @Test(arguments: [
    ("https://www.example.gov.cn/a/1.html", "www.example.gov.cn", true),
    ("https://example.com/a?b=1", "example.com", false),
    ("https://gov.cn.example.com/", "gov.cn.example.com", false),
    ("https://www.gov.cn@example.com/", nil, false),
    ("javascript:alert(1)", nil, false),
    ("https://example.gov.cn/\" onclick=\"x", nil, false),
  ])
  func linksOnlyToSafeAddresses(text: String, host: String?, isOfficial: Bool) {
    let view = SourceAddressView(text)
    #expect(view.host == host)
    #expect(view.address == (host == nil ? nil : text))
    #expect(view.isOfficial == isOfficial)
  }

  @Test func showsHostileTextAsText() async throws {
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&"
    let site = try await RenderedSite(files: [
      "410104/2020.txt": """
      管城回族区人民政府2020年政府信息公开工作年度报告

      一、总体情况\(hostile)

      正文\(hostile)。[链接](javascript:alert(3))

      （一）\(hostile)

      \(Self.reviewed)
      """
    ])
    for language in Language.allCases {
      let page = try site.report("410104/2020.txt", in: language)
      #expect(page.all("script").isEmpty)
      #expect(page.all("img").isEmpty)
      #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
      #expect(
        page.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("javascript") != true })
      #expect(page.complaints == [])
      #expect(page["L5"]?.text.contains("<script>alert(1)</script>") == true)
    }
  }

  @Test func findsCellsOfAWebPageOnTheirOwnLines() async throws {
    let rows = ["2", "1", "0", "0", "3", "4", "0", "0", "1", "5", "0", "0", "0", "0", "0"]
      .map { "<td>\($0)</td>" }.joined(separator: "\n")
    let heads = Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 3)
      .joined().map { "<td>\($0)</td>" }.joined(separator: "\n")
    let html = """
      <html><body>
      <h1>管城回族区人民政府2020年政府信息公开工作年度报告</h1>
      <h2>四、政府信息公开行政复议、行政诉讼情况</h2>
      <table>
      <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
      <tr><td colspan="5"></td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
      <tr>
      \(heads)
      </tr>
      <tr>
      \(rows)
      </tr>
      </table>
      </body></html>
      """
    let page = try await page(html, file: "410104/2020.html")
    let cells = try #require(page["t-review-direct"]).all("td").prefix(5)
    #expect(cells.map(\.text) == ["4", "0", "0", "1", "5"])
    for cell in cells {
      let href = try #require(cell.all("a").first?.attributes["href"])
      #expect(page[String(href.dropFirst())]?.text == cell.text)
    }
    #expect(page.repeatedIDs == [])
  }

  @Test func readsAWebPageWithoutLineBreaks() async throws {
    let rows = ["2", "1", "0", "0", "3", "4", "0", "0", "1", "5", "0", "0", "0", "0", "0"]
      .map { "<td>\($0)</td>" }.joined()
    let heads = Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 3)
      .joined().map { "<td>\($0)</td>" }.joined()
    let page = try await page(
      "<html><body><h1>管城回族区人民政府2020年政府信息公开工作年度报告</h1><p>公开平稳。</p><table><tr>\(heads)</tr><tr>\(rows)</tr></table></body></html>",
      file: "410104/2020.html")
    #expect(page.repeatedIDs == [])
    let link = try #require(page["t-review-direct"]?.all("a").first?.attributes["href"])
    #expect(link != "#L1")
    #expect(page[String(link.dropFirst())]?.text.contains("4 0 0 1 5") == true)
  }

  @Test func showsAFormOfTheSitesOwn() async throws {
    let form = try FormFixture.file2027()
    let site = try await RenderedSite(files: [
      "forms/2027.yaml": String(decoding: form.bytes, as: UTF8.self),
      "410104/2027.txt": "管城回族区人民政府2027年政府信息公开工作年度报告\n\n\(Self.reviewed)",
    ])
    let page = try site.report("410104/2027.txt")
    #expect(page.complaints == [])
    #expect(page.all("h1").count == 1)
  }

  @Test func listsWhatStandsApartFromTheText() async throws {
    let page = try await page(
      "---\nyear: 2020\npublished: 2021-01-22\n---\n管城回族区人民政府2020年政府信息公开工作年度报告\n\n\(Self.reviewed)")
    #expect(page["L1"]?.text == "第 1 行至第 4 行：文件信息，不属于年报正文")
    #expect(page["L5"]?.attributes["value"] == "5")
    #expect(page.root.text.contains("发布日期2021-01-22"))
  }
}
