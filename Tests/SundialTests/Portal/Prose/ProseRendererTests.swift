import Templating
import Testing

@testable import Portal

extension TrustedHTML {
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

@Suite struct RenderingProse {
  let prose = ProseRenderer()

  @Test(arguments: [
    ("全年办结 3 件。", "<p>全年办结 3 件。</p>"),
    ("　　全年办结。", "<p>全年办结。</p>"),
    ("一段。\n\n二段。", "<p>一段。</p><p>二段。</p>"),
    ("**要点**在此", "<p><strong>要点</strong>在此</p>"),
    ("*斜*、~~旧~~", "<p><em>斜</em>、<del>旧</del></p>"),
    ("1~3月、4~6月", "<p>1~3月、4~6月</p>"),
    ("用 `a < b` 比", "<p>用 <code>a &lt; b</code> 比</p>"),
    ("上  \n下", "<p>上<br>下</p>"),
    ("> 引文", "<blockquote><p>引文</p></blockquote>"),
    ("- 甲\n- 乙", "<ul><li>甲</li><li>乙</li></ul>"),
    ("- 甲\n\n- 乙", "<ul><li><p>甲</p></li><li><p>乙</p></li></ul>"),
    ("3. 丙\n4. 丁", "<ol start=\"3\"><li>丙</li><li>丁</li></ol>"),
    ("- 甲\n  1. 乙", "<ul><li>甲<ol><li>乙</li></ol></li></ul>"),
    ("前\n\n---\n\n后", "<p>前</p><hr><p>后</p>"),
    ("```\na & b\n```", "<pre><code>a &amp; b\n</code></pre>"),
    ("", ""),
  ])
  func rendersMarkdown(text: String, html: String) {
    #expect(prose.html(of: text).string == html)
  }

  @Test(arguments: [
    (2, "# 甲\n## 乙", "<h2>甲</h2><h3>乙</h3>"),
    (3, "# 甲\n### 丙\n# 丁", "<h3>甲</h3><h4>丙</h4><h3>丁</h3>"),
    (2, "### 丙\n## 乙", "<h2>丙</h2><h3>乙</h3>"),
    (5, "# a\n## b\n### c\n#### d", "<h5>a</h5><h6>b</h6><h6>c</h6><h6>d</h6>"),
    (0, "# a", "<h1>a</h1>"),
    (2, "甲\n===", "<h2>甲</h2>"),
  ])
  func demotesHeadingsWithoutSkippingALevel(level: Int, text: String, html: String) {
    #expect(prose.html(of: text, headingLevel: level).string == html)
  }

  @Test func rendersTables() {
    #expect(
      prose.html(of: "| 甲 | 乙 | 丙 |\n|---|--:|:-:|\n| **1** | 2 |\n\n后").string
        == "<table class=\"gp-prose\"><thead><tr><th scope=\"col\">甲</th>"
        + "<th scope=\"col\" class=\"gp-end\">乙</th><th scope=\"col\" class=\"gp-middle\">丙</th></tr>"
        + "</thead><tbody><tr><td><strong>1</strong></td><td class=\"gp-end\">2</td>"
        + "<td class=\"gp-middle\">&#160;</td></tr></tbody></table><p>后</p>")
    #expect(
      prose.html(of: "|甲|\n|-|").string
        == "<table class=\"gp-prose\"><thead><tr><th scope=\"col\">甲</th></tr></thead></table>")
  }

  // MARK: The three mends

  @Test(arguments: [
    ("这是**“重点”**公开", "这是<strong>“重点”</strong>公开"),
    ("棕色**《条例》**有关", "棕色<strong>《条例》</strong>有关"),
    ("这是**我要做的。**所以", "这是<strong>我要做的。</strong>所以"),
    ("增长**50%**以上", "增长<strong>50%</strong>以上"),
    ("**“三项”**2020年", "<strong>“三项”</strong>2020年"),
    ("共**（三）**类", "共<strong>（三）</strong>类"),
    (
      "**一是**依托。**二是**健全，**三是**规范",
      "<strong>一是</strong>依托。<strong>二是</strong>健全，<strong>三是</strong>规范"
    ),
    ("（**甲**）和“**乙**”", "（<strong>甲</strong>）和“<strong>乙</strong>”"),
    ("*甲。*乙*《丙》*丁", "<em>甲。</em>乙<em>《丙》</em>丁"),
    ("~~“旧”~~新", "<del>“旧”</del>新"),
    ("***“甲”***乙", "<em><strong>“甲”</strong></em>乙"),
    ("**“甲”\n丙**乙", "<strong>“甲”丙</strong>乙"),
    ("\\*\\*“甲”\\*\\*乙", "**“甲”**乙"),
    ("`**“甲”**乙`", "<code>**“甲”**乙</code>"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("甲*，乙*丙", "甲*，乙*丙"),
    ("**foo.**bar", "**foo.**bar"),
  ])
  func endsEmphasisBesideChinesePunctuation(text: String, html: String) {
    #expect(prose.inline(of: text).string == html)
    #expect(prose.html(of: text).string == "<p>\(html)</p>")
  }

  @Test(arguments: [
    ("公开\n信息", "公开信息"),
    ("公开，\n信息", "公开，信息"),
    ("公开\n“信息”\n等", "公开“信息”等"),
    ("公开\n2020年", "公开\n2020年"),
    ("公开，\n2020年", "公开，2020年"), ("3 条\n（2 条）", "3 条（2 条）"),
    ("open\ndata", "open\ndata"),
    ("open”\n“data", "open”\n“data"),
    ("公开\nGitHub", "公开\nGitHub"),
    ("**公开**\n*信息*", "<strong>公开</strong><em>信息</em>"),
    ("公开\n`a`", "公开\n<code>a</code>"),
    ("한국\n사람", "한국\n사람"),
    ("𠮷\n野", "𠮷野"),
  ])
  func writesNoSpaceBetweenChineseAcrossALineBreak(text: String, html: String) {
    #expect(prose.inline(of: text).string == html)
    #expect(prose.html(of: text).string == "<p>\(html)</p>")
  }

  @Test(arguments: [
    (
      "http://www.example.gov.cn，后文", "http://www.example.gov.cn", "http://www.example.gov.cn",
      "，后文"
    ),
    (
      "https://a.gov.cn/x?y=1&z=2。另", "https://a.gov.cn/x?y=1&amp;z=2",
      "https://a.gov.cn/x?y=1&amp;z=2", "。另"
    ),
    ("www.a.gov.cn；另", "http://www.a.gov.cn", "www.a.gov.cn", "；另"),
    ("http://a.gov.cn）另", "http://a.gov.cn", "http://a.gov.cn", "）另"),
    ("http://a.gov.cn》另", "http://a.gov.cn", "http://a.gov.cn", "》另"),
    ("http://a.gov.cn”另", "http://a.gov.cn", "http://a.gov.cn", "”另"),
    ("http://a.gov.cn、http", "http://a.gov.cn", "http://a.gov.cn", "、http"),
    ("http://a.gov.cn/zw查阅", "http://a.gov.cn/zw", "http://a.gov.cn/zw", "查阅"),
    ("http://a.gov.cn/%E5%9B%BE b", "http://a.gov.cn/%E5%9B%BE", "http://a.gov.cn/%E5%9B%BE", " b"),
    ("HTTP://A.gov.cn，b", "HTTP://A.gov.cn", "HTTP://A.gov.cn", "，b"),
    ("a@b.gov.cn，另", "mailto:a@b.gov.cn", "a@b.gov.cn", "，另"),
  ])
  func endsBareAddressesAtChinese(text: String, href: String, label: String, rest: String) {
    #expect(
      prose.inline(of: "见 " + text).string
        == "见 <a href=\"\(href)\" rel=\"noopener nofollow\">\(label)</a>\(rest)")
  }

  @Test func keepsMarkupBehindABareAddress() {
    #expect(
      prose.inline(of: "详见http://a.gov.cn，**重点**公开").string
        == "详见<a href=\"http://a.gov.cn\" rel=\"noopener nofollow\">http://a.gov.cn</a>，"
        + "<strong>重点</strong>公开")
    #expect(
      prose.inline(of: "**http://a.gov.cn**公开").string
        == "<strong><a href=\"http://a.gov.cn\" rel=\"noopener nofollow\">http://a.gov.cn</a>"
        + "</strong>公开")
  }

  // MARK: Links and pictures

  @Test(arguments: [
    ("[甲](https://a.cn/ \"题\")", "<a href=\"https://a.cn/\" rel=\"noopener nofollow\">甲</a>"),
    (
      "[甲](https://a.cn/报告)",
      "<a href=\"https://a.cn/%E6%8A%A5%E5%91%8A\" rel=\"noopener nofollow\">甲</a>"
    ),
    ("[甲](mailto:a@b.cn)", "<a href=\"mailto:a@b.cn\" rel=\"noopener nofollow\">甲</a>"),
    (
      "<https://a.cn/，甲>",
      "<a href=\"https://a.cn/%EF%BC%8C%E7%94%B2\" rel=\"noopener nofollow\">https://a.cn/，甲</a>"
    ),
    ("[甲](javascript:alert(1))", "甲 (javascript:alert(1))"),
    ("[甲](JaVaScRiPt:x)", "甲 (JaVaScRiPt:x)"),
    ("[甲](java&#10;script:x)", "甲 (java\nscript:x)"),
    ("[甲](data:text/html,x)", "甲 (data:text/html,x)"),
    ("[甲](//evil.cn)", "甲 (//evil.cn)"),
    ("[甲](file:///etc)", "甲 (file:///etc)"),
    ("[甲](ftp://a.cn)", "甲 (ftp://a.cn)"),
    ("[甲]()", "甲"),
    (
      "[甲](<https://a.cn/\"onclick=x>)",
      "<a href=\"https://a.cn/%22onclick=x\" rel=\"noopener nofollow\">甲</a>"
    ),
    ("![图](https://a.cn/x.png)", "<a href=\"https://a.cn/x.png\" rel=\"noopener nofollow\">图</a>"),
    (
      "![](https://a.cn/x.png)",
      "<a href=\"https://a.cn/x.png\" rel=\"noopener nofollow\">https://a.cn/x.png</a>"
    ),
    ("![图](x.png)", "图 (x.png)"),
    (
      "[![图](https://a.cn/x.png)](https://b.cn)",
      "<a href=\"https://b.cn\" rel=\"noopener nofollow\">图 (https://a.cn/x.png)</a>"
    ),
    ("甲\n[乙](https://b.cn)丙", "甲<a href=\"https://b.cn\" rel=\"noopener nofollow\">乙</a>丙"),
  ])
  func linksOnlyToPagesAndLetters(text: String, html: String) {
    #expect(prose.inline(of: text).string == html)
  }

  // MARK: Raw markup

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("甲<b onclick=\"x\">乙</b>", "甲&lt;b onclick=&quot;x&quot;&gt;乙&lt;/b&gt;"),
    ("&lt;script&gt; &amp; &quot; &#60;i&#62;", "&lt;script&gt; &amp; &quot; &lt;i&gt;"),
    ("a < b & c 'd'", "a &lt; b &amp; c &#39;d&#39;"),
    ("<!-- 藏 -->", "&lt;!-- 藏 --&gt;"),
    ("甲\u{0}乙\u{8}丙", "甲\u{FFFD}乙\u{FFFD}丙"),
    ("&#xFDD1;7&#xFDD2;甲", "甲"),
  ])
  func showsRawMarkupAsText(text: String, html: String) {
    #expect(prose.inline(of: text).string == html)
  }

  @Test func replacesTheMarksItWouldSetItself() {
    let mark = String(decoding: LineMark.mark(5), as: UTF8.self)
    #expect(prose.inline(of: "甲\(mark)乙").string == "甲\u{FFFD}5\u{FFFD} 乙")
  }

  @Test func showsBlocksOfRawMarkup() {
    #expect(
      prose.html(of: "<div onclick=x>\n甲\n</div>\n\n乙").string
        == "<pre class=\"gp-plain\">&lt;div onclick=x&gt;\n甲\n&lt;/div&gt;\n</pre><p>乙</p>")
  }

  // MARK: Paragraphs of reports

  @Test(arguments: [
    "1. 加强领导", "- 甲", "# 甲", "> 甲", "    缩进", "---", "| 甲 |", "[甲]: http", "```", "===",
  ])
  func leavesALineThatBeginsLikeABlockAsItIs(text: String) {
    let words = text.drop { $0 == " " }.replacing(">", with: "&gt;")
    #expect(prose.inline(of: text).string == words)
  }

  @Test func keepsAnAnchorForEveryLine() {
    let lines = [(60, "　　全年**“主动"), (61, "公开”**信息 3 条，  "), (63, "1. 见"), (64, "`a"), (65, "b`。")]
      .map { ProseRenderer.Line(number: $0.0, text: $0.1) }
    #expect(
      prose.paragraph(of: lines).string
        == "<p id=\"L60\">全年<strong>“主动<span id=\"L61\"></span>公开”</strong>信息 3 条，"
        + "<span id=\"L63\"></span>1. 见<span id=\"L64\"></span>\n<code>a "
        + "<span id=\"L65\"></span>b</code>。</p>")
  }

  /// The short way for lines without markup writes what the long way would.
  @Test(arguments: [
    ["全年办结 3 件。"], ["　　甲，", "　　乙 > 丙"], ["  a \"b\"", "c 'd'"], ["1. 甲", "- 乙", ""],
    ["# (甲)", "!丙 #"],
    ["|甲|乙|", "|-|-|", "|1|2|"], ["甲 ", "===", "100%+ $2"], ["    甲", ">丙", "+ a", "10) b"], ["甲"],
    [""],
  ])
  func takesTheShortWayToTheSameMarkup(texts: [String]) {
    let lines = texts.enumerated().map { ProseRenderer.Line(number: $0 + 5, text: $1) }
    for anchors in [ProseRenderer.Anchors.lines, .none] {
      let short = prose.inlines(of: lines, anchors: anchors)
      let long = prose.inlines(of: lines, anchors: anchors, isPlain: false)
      #expect(short?.string == long?.string)
    }
  }

  @Test func fallsBackToPlainLinesWhereAnAnchorWouldBeLost() {
    let lines = [(7, "[甲](https://a.cn"), (8, "\"题"), (9, "二\")")]
      .map { ProseRenderer.Line(number: $0.0, text: $0.1) }
    let html = prose.paragraph(of: lines).string
    for number in 7...9 { #expect(html.contains("id=\"L\(number)\"")) }
  }

  @Test func forgesNoAnchors() {
    let lines = [(7, "&#xFDD1;8&#xFDD2; 甲"), (8, "乙")]
      .map { ProseRenderer.Line(number: $0.0, text: $0.1) }
    let html = prose.paragraph(of: lines).string
    #expect(html.matches(of: /id="L8"/).count == 1)
  }

  @Test(arguments: [
    ("# 题\n\n**甲**，[乙](https://a.cn)。", 50, "题甲，乙。"),
    ("全年办结\n三件。", 50, "全年办结三件。"),
    ("one\ntwo", 50, "one two"),
    ("甲乙丙。丁戊己庚辛壬", 6, "甲乙丙。"),
    ("甲。乙丙丁戊己庚，辛壬癸", 10, "甲。乙丙丁戊己庚…"),
    ("甲乙丙丁戊己庚辛壬癸", 5, "甲乙丙丁…"),
    ("甲乙丙丁戊", 5, "甲乙丙丁戊"),
    ("　　甲", 5, "甲"),
    ("甲", 0, ""),
  ])
  func cutsAnExcerptWhereAReaderPauses(text: String, limit: Int, excerpt: String) {
    #expect(prose.excerpt(of: text, limit: limit) == excerpt)
  }
}
