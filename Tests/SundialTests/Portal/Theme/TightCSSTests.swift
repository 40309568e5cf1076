import Testing

@testable import Portal

/// What is taken out of a style sheet, and what is not.
@Suite struct TightCSSTests {
  static let cases: [(sheet: String, tight: String)] = [
    ("a { color: red; }\n", "a{color:red}"),
    ("a {\n  color: red;\n  top: 0;\n}\nb { }", "a{color:red;top:0}b{}"),
    ("/* why */ a { top: 0 } /* more */", "a{top:0}"),
    ("a/* x */b { }", "ab{}"),
    ("a b > c , d + e ~ f { }", "a b>c,d + e ~ f{}"),
    ("main > * + * { }", "main>* + *{}"),
    ("a :target { }", "a :target{}"),
    ("a { content: \"  /* kept */  \"; }", "a{content:\"  /* kept */  \"}"),
    ("a { content: 'it\\'s  ; }'; top: 0 }", "a{content:'it\\'s  ; }';top:0}"),
    ("a { width: calc(1px + 2px); }", "a{width:calc(1px + 2px)}"),
    (
      "@media (min-width: 1px) and (min-height: 2px) { a { } }",
      "@media (min-width:1px) and (min-height:2px){a{}}"
    ),
    ("a { font: 1rem/1.5 serif ; }", "a{font:1rem/1.5 serif}"),
    (
      "a { src: local(Noto Sans CJK SC), local(Arial); }",
      "a{src:local(Noto Sans CJK SC),local(Arial)}"
    ),
    ("", ""), ("  \n\t\r\n ", ""), ("/* never closed", ""),
    ("a { content: \"open", "a{content:\"open"),
    ("a { content: \"open\\", "a{content:\"open\\"),
  ]

  @Test(arguments: cases)
  func takesOutWhatOnlyPeopleNeed(sheet: String, tight: String) {
    #expect(String(decoding: TightCSS.bytes(of: Array(sheet.utf8)), as: UTF8.self) == tight)
  }

  @Test(arguments: ThemeFiles.styles.map(\.path))
  func leavesATightSheetAlone(path: String) {
    let once = TightCSS.bytes(of: Array(Repository.text(of: path).utf8))
    #expect(!once.isEmpty)
    #expect(TightCSS.bytes(of: once) == once)
  }
}
