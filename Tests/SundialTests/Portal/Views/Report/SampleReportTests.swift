import Testing

@testable import Disclosure
@testable import Portal

/// The pages of the sample's reports, whose figures were read from the originals by hand.
struct SampleReportTests {
  static let files = [
    "411602/2020.txt", "410305-government-services/2020.txt", "411203-office/2021.txt",
    "410104/2020.txt", "410122/2020.txt", "321300/2023.txt", "321300/2024.txt",
  ]

  @Test(arguments: files, Language.allCases)
  func criterion13_everyNumberLeadsToItsLineOrDerivation(
    file: String, language: Language
  ) async throws {
    let page = try await RenderedSite.sample.value.report(file, in: language)
    var faults: [String] = []
    for cell in page.all("td") {
      guard let link = cell.all("a").first, let href = link.attributes["href"],
        !link.text.contains("✓"), link.text.contains(where: \.isNumber)
      else {
        // A number without a link, other than how many checks passed.
        let isBare = cell.all("a").isEmpty && Int(cell.text.filter { $0 != "," }) != nil
        if isBare { faults.append("no link: \(cell.text)") }
        continue
      }
      guard let target = page[String(href.dropFirst())] else {
        faults.append("\(link.text) → \(href), which is nowhere")
        continue
      }
      if href.hasPrefix("#L"),
        !SampleReportTests.numbers(in: target.text).contains(plain(link.text))
      {
        faults.append("\(link.text) → \(href): \(target.text)")
      }
    }
    #expect(faults == [])
    #expect(page.complaints == [])
    #expect(page.repeatedIDs == [])
  }

  @Test(arguments: files) func everyLinkWithinThePageLeadsSomewhere(file: String) async throws {
    let page = try await RenderedSite.sample.value.report(file)
    let links = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.filter { page[String($0.dropFirst())] == nil } == [])
  }

  @Test(arguments: files) func staysWithinItsBudget(file: String) async throws {
    let site = try await RenderedSite.sample.value
    let entry = try #require(site.contents.archive.entries.firstIndex { $0.file == file })
    #expect(try site.html(.report(entry)).utf8.count <= 70_000)
  }

  @Test(arguments: files) func leavesNoCellEmpty(file: String) async throws {
    let page = try await RenderedSite.sample.value.report(file)
    #expect(page.all("td").filter { $0.text.isEmpty }.count == 0)
  }

  @Test func criterion14_shows110AndTheSentenceThatSays32() async throws {
    let page = try await RenderedSite.sample.value.report("410104/2020.txt")
    #expect(
      row("requests-new_received", of: page) == ["103", "5", "0", "0", "0", "2", "110①", "✓"])
    #expect(row("requests-total", of: page) == ["102", "4", "0", "0", "0", "2", "108①", "✓"])
    let finding = try #require(page["f-narrative-vs-table-requests-new-received-total"])
    #expect(finding.text.contains("32件"))
    #expect(finding.text.contains("32 ≠ 110"))
    #expect(finding.text.contains("采用表格所印的 110"))
    let line = try #require(finding.all("a").compactMap { $0.attributes["href"] }.first)
    #expect(page[String(line.dropFirst())]?.text.contains("32件") == true)
    #expect(page["c-row-sum-new_received"]?.text.contains("103+5+0+0+0+2 = 110 = 110 ✓") == true)
  }

  @Test func criterion15_leavesBlankReviewCellsBlank() async throws {
    let page = try await RenderedSite.sample.value.report("411602/2020.txt")
    let review = row("review-review", of: page).map { $0.filter { !"①②③④⑤⑥⑦⑧⑨".contains($0) } }
    #expect(
      review == ["未填", "未填", "未填", "未填", "未填", "无法核对"])
    #expect(row("review-direct", of: page) == ["0", "0", "3", "0", "3", "✓"])
    let findings = page.all("li").filter { $0.attributes["id"]?.hasPrefix("f-") == true }
    #expect(findings.contains { $0.text.contains("行政复议2件") })
    #expect(page["i-review-corrected-rate"]?.text.contains("未填") == true)
  }

  @Test func criterion16_saysThatTheReviewRowHasSixteenNumbers() async throws {
    let page = try await RenderedSite.sample.value.report("410305-government-services/2020.txt")
    let findings = page.all("li").filter { $0.attributes["id"]?.hasPrefix("f-extra-cell") == true }
    let review = try #require(findings.first { $0.text.contains("16") })
    #expect(review.text.contains("15"))
    #expect(row("review-review", of: page).prefix(5).map { $0.first } == Array("00000"))
  }

  @Test func criterion17_findsBothConflictsOfTheOffice() async throws {
    let page = try await RenderedSite.sample.value.report("411203-office/2021.txt")
    #expect(page["f-narrative-vs-table-requests-total-total"]?.text.contains("22 ≠ 2") == true)
    let documents = page["f-narrative-vs-table-art20-art20-1-normative-made"]
    #expect(documents?.text.contains("1 ≠ 0") == true)
    #expect(row("requests-unavail_not_held", of: page).first == "2※")
    #expect(row("requests-unavail_not_held", of: page)[6] == "2※")
  }

  @Test func criterion18_derivesWhatTheLostPageHeldAndInventsNothing() async throws {
    let page = try await RenderedSite.sample.value.report("410122/2020.txt")
    #expect(
      row("requests-new_received", of: page)
        == ["147※", "0※", "0※", "1※", "2※", "48※", "198※", "无法核对"])
    #expect(row("requests-granted", of: page)[6] == "165※")
    #expect(row("art20_6-penalty", of: page).first == "缺失")
    #expect(row("art20_8-fees", of: page).first == "缺失")
    let cells = page.all("tr").filter { $0.attributes["id"] == "t-art20_6-penalty" }
    #expect(cells.flatMap { $0.all("td") }.contains { $0.text == "0" } == false)
    let derivation = try #require(page["d-requests-granted"])
    #expect(derivation.text.contains("自然人 115"))
    #expect(derivation.text.contains("正文第 7 行所述"))
  }

  @Test func marksAWholeRowOnceAtItsHead() async throws {
    let page = try await RenderedSite.sample.value.report("411602/2020.txt")
    let review = try #require(page["t-review-review"])
    #expect(review.all("th").first?.all("a").count == 1)
    let marks = review.all("td").prefix(4).flatMap { $0.all("a") }.filter { $0.hasClass("gp-mark") }
    #expect(marks.isEmpty)
  }

  @Test func addsUpGroupsThatTheFormDoesNotPrint() async throws {
    let page = try await RenderedSite.sample.value.report("410104/2020.txt")
    let refused = try #require(
      page.all("tr").first { $0.hasClass("gp-group") && $0.text.hasPrefix("（三）不予公开") })
    #expect(refused.all("td").map(\.text) == ["4", "0", "0", "0", "0", "0", "4", "小计"])
    #expect(refused.all("a").allSatisfy { $0.attributes["href"] == "#n-requests" })
  }

  @Test func writesOutTheChecksOfColumns() async throws {
    let page = try await RenderedSite.sample.value.report("410104/2020.txt")
    #expect(page["c-flow-total"]?.text.contains("110+0 = 110 = 108+2 = 110 ✓") == true)
    let foot = try #require(page.all("tr").first { $0.text.hasPrefix("第一项加第二项") })
    #expect(foot.all("td").map(\.text) == Array(repeating: "✓", count: 7) + ["7/7"])
  }

  @Test func countsChecksFindingsAndRemarksApart() async throws {
    let page = try await RenderedSite.sample.value.report("410104/2020.txt")
    let summary = try #require(page.all("section").first { $0.hasClass("gp-summary") })
    #expect(summary.text.contains("通过 40 · 发现 2 · 无法核对 0 · 备注 6"))
  }

  @Test func shadesNumbersByTheirSize() async throws {
    let page = try await RenderedSite.sample.value.report("410104/2020.txt")
    let cells = try #require(page["t-requests-new_received"]).all("td").map {
      $0.attributes["class"]
    }
    // 110 has seven binary digits, as the largest number of the table; 5 has three, 2 has two.
    #expect(cells == ["gp-h6", "gp-h3", nil, nil, nil, "gp-h2", "gp-h6", nil])
  }
}

extension SampleReportTests {
  /// The numbers of a row of a table with their marks.
  private func row(_ id: String, of page: PageMarkup) -> [String] {
    page["t-" + id]?.all("td").map(\.text) ?? []
  }

  private func plain(_ digits: String) -> String {
    String(digits.filter { $0 != "," }.map { $0 == "\u{2212}" ? "-" : $0 })
  }

  /// The numbers a line prints, without grouping.
  static func numbers(in line: String) -> Set<String> {
    var numbers: Set<String> = []
    var digits = ""
    for character in line + " " {
      if character.isASCII, character.isNumber || character == "." || character == "-" {
        digits.append(character)
      } else if character != "," {
        if !digits.isEmpty { numbers.insert(digits) }
        digits = ""
      }
    }
    return numbers
  }
}
