import Invented
import Templating
import Testing

@testable import Portal

/// Texts meant to break a page or to keep the machine busy.
@Suite struct HostileProse {
  static let prose = ProseRenderer()

  /// The mark of line 1 as we set it ourselves.
  static let forged = String(decoding: LineMark.mark(1), as: UTF8.self)

  /// Each repeated to several sizes.
  static let patterns = [
    "[", "]", "*", "|", "_", "~", "<", "`", "!", "![l", "*a _b", "> ", "[a](", "<!--", "**“",
    "”**甲",
    "- ", "1. ", "&#", "&lt;", "<a href=", "http://", "www.a", "a@b.", "\\", "[a]: b\n\n[a]", "|-",
    "a\n-|-\n",
    "[[[[a", "((", "<?", "<!A", "<![CDATA[", "~~a", "*甲。", forged, "　", "。\n", "|a\n|-\n",
    "\t- ",
  ]

  static let crafted = [
    "<script>alert(1)</script>", "<ScRiPt src=//x>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "[x](javascript:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](https://a.cn/\"onmouseover=\"alert(1))", "![x](https://a.cn/' onerror='alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)", "<https://a.cn/\"><script>alert(1)</script>",
    "# <script>", "| <script> | b |\n|---|---|\n| <img onerror=x> | c |", "- <iframe src=x>",
    "```<script>\n</code></pre><script>\n```", "    </code><script>", "`</code><script>`",
    "&lt;script&gt;", "&#60;script&#62;", "**<script>**", "http://a.cn/<script>",
    "www.a.cn\"onclick=x",
    "[a](<javascript:x>)", "<javascript:alert(1)>", "<data:text/html,x>", "[a](vbscript:x)",
    "[<b>](https://a.cn)", "![<b>](<b>)", "[a](https://a.cn \"<b>\")", "</p></div></body>",
    "a@b.cn<script>", forged + "<script>", "&#xFDD1;1&#xFDD2;<script>",
  ]

  @Test(arguments: crafted + patterns.map { String(repeating: $0, count: 40) })
  func writesWellFormedMarkupOfKnownElements(text: String) {
    for html in [
      Self.prose.html(of: text), Self.prose.html(of: "- > " + text), Self.prose.inline(of: text),
      Self.prose.paragraph(of: [.init(number: 1, text: text), .init(number: 2, text: text)]),
    ] {
      #expect(MarkupCheck.complaint(about: html.string) == nil, "\(html.string)")
    }
  }

  @Test func keepsItsPromisesOnMixturesOfAll() {
    var random = SeededGenerator(seed: 7)
    let parts = Self.patterns + Self.crafted + ["\n", "\n\n", "甲", "，", "    ", "|---|---|\n"]
    for _ in 0..<400 {
      let text = (0..<12).compactMap { _ in parts.randomElement(using: &random) }.joined()
      let html = Self.prose.html(of: text).string
      #expect(MarkupCheck.complaint(about: html) == nil, "\(text)\n→ \(html)")
      let inline = Self.prose.inline(of: text).string
      #expect(MarkupCheck.complaint(about: inline) == nil, "\(text)\n→ \(inline)")
    }
  }

  /// The work is ours: nodes met and bytes read; cmark sees only what the limits let through.
  @Test(arguments: patterns)
  func doesWorkInProportionToTheText(pattern: String) {
    for size in [1_000, 20_000, 60_000] {
      let text = String(repeating: pattern, count: size / pattern.utf8.count)
      let result = Self.prose.blocks(of: text, headingLevel: 2)
      #expect(result.work <= 80 * text.utf8.count + 4_096, "\(size)")
      #expect(result.html.bytes.count <= 64 * text.utf8.count + 5_000, "\(size)")
    }
  }

  @Test(arguments: ["[", "*", "|", "**“", "&#"])
  func showsAMegabyteAsItStands(pattern: String) {
    let text = String(repeating: pattern, count: 1_000_000 / pattern.utf8.count)
    let (html, work) = Self.prose.blocks(of: text, headingLevel: 2)
    #expect(work == text.utf8.count)
    #expect(html.bytes.starts(with: "<pre class=\"gp-plain\">\n".utf8))
    var escaped: [UInt8] = []
    MarkupText.append(text, to: &escaped)
    #expect(html.bytes.count == escaped.count + "<pre class=\"gp-plain\">\n</pre>".utf8.count)
  }

  @Test(arguments: [
    // Two thousand columns, each row one character.
    (
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000)
        + "\n" + String(repeating: "a\n", count: 2_000), false
    ),
    (
      "> |" + String(repeating: "a|", count: 2_000) + "\n> |"
        + String(repeating: "-|", count: 2_000)
        + "\n" + String(repeating: "> a\n", count: 2_000), false
    ),
    ("|a|b|\n|-|-|\n" + String(repeating: "|1|2|\n", count: 800), true),
    ("a|b\n-|-\n" + String(repeating: "1|2\n", count: 800), true),
    (String(repeating: "-|-\n", count: 5_000), false),
    (String(repeating: "> ", count: 33) + "a", false),
    (String(repeating: "> ", count: 32) + "a", true),
    (String(repeating: " ", count: 64) + "- a", false),
    (String(repeating: " ", count: 60) + "- a", true),
    (String(repeating: " ", count: 64) + "a", true),
    (String(repeating: "-", count: 80), true),
    ("|" + String(repeating: "---|", count: 20), true),
    (String(repeating: "**a** b\n", count: 500), true),
    (String(repeating: "[", count: 60_000), false),
    (
      "[a]: /" + String(repeating: "x", count: 30_000) + "\n\n"
        + String(repeating: "[a]", count: 400), false
    ),
  ])
  func knowsWhatIsCheapToRead(text: String, isAllowed: Bool) {
    #expect(ProseLimits.allow(Array(text.utf8)) == isAllowed)
  }

  @Test func givesUpOnDeepNestingAndLosesNothing() {
    let text = (0..<70).map { String(repeating: " ", count: $0 * 2) + "- 甲\($0)\n" }.joined()
    let html = Self.prose.html(of: text).string
    #expect(html.hasPrefix("<pre class=\"gp-plain\">"))
    for level in 0..<70 { #expect(html.contains("- 甲\(level)\n")) }
  }

  @Test(arguments: [
    ("<p>a</p>", nil), ("<p>a", "open: p"), ("<p><em>a</p></em>", "</p> within em"),
    ("<script>", "script"), ("<p onclick=\"x\">a</p>", "p onclick"), ("a < b", "stray <"),
    ("<a href=\"javascript:x\" rel=\"noopener nofollow\">a</a>", "javascript:x"),
    ("a & b", "stray &"),
    ("<a href=\"https://x\">a</a>", "a without rel"), ("<br>", nil), ("a > b", "stray >"),
  ])
  func recognisesBadMarkup(html: String, complaint: String?) {
    #expect(MarkupCheck.complaint(about: html) == complaint)
  }
}
