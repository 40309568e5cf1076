import Testing

@testable import Templating

/// Whether sections leave the markup where they found it.
@Suite struct HTMLPlaceTests {
  @Test(arguments: [
    TemplateCase(
      "a flag as an attribute", "<option{{#a}} selected{{/a}}>x", ["a": true],
      is: "<option selected>x"),
    TemplateCase(
      "a flag that is off", "<option{{#a}} selected{{/a}}>x", ["a": false], is: "<option>x"),
    TemplateCase(
      "an attribute with a value", "<a href='x'{{#a}} title=\"{{.}}\"{{/a}}>", ["a": "\""],
      is: "<a href='x' title=\"&quot;\">"),
    TemplateCase(
      "two of them", "<a{{#a}} b{{/a}}{{#a}} c='d'{{/a}} e>", ["a": true], is: "<a b c='d' e>"),
    TemplateCase(
      "one or the other", "<a{{#a}} b{{/a}}{{^a}} c=\"{{x}}\"{{/a}}>{{x}}", ["a": false, "x": "1"],
      is: "<a c=\"1\">1"),
    TemplateCase(
      "after a blank", "<a {{#a}}b {{/a}}c='{{x}}'>", ["a": true, "x": "1"], is: "<a b c='1'>"),
    TemplateCase(
      "before a self-closing end", "<br{{#a}} b{{/a}}/>{{x}}", ["a": true, "x": "1"], is: "<br b/>1"
    ),
    TemplateCase(
      "a list of words in an attribute", "<a class=\"b{{#l}} {{.}}{{/l}}\">", ["l": ["c", "d"]],
      is: "<a class=\"b c d\">"),
    TemplateCase(
      "a list of attributes", "<a{{#l}} data-x='{{.}}'{{/l}}>", ["l": ["1", "2"]],
      is: "<a data-x='1' data-x='2'>"),
    TemplateCase(
      "a tag that may be left out", "{{#a}}<b>{{/a}}{{x}}{{#a}}</b>{{/a}}", ["a": true, "x": "1"],
      is: "<b>1</b>"),
    TemplateCase(
      "a part of an address", "<a href=\"{{#a}}{{.}}/{{/a}}{{x}}\">", ["a": "1", "x": "a:b"],
      is: "<a href=\"1/a%3Ab\">"),
    TemplateCase(
      "a comment with a section", "<!-- {{#a}}x{{/a}} -->{{x}}", ["a": true, "x": "1"],
      is: "<!-- x -->1"),
    TemplateCase("no tag", "1 < {{x}} <", ["x": "2"], is: "1 < 2 <"),
    TemplateCase(
      "a value after a comment", "<!--a--><!--><!---->{{x}}", ["x": "<"],
      is: "<!--a--><!--><!---->&lt;"),
    TemplateCase(
      "a value after a script", "<script>a<b</script >{{x}}", ["x": "<"],
      is: "<script>a<b</script >&lt;"),
    TemplateCase(
      "a value after a script with a comment", "<script><!-- x --></script>{{x}}", ["x": "<"],
      is: "<script><!-- x --></script>&lt;"),
    TemplateCase(
      "a value after a title", "<title>a</title>{{x}}", ["x": "<"], is: "<title>a</title>&lt;"),
    TemplateCase(
      "a tag in quotation marks", "<a b=\"<i>\">{{x}}", ["x": "\""], is: "<a b=\"<i>\">&quot;"),
  ])
  func followsTheMarkup(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    "{{#a}}<a href=\"{{/a}}", "<p{{#a}}>{{/a}}", "<a b=\"{{#a}}\"{{/a}}", "{{#a}}<!--{{/a}}",
    "<a {{#a}}b={{/a}}\"c\">", "<a{{#a}} b{{/a}}c>", "<a{{#a}} b{{/a}}='c'>",
    "<a{{#a}} b {{/a}} = 'c'>", "<{{#a}}b{{/a}}>", "<s{{#a}}cript{{/a}}>", "{{^a}}<script>{{/a}}",
    "<!-- {{#a}}-{{/a}}->", "<script>{{#a}}</script>{{/a}}",
  ])
  func refusesASectionThatEndsElsewhere(text: String) {
    #expect(TemplateCase.error(of: text, ["a": true])?.problem == .unevenSection("a"))
  }

  @Test func namesThePlaceOfAnUnevenSection() {
    let error = TemplateCase.error(of: "<p>\n  {{#a}}<a href=\"{{/a}}", ["a": true])
    #expect(error.map { [$0.line, $0.column] } == [2, 3])
  }

  @Test func namesThePlaceOfAnUnsafeValue() {
    let error = TemplateCase.error(of: "<p>\n年报<b {{a}}", ["a": "x"])
    #expect(error.map { [$0.line, $0.column] } == [2, 6])
  }

  @Test func countsColumnsInTheFileAndNotInThePage() {
    let error = TemplateCase.error(
      of: "<p>\n      {{>p}}\n", ["a": true],
      parts: ["p": "<a{{#a}} b{{/a}}\n{{#a}}\n{{/a}}\n  =x>"])
    #expect(error?.file == "p.mustache")
    #expect(error.map { [$0.line, $0.column] } == [4, 3])
    #expect(error?.problem == .unevenSection("a"))
  }

  @Test func carriesThePlaceIntoPartsAndBlocks() throws {
    let parts = ["p": "title=\"{{$b}}{{/b}}\"", "q": "{{x}}"]
    let test = TemplateCase(
      "parts", "<a {{<p}}{{$b}}{{>q}}{{/b}}{{/p}}>{{>q}}</a>", ["x": "'"], parts: parts, is: "")
    #expect(try test.rendered() == "<a title=\"&#39;\">'</a>")
  }
}
