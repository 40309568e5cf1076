import Disclosure
import Foundation
import FoundationXML
import Testing

@testable import Portal

@Suite struct WritingFeeds {
  @Test func writesEntriesInTheirOrder() throws {
    let date = try #require(CalendarDate("2021-01-28"))
    let feed = feed([
      AtomFeed.Entry(
        id: "tag:a.cn,2021:410104/2020", title: "管城 <2020>",
        updated: AtomFeed.timestamp(date),
        link: "https://a.cn/r/410104/2020/",
        summary: "新收 3 & 4", author: "管城"),
      AtomFeed.Entry(
        id: "tag:a.cn,2021:410122/2020", title: "中牟", updated: "2021-03-02T00:00:00+08:00",
        link: "https://a.cn/r/410122/2020/"),
    ])
    #expect(
      String(decoding: feed.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <id>tag:a.cn,2021:site</id>
        <title>新到报告</title>
        <updated>2021-03-02T00:00:00+08:00</updated>
        <author><name>某站</name>
        </author>
        <link rel="self" type="application/atom+xml" href="https://a.cn/atom.xml"/>
        <link rel="alternate" type="text/html" href="https://a.cn/"/>
        <entry>
        <id>tag:a.cn,2021:410104/2020</id>
        <title>管城 &lt;2020&gt;</title>
        <updated>2021-01-28T00:00:00+08:00</updated>
        <author><name>管城</name>
        </author>
        <link rel="alternate" type="text/html" href="https://a.cn/r/410104/2020/"/>
        <summary>新收 3 &amp; 4</summary>
        </entry>
        <entry>
        <id>tag:a.cn,2021:410122/2020</id>
        <title>中牟</title>
        <updated>2021-03-02T00:00:00+08:00</updated>
        <link rel="alternate" type="text/html" href="https://a.cn/r/410122/2020/"/>
        </entry>
        </feed>

        """)
    #expect(XMLParser(data: Data(feed.bytes)).parse())
  }

  @Test func hasADateWithoutEntries() {
    let text = String(decoding: feed([]).bytes, as: UTF8.self)
    #expect(text.contains("<updated>2020-01-01T00:00:00+08:00</updated>"))
  }

  @Test func endsAfterFiftyEntries() {
    let entries = (0..<80).map {
      AtomFeed.Entry(id: "tag:\($0)", title: "", updated: "2021-01-01T00:00:00+08:00", link: "")
    }
    #expect(feed(entries).entries.map(\.id) == (0..<50).map { "tag:\($0)" })
  }

  private func feed(_ entries: [AtomFeed.Entry]) -> AtomFeed {
    AtomFeed(
      id: "tag:a.cn,2021:site", title: "新到报告", language: "zh-CN", author: "某站",
      address: "https://a.cn/atom.xml", page: "https://a.cn/",
      updated: "2020-01-01T00:00:00+08:00", entries: entries)
  }
}
