import Testing

@testable import Disclosure

@Suite struct MessageTemplateTests {
  @Test(arguments: [
    ("印 {printed}，应为 {expected}", "印 3，应为 4"),
    ("印 {printed}[[，应为 {expected}]]", "印 3，应为 4"),
    ("印 {printed}[[，应为 {unknown}]]", "印 3"),
    ("[[{unknown}：]][[{printed}]]", "3"),
    ("印 {unknown}", "印 —"),
    ("[[甲{printed}[[乙{unknown}]]丙]]丁", "甲3丙丁"),
    ("{printed", "{printed"),
    ("[[{printed}", "3"),
    ("没有空档", "没有空档"),
    ("", ""),
  ])
  func fillsItsGaps(source: String, expected: String) {
    let values = ["printed": "3", "expected": "4"]
    #expect(MessageTemplate(source).filled { values[$0.source] } == expected)
  }

  @Test func namesItsGaps() {
    #expect(MessageTemplate("{a}[[{b.row}[[{c}]]]]").names == ["a", "b.row", "c"])
  }
}
