import Foundation
import Testing

/// Every check finds what it looks for, and leaves alone what is in order.
@Suite struct CheckTests {
  @Test(arguments: [
    ("<a href=\"../b/index.html#x\">甲</a>", ""), ("<a href=\"#here\" id=\"here\">甲</a>", ""),
    ("<a href=\"https://example.cn/\">甲</a>", ""), ("<a href=\"../b/data.csv\">甲</a>", ""),
    ("<a href=\"../c/index.html\">甲</a>", "does not exist"),
    ("<a href=\"../b/index.html#y\">甲</a>", "has no such anchor"),
    ("<a href=\"#nowhere\">甲</a>", "has no such anchor"),
    ("<a href=\"/b/index.html\">甲</a>", "works only at the root"),
    ("<a href=\"../b/\">甲</a>", "names a folder"),
    ("<a href=\"../../x.html\">甲</a>", "out of the site"),
    ("<a href=\"\">甲</a>", "no relative address"),
    ("<a href=\"javascript:x\">甲</a>", "no relative address"),
    ("<img src=\"a.png\" alt=\"\">", "does not exist"),
  ])
  func followsLinks(body: String, complaint: String) throws {
    try expect(complaint, from: LinkCheck.complaints(site(body)))
  }

  @Test(arguments: [
    ("<a href=\"https://example.cn/\">甲</a>", ""),
    ("<link rel=\"canonical\" href=\"https://a.cn/\">", ""),
    ("<script src=\"a.js\"></script>", ""), ("<p style=\"color:red\">甲</p>", "a style attribute"),
    ("<p onclick=\"x()\">甲</p>", "onclick"), ("<script>x()</script>", "an inline script"),
    ("<style>p{}</style>", "an inline style sheet"),
    ("<img src=\"https://a.cn/a.png\" alt=\"\">", "loads"),
    ("<link rel=\"stylesheet\" href=\"//a.cn/a.css\">", "loads"),
    (
      "<a href=\" java\nscript:x()\">甲</a>",
      "javascript:".replacing("javascript", with: "java\nscript")
    ),
  ])
  func demandsThatPagesStandAlone(body: String, complaint: String) throws {
    try expect(complaint, from: SelfContainment.complaints(site(body)))
  }

  @Test(arguments: [
    ("@font-face{src:local('Songti')}", ""), ("@font-face{src:url(a.woff2)}", "downloads a font"),
    ("p{background:url('https://a.cn/a.png')}", "loads"), ("@import \"//a.cn/a.css\";", "loads"),
  ])
  func demandsThatStylesStandAlone(style: String, complaint: String) throws {
    let site = try TemporarySite(["gp.css": style])
    try expect(complaint, from: SelfContainment.complaints(SiteFolder(site.folder)))
  }

  @Test(arguments: [
    ("<h1>甲</h1>", "", ""), ("<h1>甲</h1><h1>乙</h1>", "", "2 h1"), ("", "", "0 h1"),
    ("<h1> </h1>", "", "an empty h1"),
    ("<h1>甲</h1>", "<meta name=\"viewport\" content=\"maximum-scale=1\">", ""),
  ])
  func readsHeads(body: String, head: String, complaint: String) throws {
    let head = "<meta name=\"description\" content=\"一页\">" + head
    let site = try TemporarySite(["a.html": TemporarySite.page(body, head: head)])
    try expect(complaint, from: HeadCheck.complaints(SiteFolder(site.folder)))
  }

  @Test func missesHeads() throws {
    let bare =
      "<html lang=\"de\"><head><meta name=\"viewport\" content=\"user-scalable=no\"></head>"
    let site = try TemporarySite(["a.html": bare + "<h1>甲</h1>"])
    #expect(
      try HeadCheck.complaints(SiteFolder(site.folder)) == [
        "a.html: lang=\"de\"", "a.html: no title", "a.html: no description", "a.html: no viewport",
        "a.html: a viewport that forbids zooming",
      ])
  }

  @Test func wantsEveryTitleOnce() throws {
    let page = TemporarySite.page("<h1>甲</h1>", head: "<meta name=\"description\" content=\"一页\">")
    let site = try TemporarySite(["a.html": page, "b.html": page])
    #expect(try HeadCheck.complaints(SiteFolder(site.folder)) == ["b.html: the title of a.html, 页"])
  }

  @Test(arguments: [
    ("r/41/index.html", true), ("r/410104/2020/index.html", true), ("en/r/4101/index.html", true),
    ("r/410305/o-1a2b3c4d/2020/index.html", true), ("r/410104/2020-2/index.html", true),
    ("r/410305/government-services/data.csv", true), ("y/2020/p2/index.html", true),
    ("r/guancheng/index.html", false), ("r/410104/20200/index.html", false),
    ("r/4101041/index.html", false),
    ("A.html", false), ("年.html", false), ("a b.html", false), ("r/index.html", true),
  ])
  func knowsAddresses(path: String, isKnown: Bool) {
    #expect((AddressCheck.isPlain(path) && AddressCheck.isKnown(path)) == isKnown)
  }

  @Test(arguments: [
    ("<td>0</td><td><input></td>", ""), ("<td> </td>", "an empty cell"),
    ("<td><span></span></td>", "an empty cell"),
    ("<p id=\"a\"><p id=\"b\">", ""), ("<p id=\"a\"><p id=\"a\">", "a second #a"),
  ])
  func findsHolesAndRepetitions(body: String, complaint: String) throws {
    try expect(complaint, from: MarkupCheck.complaints(site("<table><tr>\(body)</table>")))
  }

  static let chart =
    "<svg class=\"gp-c\" role=\"img\" aria-labelledby=\"t d\" height=\"9\"><title id=\"t\">甲</title><desc id=\"d\">乙</desc></svg>"

  @Test(arguments: [
    (chart, ""), (chart.replacing("role=\"img\" ", with: ""), "no role=img"),
    (chart.replacing("甲", with: ""), "no title"),
    (chart.replacing("<desc id=\"d\">乙</desc>", with: ""), "no desc"),
    (chart.replacing("\"t d\"", with: "\"t\""), "its desc is not in aria-labelledby"),
    (chart.replacing("</svg>", with: "<a href=\"#t\">丙</a></svg>"), "something to focus"),
    (chart.replacing(" height=\"9\"", with: ""), "no height"),
  ])
  func looksIntoCharts(svg: String, complaint: String) {
    let page = WebPage(path: "a.html", text: svg)
    expect(complaint, from: ChartCheck.charts(page).flatMap { ChartCheck.anatomy(page, $0) })
  }

  static let figure =
    "<figure><figcaption>甲</figcaption>\(chart)<p class=\"gp-src\">来源 <a href=\"#t-a\">表</a> <a href=\"a.csv\">CSV</a></p></figure>"

  @Test(arguments: [
    (figure, ""), (figure.replacing(">甲</figcaption>", with: "></figcaption>"), "no caption"),
    (figure.replacing("gp-src", with: "x"), "no source line"),
    (figure.replacing("#t-a", with: "#"), "no link to its table"),
    (figure.replacing("a.csv", with: "a.txt"), "no link to its CSV"),
  ])
  func looksAtFigures(html: String, complaint: String) {
    expect(complaint, from: ChartCheck.figures(WebPage(path: "a.html", text: html)))
  }

  @Test(arguments: [
    ("gp-s", "", 460, true), ("gp-s", "", 300, false), ("gp-c", "", 2500, false),
    ("gp-c", "", 2560, true), ("gp-c", "gp-o1", 2560, false), ("gp-c", "gp-o2", 4600, true),
    ("gp-c", "gp-d", 8000, false), ("gp-c", "gp-sq", 8200, true),
  ])
  func weighsCharts(kind: String, mark: String, filling: Int, isHeavy: Bool) {
    let text = String(repeating: "x", count: filling)
    let svg = "<svg class=\"\(kind)\"><g class=\"\(mark)\"></g>\(text)</svg>"
    #expect(ChartCheck.overweight(WebPage(path: "a.html", text: svg)).isEmpty != isHeavy)
  }

  /// Two columns of 10 and 20 on a line at 100, a rule between them.
  @Test(arguments: [
    ("50", 50.0, ""), ("60", 40.0, "10.0 is 40.0 px high"), ("45", 55.0, "10.0 is 55.0 px high"),
  ])
  func measuresColumns(y: String, height: Double, complaint: String) throws {
    let svg = """
      <svg class="gp-c"><desc>d</desc><g class="gp-gd"><line x2="100%" y1="50" y2="50"/></g>
      <g class="gp-b"><rect x="20%" width="10%" y="\(y)" height="\(height)"/>
      <rect class="gp-au" x="70%" width="10%" y="0" height="100"/></g>
      <g class="gp-br"><line x1="50%" x2="50%" y1="3" y2="100"/></g>
      <line class="gp-ax" x2="100%" y1="100" y2="100"/>
      <text x="25%" y="40">10</text><text x="75%" y="10">20<tspan>①</tspan></text>
      <g class="gp-x"><text x="25%" y="120">2020</text><text x="75%" y="120">2021</text></g></svg>
      """
    let page = WebPage(path: "a.html", text: svg)
    let reading = try #require(ChartReading.all(on: page).first)
    expect(complaint, from: reading.scaleComplaints)
    #expect(reading.breakYears == [2021])
    #expect(reading.flaggedYears == [2021])
    #expect(reading.joiningMarks == [])
  }

  @Test func readsFilesOfFigures() {
    let figures = Figures(csv: "\u{FEFF}a,b\r\n1,\"x, \"\"y\"\"\"\n,\n")
    #expect(figures.rows == [["a": "1", "b": "x, \"y\""], ["a": "", "b": ""]])
  }

  @Test(arguments: [
    ("<a class=\"gp-r\" href=\"#x\">1,438</a>", ""),
    ("<span class=\"gp-b\">未填</span>", "b, the file holds r"),
    ("<a class=\"gp-r\" href=\"#x\">1,439</a>", "1439, the file holds 1438"), ("1,438", "no state"),
  ])
  func comparesTablesWithFiles(cell: String, complaint: String) throws {
    let table = """
      <table><tr><th scope="col">机关</th><th scope="col"><a href="../../i/app-new/2020/index.html">新收</a></th></tr>
      <tr><th scope="row"><a href="../../r/1/2020/index.html">甲</a></th><td>\(cell)</td></tr></table>
      """
    let site = try TemporarySite([
      "y/2020/index.html": table,
      "d/reports.csv": "publisher,year,page\n7,2020,r/1/2020/index.html\n",
      "y/2020/data.csv": "publisher,indicator,value,denominator,state\n7,app-new,1438,,r\n",
    ])
    let (found, compared) = FigureAgreement.complaints(try SiteFolder(site.folder), year: 2020)
    #expect(compared == 1)
    expect(complaint, from: found)
  }

  @Test(arguments: [
    ("29", "2/29", ""), ("29", "6.9%", "6.9% of 29"), ("30", "6.7%", ""),
    ("0", "0", "0 of nothing"), ("0", "不适用", ""),
  ])
  func leavesSmallNumbersAsTheyAre(denominator: String, text: String, complaint: String) throws {
    let row =
      "<table><tr><th><a href=\"../../../r/1/2020/index.html\">甲</a></th><td>\(text)</td></tr></table>"
    let site = try TemporarySite([
      "i/rate/2020/index.html": row,
      "d/reports.csv": "publisher,year,page\n7,2020,r/1/2020/index.html\n",
      "i/rate/data.csv": "publisher,year,value,denominator\n7,2020,2,\(denominator)\n",
    ])
    try expect(complaint, from: Proportions.complaints(SiteFolder(site.folder), indicator: "rate"))
  }

  @Test(arguments: [
    ("<td><a class=\"gp-r\" href=\"#L4\">1,438</a></td>", ""), ("<td>1438</td>", "leads nowhere"),
    ("<td><a href=\"#L4\">14</a></td>", "does not stand in L4"),
    ("<td><a href=\"#L5\">3</a></td>", "leads to no line"),
    ("<td><a href=\"#why\">3</a>※</td>", ""), ("<td>未填</td>", ""),
    ("<td><a href=\"x/index.html#L4\">−207</a><a class=\"gp-mark\" href=\"#f\">①</a></td>", ""),
  ])
  func followsNumbersToTheirLines(cell: String, complaint: String) {
    let html = "<table><tr>\(cell)</table><ol><li id=\"L4\">行政许可 １，４３８ -207 件</ol>"
    let page = WebPage(path: "a.html", text: html)
    expect(complaint, from: SourceLines.complaints(page, in: 0).found)
  }

  @Test func comparesFolders() throws {
    let first = try TemporarySite(["a": "1", "b/c": "2", "d": "3"])
    let second = try TemporarySite(["a": "1", "b/c": "9", "e": "3"])
    #expect(try FolderComparison.differences(first.folder, first.folder) == [])
    #expect(
      try FolderComparison.differences(first.folder, second.folder) == [
        "only in the first: d", "only in the second: e", "differs: b/c",
      ])
  }

  @Test func pairsLanguages() throws {
    let english = TemporarySite.page("<a hreflang=\"zh-CN\" href=\"../a.html\">中文</a>").replacing(
      "zh-CN\">", with: "en\">", maxReplacements: 1)
    let site = try TemporarySite([
      "a.html": TemporarySite.page("<a hreflang=\"en\" href=\"en/a.html\">English</a>"),
      "en/a.html": english, "b.html": TemporarySite.page(""),
    ])
    #expect(
      try LanguagePairs.complaints(SiteFolder(site.folder)) == [
        "b.html: no en/b.html", "b.html: names no other language",
      ])
  }

  @Test func asksTheNuChecker() async throws {
    let site = try TemporarySite([
      "a.html": TemporarySite.page("<p>甲</p>"), "b/c.html": TemporarySite.page("<p><div></p>"),
    ])
    let errors = try await OwnThread.run { try NuChecker.errors(site.folder) }
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.hasPrefix("b/c.html:") })
  }

  private func site(_ body: String) throws -> SiteFolder {
    let site = try TemporarySite([
      "a/index.html": TemporarySite.page(body),
      "b/index.html": TemporarySite.page("<p id=\"x\">乙</p>"),
      "b/data.csv": "",
    ])
    return try SiteFolder(site.folder)
  }

  /// Exactly one complaint with these words, or none where there are no words.
  private func expect(_ complaint: String, from complaints: [String]) {
    #expect(complaints.count == (complaint.isEmpty ? 0 : 1), "\(complaints)")
    #expect(complaints.allSatisfy { $0.contains(complaint) }, "\(complaints)")
  }
}
