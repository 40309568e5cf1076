import Testing

@testable import SundialCommand

@Suite struct ExcerptTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    var column = 1
    var count = 1
    var width = 40
    let line: String
    let marker: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "ASCII", source: "abc def", column: 5, count: 3, line: "abc def", marker: "    ^~~"),
    Case(
      name: "wide before", source: "总计 12", column: 4, count: 2, line: "总计 12",
      marker: "     ^~"),
    Case(name: "wide marked", source: "a总计b", column: 2, count: 2, line: "a总计b", marker: " ^~~~"),
    Case(name: "tabs", source: "甲\t7\t8", column: 4, line: "甲    7    8", marker: "       ^~~~"),
    Case(
      name: "after tabs", source: "甲\t7\t8", column: 5, line: "甲    7    8",
      marker: "           ^"),
    Case(name: "control", source: "a\u{1B}[31mb", column: 2, line: "a␛[31mb", marker: " ^"),
    Case(
      name: "turned text", source: "1\u{202E}2", column: 3, line: "1<U+202E>2",
      marker: "         ^"),
    Case(name: "combining", source: "e\u{301}x", column: 3, line: "e\u{301}x", marker: " ^"),
    Case(name: "past the end", source: "ab", column: 9, count: 4, line: "ab", marker: "  ^"),
    Case(name: "empty", source: "", line: "", marker: "^"),
    Case(
      name: "cut after", source: "0123456789abcdef", column: 2, width: 10, line: "01234567…",
      marker: " ^"),
    Case(
      name: "cut before", source: "0123456789abcdef", column: 16, width: 10, line: "…89abcdef",
      marker: "        ^"),
    Case(
      name: "cut both", source: "0123456789abcdef", column: 9, width: 10, line: "…456789ab…",
      marker: "     ^"),
    Case(
      name: "cut wide", source: "一二三四五六七八九十", column: 6, width: 10, line: "…四五六七…",
      marker: "     ^~"),
    Case(
      name: "mark longer than the cut", source: "0123456789abcdef", column: 9, count: 8,
      width: 10, line: "…456789ab…", marker: "     ^~~~"),
  ]

  @Test(arguments: cases) func marksThePlace(_ example: Case) {
    let excerpt = Excerpt(
      of: example.source, column: example.column, count: example.count, width: example.width)
    #expect(excerpt.line == example.line)
    #expect(excerpt.marker == example.marker)
  }

  @Test func neverExceedsTheWidth() {
    let source = String(repeating: "总计12\t", count: 60)
    for column in 1...300 {
      for width in [10, 11, 37, 80] {
        let excerpt = Excerpt(of: source, column: column, count: 5, width: width)
        #expect(excerpt.line.displayWidth <= width)
        #expect(excerpt.indent + excerpt.length <= width)
      }
    }
  }

  @Test func makesTextHarmless() {
    #expect(VisibleText.of("a\u{1B}]0;x\u{7}\n总\u{9B}") == "a␛]0;x␇␊总␡")
    #expect(VisibleText.of("总计 12") == "总计 12")
  }
}
