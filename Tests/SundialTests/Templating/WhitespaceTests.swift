import Testing

@testable import Templating

/// Which lines of a template reach the page, and how far to the right.
@Suite struct WhitespaceTests {
  @Test(arguments: [
    TemplateCase(
      "a section on lines of its own", "a\n{{#x}}\nb\n{{/x}}\nc\n", ["x": true], is: "a\nb\nc\n"),
    TemplateCase(
      "an indented one", "a\n  {{#x}}  \nb\n\t{{/x}}\nc\n", ["x": true], is: "a\nb\nc\n"),
    TemplateCase("a section in a line", " {{#x}}b{{/x}} \n", ["x": true], is: " b \n"),
    TemplateCase(
      "two sections in a line", "{{#x}}{{#x}}\nb\n{{/x}}\n{{/x}}\n", ["x": true], is: "\nb\n"),
    TemplateCase(
      "Windows line ends", "a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", ["x": true], is: "a\r\nb\r\nc"),
    TemplateCase("a value on a line of its own", "a\n  {{x}}\n", ["x": "y"], is: "a\n  y\n"),
    TemplateCase("a comment", "a\n  {{! x }}\nb", is: "a\nb"),
    TemplateCase("a comment over lines", "a\n  {{!\n x\n}}  \nb", is: "a\nb"),
    TemplateCase("delimiters", "a\n{{=| |=}}\nb", is: "a\nb"),
    TemplateCase("the last line without end", "a\n  {{! x }}", is: "a\n"),
    TemplateCase("text after the tag", "a\n{{! x }} b\n", is: "a\n b\n"),
    TemplateCase("nothing but blanks", " \n\t\n", is: " \n\t\n"),
  ])
  func dropsLinesThatHoldOnlyATag(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    TemplateCase(
      "a part of two lines", "a\n  {{>p}}\nb", parts: ["p": "1\n2\n"], is: "a\n  1\n  2\nb"),
    TemplateCase("a part amid a line", "a {{>p}}b", parts: ["p": "1\n2"], is: "a 1\n2b"),
    TemplateCase(
      "a part in a part", " {{>p}}\n", parts: ["p": "1\n {{>q}}\n", "q": "2\n3\n"],
      is: " 1\n  2\n  3\n"),
    TemplateCase(
      "a value keeps its own lines", " {{>p}}\n", ["x": "1\n2"], parts: ["p": "[\n{{x}}\n]\n"],
      is: " [\n 1\n2\n ]\n"),
    TemplateCase(
      "lines that start with a tag", " {{>p}}\n", ["x": "1"], parts: ["p": "{{x}}\n{{x}}{{x}}\n"],
      is: " 1\n 11\n"),
    TemplateCase(
      "empty lines stay empty", "  {{>p}}\n", parts: ["p": "1\n\n2\n"], is: "  1\n\n  2\n"),
    TemplateCase(
      "sections within a part", "  {{>p}}\n", ["l": ["1", "2"]],
      parts: ["p": "{{#l}}\n{{.}}\n{{/l}}\n"], is: "  1\n  2\n"),
    TemplateCase("a parent", "a\n  {{<p}}{{/p}}\n", parts: ["p": "1\n2\n"], is: "a\n  1\n  2\n"),
  ])
  func indentsWhatStandsForALine(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    TemplateCase(
      "a page in its shell", "{{<p}}\n{{$a}}\n<h1>x</h1>\n<p>\n  y\n</p>\n{{/a}}\n{{/p}}\n",
      parts: ["p": "<main>\n{{$a}}{{/a}}\n</main>\n"],
      is: "<main>\n<h1>x</h1>\n<p>\n  y\n</p>\n</main>\n"),
    TemplateCase(
      "an indented shell", "{{<p}}\n{{$a}}\n1\n2\n{{/a}}\n{{/p}}\n",
      parts: ["p": "<main>\n  {{$a}}{{/a}}\n</main>\n"], is: "<main>\n  1\n  2\n</main>\n"),
    TemplateCase(
      "a word for a line", "{{<p}}{{$a}}x{{/a}}{{/p}}", parts: ["p": "1\n  {{$a}}{{/a}}\n2\n"],
      is: "1\n  x\n2\n"),
    TemplateCase(
      "nothing for a line", "{{<p}}{{$a}}{{/a}}{{/p}}", parts: ["p": "1\n  {{$a}}{{/a}}\n2\n"],
      is: "1\n2\n"),
    TemplateCase(
      "a line with a default", "{{<p}}{{/p}}", parts: ["p": "1\n{{$a}}\n  d\n{{/a}}\n2\n"],
      is: "1\n  d\n2\n"),
    TemplateCase(
      "where the default stands", "{{<p}}{{$a}}\nx\n  y\n{{/a}}{{/p}}",
      parts: ["p": "1\n{{$a}}\n\n    d\n{{/a}}\n2\n"], is: "1\n    x\n      y\n2\n"),
    TemplateCase(
      "lines for a word", "{{<p}}{{$a}}\n  x\n  y\n{{/a}}{{/p}}", parts: ["p": "[{{$a}}{{/a}}]"],
      is: "[x\ny\n]"),
    TemplateCase(
      "a word for a word", "{{<p}}{{$a}}x{{/a}}{{/p}}\n", parts: ["p": "[{{$a}}{{/a}}]"],
      is: "[x]\n"),
  ])
  func movesBlocksToTheirPlace(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }
}
