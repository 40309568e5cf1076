import Invented
import Testing

/// What pages tell hosts, search engines and portals about themselves, once the site has an address.
@Suite(.patient) struct HostTests {
  @Test func criterion8_carriesTheTagsOfGovernmentSites() async throws {
    let site = try await BuiltSite.invented.value.site
    let found = site.pages.filter { !HeadCheck.isRedirect($0) }.flatMap { page in
      Self.lackingTags(page).map { "\(page.path): \($0)" }
    }
    #expect(found.prefix(10) == [])
  }

  private static func lackingTags(_ page: WebPage) -> [String] {
    let exact = ["SiteDomain": "nb.example.cn", "SiteIDCode": InventedContent.siteID]
    let type = PageType(path: page.path)
    let hasColumn = type != .home && type != .notFound
    let filled = ["SiteName", "ArticleTitle", "ContentSource"] + (hasColumn ? ["ColumnName"] : [])
    let date = HeadCheck.meta("PubDate", page)
    return exact.filter { HeadCheck.meta($0.key, page) != $0.value }.map(\.key)
      + filled.filter { HeadCheck.meta($0, page).isEmpty }
      + (date.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d/) == nil ? ["PubDate \(date)"] : [])
  }

  /// 临水区 had another code before.
  @Test(arguments: ["", "en/"])
  func criterion10_leadsFromOldCodesToNewOnes(language: String) async throws {
    let site = try await BuiltSite.invented.value.site
    let old = "\(language)r/\(InventedContent.oldCode)/index.html"
    let new = "\(language)r/990101/index.html"
    let page = try #require(site.page(old))
    #expect(HeadCheck.canonical(page) == InventedContent.address + new)
    let refresh = page.elements("meta").first { $0["http-equiv"]?.lowercased() == "refresh" }
    let target = try #require(refresh?["content"]?.split(separator: "url=").last.map(String.init))
    #expect(LinkCheck.target(of: target, from: old) == new)
    let main = try #require(page.indices(of: "main").first)
    let links = page.elements("a", in: main).compactMap { $0["href"] }
    #expect(links.contains { LinkCheck.target(of: $0, from: old) == new })
    let redirects = site.text("redirects.txt").split(separator: "\n")
    #expect(redirects.contains("/a/b/\(old) /a/b/\(language)r/990101/;"))
  }

  @Test func criterion11_mapsEveryPage() async throws {
    let site = try await BuiltSite.invented.value.site
    let listed = site.text("sitemap.xml").matches(of: /<loc>([^<]*)<\/loc>/)
      .map { String($0.output.1) }
    let canonical = site.pages.filter { page in
      !HeadCheck.isRedirect(page) && PageType(path: page.path) != .notFound
        && HeadCheck.canonical(page) == InventedContent.address + page.path
    }.map { InventedContent.address + $0.path }
    #expect(canonical.count > 500)
    #expect(Set(listed).count == listed.count)
    #expect(Set(listed).symmetricDifference(canonical).sorted().prefix(10) == [])
  }

  /// Each page names the one in the other language, and is named by it.
  @Test func criterion11_pairsLanguagesBothWays() async throws {
    let site = try await BuiltSite.invented.value.site
    let found = site.pages.filter { !HeadCheck.isRedirect($0) }.flatMap { page -> [String] in
      let isEnglish = page.path.hasPrefix("en/")
      let twin = isEnglish ? String(page.path.dropFirst(3)) : "en/" + page.path
      let named = page.elements("link").filter {
        $0["rel"] == "alternate" && $0["hreflang"] == (isEnglish ? "zh-CN" : "en")
      }.compactMap { $0["href"] }
      return named == [InventedContent.address + twin] ? [] : ["\(page.path) names \(named)"]
    }
    #expect(found.prefix(10) == [])
  }
}
