import Testing

@testable import Templating

/// What becomes of hostile texts in every place where one may stand.
@Suite struct EscapingTests {
  private func rendered(_ template: String, _ data: TemplateData) throws -> String {
    try TemplateCase("escaping", template, ["x": data], is: "").rendered()
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("</p><img src=x onerror=alert(1)>", "&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;"),
    ("<!-- x -->", "&lt;!-- x --&gt;"),
    ("]]>", "]]&gt;"),
    ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
    ("&#60;", "&amp;#60;"),
    ("\"'`", "&quot;'`"),
    ("一、主动公开 1,044 件", "一、主动公开 1,044 件"),
    ("{{x}}", "{{x}}"),
    ("a\tb\nc\rd", "a\tb\nc\rd"),
    ("𠮷🏛️", "𠮷🏛️"),
  ])
  func escapesTextBetweenTags(text: String, expected: String) throws {
    #expect(try rendered("<p>{{x}}</p>", .text(text)) == "<p>\(expected)</p>")
    #expect(try rendered("<title>{{x}}</title>", .text(text)) == "<title>\(expected)</title>")
    #expect(try rendered("<textarea>{{x}}</textarea>", .text(text)).contains(">\(expected)<"))
    #expect(try rendered("<svg><text>{{x}}</text></svg>", .text(text)).contains(">\(expected)<"))
  }

  @Test(arguments: [
    ("\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"),
    ("' onclick='alert(1)", "&#39; onclick=&#39;alert(1)"),
    ("\"><script>", "&quot;&gt;&lt;script&gt;"),
    ("&quot;", "&amp;quot;"),
    ("a\nb", "a\nb"),
    ("宁洲市", "宁洲市"),
  ])
  func escapesTextInAttributes(text: String, expected: String) throws {
    #expect(try rendered("<p title=\"{{x}}\">", .text(text)) == "<p title=\"\(expected)\">")
    #expect(try rendered("<p title='{{x}}'>", .text(text)) == "<p title='\(expected)'>")
    #expect(try rendered("<p class = \"a {{x}} b\">", .text(text)).contains("\"a \(expected) b\""))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "jAvAsCrIpT:alert(1)", " javascript:alert(1)",
    "\tjavascript:alert(1)", "\njavascript:alert(1)", "java\nscript:alert(1)",
    "java\tscript:alert(1)", "\u{01}javascript:alert(1)", "javascript\u{00}:alert(1)",
    "javascript :alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHN2Zz4=", "blob:x", "file:///etc/passwd", "ftp://example.org/",
    "javascript&colon;alert(1)", "java&#115;cript:alert(1)", "&#106;avascript:alert(1)",
    "&Tab;javascript:alert(1)", ":alert(1)", "feed:javascript:x", "view-source:x",
    "\u{FEFF}javascript:x", "\u{3000}javascript:x", "ｊavascript:x", "httpx:y", "https+x:y",
    "tel:123", "/a\u{7F}b", "a\u{1F}",
  ])
  func makesAddressesOfOtherSchemesInert(address: String) throws {
    for (element, attribute) in [
      ("a", "href"), ("img", "src"), ("form", "action"), ("button", "formaction"), ("q", "cite"),
      ("video", "poster"), ("a", "xlink:href"), ("a", "HREF"), ("body", "background"),
    ] {
      #expect(
        try rendered("<\(element) \(attribute)=\"{{x}}\">", .text(address))
          == "<\(element) \(attribute)=\"#\">")
    }
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&amp;d=e#f"),
    ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("a/b/index.html", "a/b/index.html"),
    ("../a:b", "../a:b"),
    ("?q=javascript:x", "?q=javascript:x"),
    ("#javascript:x", "#javascript:x"),
    ("//example.org/", "//example.org/"),
    ("/\\example.org", "/%5Cexample.org"),
    ("", ""),
    ("a b", "a%20b"),
    ("a\"b'c<d>e", "a%22b&#39;c%3Cd%3Ee"),
    ("年报", "%E5%B9%B4%E6%8A%A5"),
    ("a%20b%zz%", "a%20b%25zz%25"),
  ])
  func letsHarmlessAddressesThrough(address: String, expected: String) throws {
    #expect(try rendered("<a href=\"{{x}}\">", .text(address)) == "<a href=\"\(expected)\">")
  }

  @Test(arguments: [
    ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ("a/b@c-d_e.f~g", "a/b@c-d_e.f~g"),
    ("?a=b&c#d", "%3Fa%3Db%26c%23d"),
    ("\"'<>", "%22%27%3C%3E"),
    ("100%", "100%25"),
    ("宁", "%E5%AE%81"),
    ("\u{00}\n", "%00%0A"),
  ])
  func encodesTextWithinAddresses(text: String, expected: String) throws {
    for start in ["r/", "?q=", "https://example.org/", "#", "mailto:", "a"] {
      #expect(
        try rendered("<a href=\"\(start){{x}}\">", .text(text))
          == "<a href=\"\(start)\(expected)\">")
    }
  }

  @Test func neverLetsTwoTextsMakeAScheme() throws {
    let data: TemplateData = ["a": "javascript", "b": ":alert(1)", "l": ["java", "script:x"]]
    #expect(
      try TemplateCase("two", "<a href=\"{{a}}{{b}}\">", data, is: "").rendered()
        == "<a href=\"javascript%3Aalert%281%29\">")
    #expect(
      try TemplateCase("list", "<a href=\"{{#l}}{{.}}{{/l}}\">", data, is: "").rendered()
        == "<a href=\"javascript%3Ax\">")
    #expect(
      try TemplateCase("section", "<a href=\"{{#a}}{{/a}}{{b}}\">", data, is: "").rendered()
        == "<a href=\"#\">")
  }

  @Test func trustsTheProgramsOwnAddresses() throws {
    let data: TemplateData = ["home": .link("../"), "address": .link("r/1/index.html?a&b#L6")]
    for element in ["a", "link", "script"] {
      let text = "<\(element) href=\"{{home}}{{address}}\">"
      #expect(
        try TemplateCase("link", text, data, is: "").rendered()
          == "<\(element) href=\"../r/1/index.html?a&amp;b#L6\">")
    }
  }

  @Test func keepsAnAddressSafeAfterAnEmptyOne() throws {
    let data: TemplateData = ["home": .link(""), "x": "javascript:alert(1)"]
    #expect(
      try TemplateCase("home", "<a href=\"{{home}}{{x}}\">", data, is: "").rendered()
        == "<a href=\"javascript%3Aalert%281%29\">")
  }

  @Test(arguments: [
    ("a\u{00}b", "a\u{FFFD}b"),
    ("\u{08}\u{0B}\u{0C}\u{1F}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{80}x\u{9F}", "\u{FFFD}x\u{FFFD}"),

    ("\u{A0}\u{FFFD}\u{10000}", "\u{A0}\u{FFFD}\u{10000}"),
  ])
  func replacesWhatNoPageMayHold(text: String, expected: String) throws {
    #expect(try rendered("<p>{{x}}", .text(text)) == "<p>\(expected)")
    #expect(try rendered("<p title='{{x}}'>", .text(text)) == "<p title='\(expected)'>")
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC2], [0xE4, 0xBD], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE0, 0x80, 0x80], [0xC3, 0x3C], [0xF0, 0x9F, 0x3C],
      [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xEF, 0xB7, 0x90], [0xF0, 0x9F, 0xBF, 0xBE],
    ] as [[UInt8]])
  func replacesBytesThatAreNoText(bytes: [UInt8]) {
    for escaping in [Escaping.element, .attribute] {
      var out: [UInt8] = []
      escaping.append(([0x61] + bytes + [0x62]).span, to: &out)
      let text = String(validating: out, as: UTF8.self)
      #expect(text?.hasPrefix("a\u{FFFD}") == true)
      #expect(text?.hasSuffix("b") == true)
      #expect(text?.contains("<") == false)
    }
  }

  @Test(arguments: [
    ("<script>{{x}}</script>", UnsafePlace.script),
    ("<SCRIPT type='x'>a{{x}}</SCRIPT>", .script),
    ("<script>'</scriptx>{{x}}", .script),
    ("<script><!-- </script>{{x}}", .script),
    ("<script><!-- <script> </script>{{x}}", .script),
    ("<script><!-- <b> - > </script>{{x}}", .script),
    ("<style>a{color:{{x}}}</style>", .styleSheet),
    ("<svg><style>{{x}}</style></svg>", .styleSheet),
    ("<iframe>{{x}}</iframe>", .rawElement),
    ("<xmp>{{x}}</xmp>", .rawElement),
    ("<plaintext></plaintext>{{x}}", .rawElement),
    ("<!-- {{x}} -->", .comment),
    ("<!-- > {{x}} -->", .comment),
    ("<!DOCTYPE {{x}}>", .declaration),
    ("<?xml {{x}}?>", .declaration),
    ("<{{x}}>", .tagName),
    ("</{{x}}>", .tagName),
    ("<h{{x}}>", .tagName),
    ("<title><a {{x}}", .tagName),
    ("<p {{x}}>", .attributeName),
    ("<p data-{{x}}='y'>", .attributeName),
    ("<p a='b'{{x}}>", .attributeName),
    ("<p a={{x}}>", .unquotedValue),
    ("<p a=b{{x}}>", .unquotedValue),
    ("<p a= {{x}}>", .unquotedValue),
    ("<p onclick='{{x}}'>", .eventAttribute),
    ("<p ONMOUSEOVER=\"f({{x}})\">", .eventAttribute),
    ("<p style='color:{{x}}'>", .styleAttribute),
    ("<img srcset='{{x}}'>", .addressList),
    ("<iframe srcdoc='{{x}}'>", .pageAttribute),
    ("<meta http-equiv='{{x}}'>", .commandAttribute),
    ("<meta content='{{x}}' http-equiv='refresh'>", .commandAttribute),
    ("<animate attributeName='href' to='{{x}}'/>", .commandAttribute),
    ("<a href='javascript:f({{x}})'>", .addressScheme),
    ("<a href=' javascript:{{x}}'>", .addressScheme),
    ("<a href='javascript&colon;{{x}}'>", .addressScheme),
    ("<a href='data:text/html,{{x}}'>", .addressScheme),
    ("<a href='{{x}}:y'>", .addressScheme),
    ("<a href='{{x}}&#58;y'>", .addressScheme),
  ])
  func refusesPlacesNoEscapingMakesSafe(text: String, place: UnsafePlace) {
    #expect(TemplateCase.error(of: text, ["x": "1"])?.problem == .unsafePlace(place))
  }

  @Test(arguments: [
    ("<p title='{{x}}'>", UnsafePlace.markupOutsideElements),
    ("<a href=\"{{x}}\">", .markupOutsideElements),
    ("<title>{{x}}</title>", .markupInText),
    ("<textarea>{{x}}</textarea>", .markupInText),
    ("<script>{{x}}</script>", .script),
    ("<p {{x}}>", .attributeName),
  ])
  func takesMarkupBetweenTagsOnly(text: String, place: UnsafePlace) {
    #expect(TemplateCase.error(of: text, ["x": .html("<b>")])?.problem == .unsafePlace(place))
  }

  @Test func takesOnlyOwnAddressesInARefresh() throws {
    let text = "<meta http-equiv=\"refresh\" content=\"0; url={{x}}\">"
    #expect(
      TemplateCase.error(of: text, ["x": "a"])?.problem
        == .wrongKind(name: "x", expected: "link", found: "text"))
    #expect(
      try rendered(text, .link("../a/")) == "<meta http-equiv=\"refresh\" content=\"0; url=../a/\">"
    )
  }

  @Test func escapesConstantsLikeTexts() throws {
    let test = TemplateCase("constant", "<a href=\"{{t.x}}\" title=\"{{t.x}}\">", is: "")
    #expect(
      try test.rendered(constants: ["t.x": "javascript:\"x\""])
        == "<a href=\"#\" title=\"javascript:&quot;x&quot;\">")
  }
}
