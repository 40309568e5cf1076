import Foundation
import Testing

/// Every look at a page finds what it looks for, and leaves alone what is in order.
@Suite(.patient) struct LookTests {
  static let good = """
    <a class="gp-skip" href="#content">跳到正文</a><header><a href="#content">首页</a></header>
    <main id="content"><h1>甲</h1><p>乙</p></main>
    """

  @Test(arguments: [
    (good, ""), (good.replacing("<h1>甲</h1>", with: "<h1>甲</h1><img src=\"gp.css\">"), "image-alt"),
    (good.replacing("<p>", with: "<p class=\"pale\">淡淡的字"), "color-contrast"),
  ])
  func asksAxe(body: String, rule: String) async throws {
    let found = try await look(body, Axe.violations)
    #expect(
      found.map { String($0.prefix { $0 != " " }) } == (rule.isEmpty ? [] : [rule]), "\(found)")
  }

  private static func chart(_ texts: String) -> String {
    "<figure><svg class=\"gp-c\" width=\"100%\" height=\"60\">\(texts)</svg></figure>"
  }

  @Test(arguments: [
    (chart("<text x=\"10\" y=\"30\">甲</text><text x=\"60\" y=\"30\">乙</text>"), ""),
    (chart("<text x=\"10\" y=\"30\">甲乙丙</text><text x=\"40\" y=\"30\">丁</text>"), "lies over"),
    (chart("<text x=\"-10\" y=\"30\">甲</text>"), "leaves its figure"),
    (chart("<text x=\"10\" y=\"30\"></text><text x=\"10\" y=\"30\">丁</text>"), ""),
  ])
  func measuresTextsOfCharts(body: String, complaint: String) async throws {
    try await expect(complaint, of: body, Layout.collidingTexts)
  }

  @Test(arguments: [
    ("<p>甲</p>", ""), ("<p class=\"tiny\">甲</p>", "is 12.0 px"),
    ("<p class=\"tiny\" hidden>甲</p>", ""),
    (
      "<svg width=\"100\" height=\"100\" viewBox=\"0 0 200 200\"><text y=\"50\">甲</text></svg>",
      "is 9.0 px"
    ),
  ])
  func measuresSmallTexts(body: String, complaint: String) async throws {
    try await expect(complaint, of: body, Layout.smallTexts)
  }

  @Test(arguments: [
    ("<p>甲</p>", ""), ("<div class=\"wide\">甲</div>", "sticks out"),
    (
      "<div class=\"scroll\" role=\"region\" aria-label=\"表\" tabindex=\"0\"><div class=\"wide\">甲</div></div>",
      ""
    ),
    ("<div class=\"scroll\"><div class=\"wide\">甲</div></div>", "no named region"),
  ])
  func noticesSidewaysScrolling(body: String, complaint: String) async throws {
    let found = try await look(body, Layout.sidewaysScrolling)
    #expect(found.contains { $0.contains(complaint) } != complaint.isEmpty, "\(found)")
    if complaint.isEmpty { #expect(found == []) }
  }

  @Test(arguments: [
    ("<button class=\"large\">甲</button>", ""), ("<button>甲</button>", "px"),
    ("<label class=\"large\"><input type=\"checkbox\">甲</label>", ""),
  ])
  func measuresTargets(body: String, complaint: String) async throws {
    try await expect(complaint, of: body, Layout.smallTargets)
  }

  @Test(arguments: [
    ("<p>甲</p>", ""), ("<p class=\"moves\">甲</p>", "has a transition"),
    ("<p class=\"calm\">甲</p>", ""),
  ])
  func noticesMotion(body: String, complaint: String) async throws {
    try await expect(complaint, of: body, Layout.motion)
  }

  private static func table(_ head: String) -> String {
    """
    <div class="scroll" role="region"><table><tbody><tr><th scope="row" class="\(head)">甲</th>
    <td><div class="wide">1</div></td></tr></tbody></table></div>
    """
  }

  @Test(arguments: [
    (table("stays"), ""), (table("stays narrow"), "em wide"), (table(""), "does not stay"),
  ])
  func measuresFirstColumns(body: String, complaint: String) async throws {
    let found = try await look(body, Layout.narrowFirstColumns)
    #expect(found.contains { $0.contains(complaint) } != complaint.isEmpty, "\(found)")
    if complaint.isEmpty { #expect(found == []) }
  }

  @Test(arguments: [
    (good, ""),
    (
      good.replacing("<header>", with: "<header><a href=\"#content\" tabindex=\"2\">乙</a>"),
      "Tab 1 reaches"
    ),
    (
      good.replacing("<p>乙</p>", with: "<a class=\"bare\" href=\"#x\">乙</a>"), "its outline is none"
    ),
    (
      good.replacing(
        "<a class=\"gp-skip\" href=\"#content\">跳到正文</a>", with: "<a href=\"#x\">甲</a>"),
      "no link that skips"
    ),
  ])
  func walksWithTheKeyboard(body: String, complaint: String) async throws {
    let found = try await look(body) { try await Keyboard.complaints($0) }
    #expect(found.contains { $0.contains(complaint) } != complaint.isEmpty, "\(found)")
    if complaint.isEmpty { #expect(found == []) }
  }

  @Test func countsColours() async throws {
    let site = try Self.site("<div class=\"box\"></div>")
    let counts = try await Browser.shared.withPage { page in
      try await page.open(site.folder.appending(path: "index.html"))
      let picture = try await page.screenshot()
      return try await Pixels.colours(
        in: [(0, 0, 10, 10), (15, 0, 10, 10)], of: picture, with: page)
    }
    #expect(counts == [1, 2])
  }

  private static let style = """
    :root{font-size:18px} body{margin:0;padding:8px;background:#fff;color:#000} a{color:#00f;display:inline-block;padding:9px}
    :focus{outline:3px solid #000} .bare:focus{outline:none} .pale{color:#ccc} .tiny{font-size:12px}
    .wide{width:2000px} .scroll{overflow-x:auto} .large{display:inline-block;min-width:44px;min-height:44px}
    .moves{transition:color 1s} @media(prefers-reduced-motion:no-preference){.calm{transition:color 1s}}
    .stays{position:sticky;left:0;min-width:7em} .narrow{min-width:2em;max-width:2em;padding:0}
    .box{position:absolute;left:0;top:0;width:20px;height:20px;background:#f00}
    """

  private static func site(_ body: String) throws -> TemporarySite {
    try TemporarySite([
      "index.html": TemporarySite.page(body, head: "<link rel=\"stylesheet\" href=\"gp.css\">"),
      "gp.css": style,
    ])
  }

  private func look(
    _ body: String, _ look: @escaping @Sendable (Page) async throws -> [String]
  ) async throws -> [String] {
    let site = try Self.site(body)
    return try await Browser.shared.withPage { page in
      try await page.setViewport(width: 320)
      try await page.emulate(Page.Media(reducesMotion: true))
      try await page.open(site.folder.appending(path: "index.html"))
      return try await look(page)
    }
  }

  private func expect(
    _ complaint: String, of body: String,
    _ looks: @escaping @Sendable (Page) async throws -> [String]
  ) async throws {
    let found = try await look(body, looks)
    #expect(found.count == (complaint.isEmpty ? 0 : 1), "\(found)")
    #expect(found.allSatisfy { $0.contains(complaint) }, "\(found)")
  }
}
