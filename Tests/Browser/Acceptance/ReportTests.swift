import Testing

/// What the report pages of the sample and of the invented site say, number by number.
@Suite(.patient) struct ReportTests {
  @Test(arguments: StructureTests.Subject.allCases)
  func criterion13_leadsEveryNumberToItsSourceLine(subject: StructureTests.Subject) async throws {
    let pages = try await subject.built.site.pages.filter { PageType(path: $0.path) == .report }
    #expect(pages.count > 8)
    var count = 0
    for page in pages {
      for table in page.indices(class: "gp-form-table") {
        let (found, numbers) = SourceLines.complaints(page, in: table)
        #expect(found.prefix(5) == [])
        count += numbers
      }
    }
    #expect(count > 1000)
  }

  @Test func criterion14_shows110RequestsBesideThe32OfTheText() async throws {
    let page = try await page("r/410104/2020/index.html")
    #expect(row("一、本年新收", of: page).contains("110"))
    let finding = try #require(
      findings(page).first { $0.text.contains("32") && $0.text.contains("110") })
    #expect(finding.links.contains("#L15"))
    #expect(page.text.contains("103+5+0+0+0+2 = 110"))
  }

  @Test func criterion15_leavesBlankReviewsBlank() async throws {
    let page = try await page("r/411602/2020/index.html")
    let blanks = page.indices(class: "gp-b").map(page.text(of:))
    #expect(blanks == [String](repeating: "未填", count: 5))
    #expect(findings(page).contains { $0.links.contains("#L13") && $0.text.contains("2") })
  }

  @Test func criterion16_tellsOfSixteenNumbersInFifteenColumns() async throws {
    let page = try await page("r/410305/government-services/2020/index.html")
    #expect(
      findings(page).contains {
        $0.links.contains("#L70") && $0.text.contains("16") && $0.text.contains("15")
      })
  }

  @Test func criterion17_tellsWhereTextAndTableDiffer() async throws {
    let page = try await page("r/411203/office/2021/index.html")
    #expect(
      findings(page).contains {
        $0.links.contains("#L19") && $0.text.contains("22") && $0.text.contains("2")
      })
  }

  @Test func criterion18_showsLostRowsAsLost() async throws {
    let page = try await page("r/410122/2020/index.html")
    let lost = page.indices(class: "gp-x").map(page.text(of:))
    #expect(lost.count >= 10)
    #expect(Set(lost) == ["缺失"])
    let derived = page.indices(class: "gp-form-table")
      .flatMap { page.indices(of: "td", in: $0) }.filter { page.text(of: $0).contains("※") }
    #expect(derived.count > 50)
    for cell in derived {
      let link = page.elements("a", in: cell).first?["href"] ?? ""
      #expect(link.hasPrefix("#d-") || link.hasPrefix("#n-"), "\(page.place(cell)): \(link)")
    }
  }

  /// By the words a state is told with, and never by colour alone.
  @Test func criterion20_criterion48_tellsEveryStateInWords() async throws {
    let words = ["b": ["未填"], "x": ["缺失", "无报告"], "z": ["不适用"]]
    var seen: Set<String> = []
    for subject in StructureTests.Subject.allCases {
      for page in try await subject.built.site.pages where !page.path.hasPrefix("en/") {
        for (state, texts) in words {
          let spots = page.indices(class: "gp-\(state)").filter {
            page.ancestor("svg", of: $0) == nil && page.elements[$0].name == "span"
          }
          if !spots.isEmpty { seen.insert(state) }
          let odd = spots.map(page.text(of:)).filter { !texts.contains($0) }
          #expect(odd.prefix(3) == [], "\(page.path) gp-\(state)")
        }
        if !page.indices(class: "gp-mark").isEmpty { seen.insert("!") }
        if !page.indices(class: "gp-d").isEmpty { seen.insert("d") }
        if !page.indices(class: "gp-s").isEmpty { seen.insert("s") }
      }
    }
    #expect(seen == ["b", "x", "z", "d", "s", "!"])
  }

  private func page(_ path: String) async throws -> WebPage {
    try #require(try await BuiltSite.sample.value.site.page(path))
  }

  /// What a row of a table says, by the beginning of its label.
  private func row(_ label: String, of page: WebPage) -> [String] {
    page.indices(of: "tr").first { row in
      page.indices(of: "th", in: row).contains { page.text(of: $0).hasPrefix(label) }
    }.map { page.indices(of: "a", in: $0).map(page.text(of:)) } ?? []
  }

  private func findings(_ page: WebPage) -> [(text: String, links: [String])] {
    page.indices(class: "gp-finding").map { index in
      (page.text(of: index), page.elements("a", in: index).compactMap { $0["href"] })
    }
  }
}
