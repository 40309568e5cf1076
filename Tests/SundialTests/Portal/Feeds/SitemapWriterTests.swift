import Foundation
import FoundationXML
import Testing

@testable import Portal

@Suite struct WritingSitemaps {
  @Test func writesOneFileForASmallSite() {
    let files = SitemapWriter(base: "https://a.cn/").files(for: [
      SitemapEntry(
        location: "https://a.cn/r/1/?a&b", lastModified: "2021-01-28",
        alternates: [
          .init(language: "zh-CN", location: "https://a.cn/r/1/"),
          .init(language: "en", location: "https://a.cn/en/r/1/"),
        ]), SitemapEntry(location: "https://a.cn/"),
    ])
    #expect(files.map(\.path) == ["sitemap.xml"])
    #expect(
      text(files[0]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url><loc>https://a.cn/r/1/?a&amp;b</loc>
        <lastmod>2021-01-28</lastmod>
        <xhtml:link rel="alternate" hreflang="zh-CN" href="https://a.cn/r/1/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://a.cn/en/r/1/"/>
        </url>
        <url><loc>https://a.cn/</loc>
        </url>
        </urlset>

        """)
  }

  @Test(arguments: [(0, 1), (1, 1), (3, 1), (4, 3), (6, 3), (7, 4)])
  func splitsALargeSiteUnderAnIndex(pages: Int, count: Int) {
    let entries = (0..<pages).map { SitemapEntry(location: "https://a.cn/\($0)/") }
    let files = SitemapWriter(base: "https://a.cn/", limit: 3).files(for: entries)
    #expect(files.count == count)
    let parts = count == 1 ? files[...] : files.dropFirst()
    let locations = parts.flatMap { file in
      text(file).matches(of: /<loc>(.*)<\/loc>/).map { String($0.output.1) }
    }
    #expect(locations == entries.map(\.location))
    guard count > 1 else { return }
    for part in parts { #expect(text(files[0]).contains("<loc>https://a.cn/\(part.path)</loc>")) }
  }

  @Test func keepsBelowTheLimitOfTheProtocol() {
    #expect(SitemapWriter.mostEntries == 45_000)
  }

  @Test func writesXMLThatAParserAccepts() {
    let hostile = "https://a.cn/<\u{1}\u{FFFF}\"'&>]]>"
    for file in SitemapWriter(base: hostile, limit: 1).files(for: [
      SitemapEntry(location: hostile), SitemapEntry(location: hostile, lastModified: hostile),
    ]) {
      #expect(XMLParser(data: Data(file.bytes)).parse(), "\(text(file))")
    }
  }

  private func text(_ file: OutputFile) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }
}
