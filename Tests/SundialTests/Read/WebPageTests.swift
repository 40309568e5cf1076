import Testing

@testable import Disclosure

struct PageCase: CustomTestStringConvertible, Sendable {
  let name: String
  let page: String
  var lines: [String] = []
  var rows: [String] = []

  var testDescription: String { name }

  static let all: [PageCase] = [
    .init(
      name: "paragraphs keep their lines",
      page: "<html><body>\n<h1>年报</h1>\n<p>收到申请\n九件，</p><p>答复 八件。</p></body></html>",
      lines: ["2:年报", "3:收到申请九件，", "4:答复 八件。"]),
    .init(
      name: "blanks collapse and references resolve",
      page: "<body><p>&nbsp;　新收&#32;&nbsp;3&#x4EF6;&amp;&lt;4&gt;\u{200B}0 a\n  b</p>",
      lines: ["1:新收 3件&<4>0 a b"]),
    .init(
      name: "spans expand",
      page: """
        <body><table>
        <tr><td rowspan="2" colspan="2">项目</td><td colspan="2">申请人</td></tr>
        <tr><th>自然人</th><th>总计</th></tr>
        <tr><td rowspan=2>结果</td><td>公开</td><td>5</td><td>5</td></tr>
        <tr><td>不公开</td><td></td><td>&nbsp;</td></tr>
        </table>
        """,
      lines: ["2:项目\t申请人", "3:自然人\t总计", "4:结果\t公开\t5\t5", "5:不公开\t\t"],
      rows: [
        "2:项目@0+2|申请人@2+2", "3:自然人@2|总计@3", "4:结果@0|公开@1|5@2|5@3",
        "5:不公开@1|@2|@3",
      ]),
    .init(
      name: "a span of zero reaches to the end of its group",
      page: """
        <body><table><tbody>
        <tr><td rowspan="0">甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>
        </tbody><tbody><tr><td>4</td><td>5</td></tr></tbody></table>
        """,
      lines: ["2:甲\t1", "2:2", "2:3", "3:4\t5"],
      rows: ["2:甲@0|1@1", "2:2@1", "2:3@1", "3:4@0|5@1"]),
    .init(
      name: "breaks within a cell join Han",
      page: """
        <body><table><tr><td>商业<br>企业</td><td>12<br/>34</td><td><p>总</p>
        <p>计</p></td></tr></table>
        """,
      lines: ["1:商业企业\t12 34\t总计"], rows: ["1:商业企业@0|12 34@1|总计@2"]),
    .init(
      name: "nothing is closed",
      page: "<body><p>开头<table><tr><td>规章<td>2<tr><td>文件<td>3<tr><td>费<td></table>结尾",
      lines: ["1:开头", "1:规章\t2", "1:文件\t3", "1:费\t", "1:结尾"],
      rows: ["1:规章@0|2@1", "1:文件@0|3@1", "1:费@0|@1"]),
    .init(
      name: "a table in a table",
      page: """
        <body><table><tr><td>外<td>面<table><tr><td>里<td>7</table>尾</td></tr></table>
        """,
      lines: ["1:外", "1:面", "1:里\t7", "1:尾"], rows: ["1:里@0|7@1"]),
    .init(
      name: "a table of one column arranges the page",
      page: "<body><table><tr><td><p>一、总体</p><p>二、公开</p></td></tr></table>",
      lines: ["1:一、总体", "1:二、公开"]),
    .init(
      name: "what is no text of the page",
      page: """
        <body><p>前</p><script>if (a < b) { "<p>不</p>" }</script><style>p{}</style>
        <noscript><p>请启用</p></noscript><!-- <p>注</p> --><template>模</template><p>后</p>
        """,
      lines: ["1:前", "2:后"]),
    .init(
      name: "broken markup",
      page: "<body><p>若 a<5 且 b>3</p></div></td><p title=\"甲>乙\">真</p><b title=\"x>末<i <u>尾",
      lines: ["1:若 a<5 且 b>3", "1:真", "1:末尾"]),
    .init(
      name: "a comment without end hides nothing",
      page: "<body><p>前</p><!-- <p>后</p>", lines: ["1:前", "1:后"]),
    .init(
      name: "preformatted lines", page: "<body><pre>甲 1\n乙 2\n</pre>", lines: ["1:甲 1", "2:乙 2"]),
    .init(
      name: "carriage returns", page: "<body><p>甲</p>\r<p>乙</p>\r\n<p>丙\u{2028}丁</p>",
      lines: ["1:甲", "2:乙", "3:丙丁"]),
  ]
}

@Test(arguments: PageCase.all)
func readsPages(_ example: PageCase) {
  let text = read(example.page, as: "a.html")
  #expect(text.marked == example.lines)
  #expect(text.rows == example.rows)
  #expect(text.rules == [])
  #expect(unaccounted(text, of: example.page).isEmpty)
}

/// The lines of a page that are not blank and that nothing stands for.
private func unaccounted(_ text: SourceText, of page: String) -> [Int] {
  var known = Set(text.lines.map { Int($0.number) })
  known.formUnion(text.cells.map { Int($0.line) })
  known.formUnion(text.asideNumbers)
  let lines = page.split(omittingEmptySubsequences: false) { $0.isNewline }
  return lines.indices.filter { index in
    !lines[index].allSatisfy(\.isWhitespace) && !known.contains(index + 1)
  }
}

@Test func placesCellsInTheFile() {
  let page = "<body>\n<table>\n<tr>\n  <td>\n    规章 </td><td></td>\n<td>项目7</td></tr></table>"
  let text = read(page, as: "a.html")
  #expect(text.cells.map { [$0.line, $0.column] } == [[5, 5], [5, 17], [6, 5]])
  #expect(text.lines.map(\.number) == [5])
  #expect(text.asides == [1, 2, 3, 4].map { .init(line: $0, use: .chrome) })
}

/// A page of an invented site: what begins with `+` belongs to the report.
private let sitePage = """
  <!DOCTYPE html>
  <html><head>
  <meta charset="utf-8">
  <meta name="SiteName" content="丁市人民政府门户网站">
  <meta name="ArticleTitle" content="丁市水务局2022年政府信息公开工作年度报告">
  <meta name="PubDate" content="2023-01-9 08:30">
  <meta name="Url" content="http://example.org/a/1.html">
  <title>丁市水务局2022年政府信息公开工作年度报告_丁市人民政府</title>
  <link rel="stylesheet" href="a.css">
  </head>
  <body>
  <div class="top-header"><a href="/">首页</a> <a href="/xx">政务公开</a></div>
  <ul>
  <li><a href="/1">机构</a></li>
  <li><a href="/2">法规</a></li>
  </ul>
  <div>当前位置：<a href="/">首页</a> &gt; 年报</div>
  <div class="wrap">
  +<h1>丁市水务局2022年政府信息公开工作年度报告</h1>
  <div class="info">发布时间：2023-01-09　来源：水务局</div>
  <div id="zoom">
  +<p>一、总体情况</p>
  +<p>本局全年新收申请两件，均已办结，无结转，具体情况见下面各表，所列数据截至年底。</p>
  <table>
  +<tr><td>规章</td><td>0</td></tr>
  +<tr><td>行政规范性文件</td><td>4</td></tr>
  +<tr><td>行政许可</td><td>61</td></tr>
  </table>
  </div>
  <p>上一篇：<a href="/3">丁市林业局年报</a></p>
  </div>
  <div class="footer"><p>版权所有：丁市人民政府</p>
  <p>某ICP备0000000号</p></div>
  <script>
  var x = 1;
  </script>
  </body></html>
  """

@Test func tellsTheReportFromTheFrameOfThePage() {
  let marked = sitePage.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = marked.indices.filter { marked[$0].hasPrefix("+") }.map { $0 + 1 }
  let page = marked.map { $0.hasPrefix("+") ? $0.dropFirst() : $0 }.joined(separator: "\n")
  let text = read(page, as: "a.html")
  #expect(text.lines.map { Int($0.number) } == wanted)
  #expect(text.rows.count == 3)
  #expect(text.frontMatter.published?.value == "2023-01-09")
  #expect(text.frontMatter.source?.value == "http://example.org/a/1.html")
  #expect(text.frontMatter.published?.place == Place(line: 6))
  #expect(text.frontMatter.publisher == nil)
  let metadata = text.asides.filter { $0.use == .metadata }.map(\.line)
  #expect(metadata == [5, 6, 7])
  #expect(text.asides.filter { $0.use == .chrome }.count == marked.count - wanted.count - 3)
  #expect(unaccounted(text, of: page).isEmpty)
}

@Test func printsTheTitleThatOnlyTheHeadStates() {
  let text = read(
    """
    <html><head>
    <title>戊县档案馆2021年政府信息公开工作年度报告 - 戊县</title></head>
    <body><p>一、总体情况</p>
    """, as: "a.html")
  #expect(text.marked == ["2:戊县档案馆2021年政府信息公开工作年度报告", "3:一、总体情况"])
}

struct OddFrameCase: CustomTestStringConvertible, Sendable {
  let name: String
  let page: String
  let lines: [String]

  var testDescription: String { name }

  static let all: [OddFrameCase] = [
    .init(
      name: "a form around the whole page",
      page: """
        <body><form id="form1"><table><tr><td>规章<td>1<tr><td>文件<td>2<tr><td>费<td>3</table></form>
        """,
      lines: ["规章\t1", "文件\t2", "费\t3"]),
    .init(
      name: "a report within an aside",
      page: "<body><aside><p>\(String(repeating: "本局依法公开。", count: 90))</p></aside>",
      lines: [String(repeating: "本局依法公开。", count: 90)]),
    .init(
      name: "a link that is never closed",
      page: "<body><p>一、<a href=\"x\">总体</p><p>二、公开</p><p>三、申请</p>",
      lines: ["一、总体", "二、公开", "三、申请"]),
    .init(
      name: "the title in the header of an article",
      page: "<body><article><header><p>己镇年报</p></header><p>正文</p></article>",
      lines: ["己镇年报", "正文"]),
    .init(
      name: "an article that leaves out a table",
      page: """
        <body><div id="zoom"><p>\(String(repeating: "文", count: 99))</p></div>
        <table><tr><td>费<td>3</table>
        """,
      lines: [String(repeating: "文", count: 99), "费\t3"]),
    .init(
      name: "choices", page: "<body><p>正文</p><select><option>甲<option>乙</select>", lines: ["正文"]),
    .init(
      name: "hidden parts", page: "<body><p>正文</p><div style=\"Display: none\">暗</div>",
      lines: ["正文"]),
  ]
}

@Test(arguments: OddFrameCase.all)
func keepsTheReportInOddFrames(_ example: OddFrameCase) {
  let text = read(example.page, as: "a.html")
  #expect(text.lines.map(text.string) == example.lines)
}

@Test func readsTablesWithinMarkdown() {
  let text = read(
    "# 年报\n\n<https://example.org> a<5\n<table><tr><td>规章</td><td>2</td></tr></table>\n三、申请\n",
    as: "a.md")
  #expect(text.marked == ["1:# 年报", "3:<https://example.org> a<5", "4:规章\t2", "5:三、申请"])
  #expect(text.rows == ["4:规章@0|2@1"])
}

@Test(arguments: [
  ("a.html", "一、总体情况\n新收 3 < 4\n", 2), ("a.txt", "<!DOCTYPE html><p>一<p>二", 2),
  ("a.txt", "<p>一</p>\n<div>二</div>", 2), ("a.md", "甲 <b>乙</b>\n丙\n丁\n", 3),
])
func judgesTheFormatByTheContent(_ name: String, _ content: String, _ count: Int) {
  #expect(read(content, as: name).lines.count == count)
}

@Test func spellsTagsAsTheirKeys() {
  for tag in HTMLTag.allCases where tag != .unknown {
    #expect(tag.rawValue == key(of: "\(tag)"), "\(tag)")
  }
  for name in HTMLAttributes.Name.allCases {
    #expect(name.rawValue == key(of: "\(name)"), "\(name)")
  }
}

private func key(of name: String) -> UInt64 {
  name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
}

struct HostileCase: CustomTestStringConvertible, Sendable {
  let name: String
  let page: @Sendable () -> String
  var rules: [String] = []

  var testDescription: String { name }

  static let all: [HostileCase] = [
    .init(
      name: "div in div", page: { "<body>" + times("<div>", 100_000) + "底" },
      rules: ["html-too-deep"]),
    .init(
      name: "table in table", page: { "<body>" + times("<table><tr><td>", 100_000) + "底" },
      rules: ["html-too-deep"]),
    .init(
      name: "stray end tags",
      page: { "<body>" + times("<div>", 400) + times("</ul>", 100_000) + "底" }),
    .init(name: "attributes", page: { "<body><p " + times("a=1 ", 100_000) + ">底" }),
    .init(name: "comments", page: { "<body>" + times("<!-- ", 50_000) + "底" }),
    .init(name: "quotation marks", page: { "<body>" + times("<a b=\"c' ", 33_333) + ">底" }),
    .init(name: "scripts", page: { "<body>" + times("<script>", 50_000) + "底" }),
    .init(name: "open tags", page: { "<body>底" + times("<a ", 50_000) }),
    .init(
      name: "wide spans",
      page: { "<body><table>" + times("<tr><td colspan=999999 rowspan=9>1<td>底", 500) },
      rules: ["table-too-large"]),
    .init(name: "ampersands", page: { "<body>" + times("&#&x", 50_000) + "底" }),
  ]

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}

@Test(arguments: HostileCase.all)
func readsHostilePages(_ example: HostileCase) {
  let text = read(example.page(), as: "a.html")
  #expect(text.rules == example.rules)
  #expect(text.lines.contains { text.string($0).contains("底") })
}

@Test(arguments: [
  ("2024-01-15 10:20:00", "2024-01-15"), ("2024年1月5日", "2024-01-05"), ("20240115", "2024-01-15"),
  ("2024/1/31", "2024-01-31"), ("2024-13-01", nil), ("近日", nil), ("2024-01", nil),
])
func normalizesDates(_ text: String, _ date: String?) {
  #expect(PageMetadata.date(in: text) == date)
}
