import Testing

@testable import Templating

/// What templates can say, in cases of our own.
@Suite struct MustacheTests {
  @Test(arguments: [
    TemplateCase("no tags", "只有文字 { } }} {\n", is: "只有文字 { } }} {\n"),
    TemplateCase("a name", "{{city}}市", ["city": "蓝湖"], is: "蓝湖市"),
    TemplateCase("blanks within tags", "[{{  city }}]", ["city": "蓝湖"], is: "[蓝湖]"),
    TemplateCase("no second reading", "{{a}}", ["a": "{{b}}", "b": "x"], is: "{{b}}"),
    TemplateCase("nothing", "[{{a}}]", ["a": nil], is: "[]"),
    TemplateCase("a tag over two lines", "[{{\n  a\n}}]", ["a": "x"], is: "[x]"),
    TemplateCase("a dotted name", "{{a.b.c}}", ["a": ["b": ["c": "x"]]], is: "x"),
    TemplateCase(
      "a dotted name from an outer record", "{{#in}}{{out.x}}{{/in}}",
      ["in": ["y": "1"], "out": ["x": "2"]], is: "2"),
    TemplateCase("markup by triple mustache", "{{{a}}}", ["a": .html("<b>x</b>")], is: "<b>x</b>"),
    TemplateCase("markup by ampersand", "{{& a}}", ["a": .html("<b>x</b>")], is: "<b>x</b>"),
    TemplateCase("markup by its kind", "{{a}}", ["a": .html("<b>x</b>")], is: "<b>x</b>"),
    TemplateCase("a byte order mark", "\u{FEFF}{{a}}", ["a": "x"], is: "x"),
  ])
  func printsValues(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    TemplateCase("yes", "{{#a}}ja{{/a}}{{^a}}nein{{/a}}", ["a": true], is: "ja"),
    TemplateCase("no", "{{#a}}ja{{/a}}{{^a}}nein{{/a}}", ["a": false], is: "nein"),
    TemplateCase("a text", "{{#a}}[{{.}}]{{/a}}{{^a}}-{{/a}}", ["a": "x"], is: "[x]"),
    TemplateCase("an empty text", "{{#a}}[{{.}}]{{/a}}{{^a}}-{{/a}}", ["a": ""], is: "-"),
    TemplateCase("markup", "{{#a}}[{{.}}]{{/a}}", ["a": .html("<i></i>")], is: "[<i></i>]"),
    TemplateCase(
      "a link", "{{#a}}<a href=\"{{.}}\">{{/a}}", ["a": .link("x")], is: "<a href=\"x\">"),
    TemplateCase("a record", "{{#a}}{{x}}{{/a}}", ["a": ["x": "1"]], is: "1"),
    TemplateCase("an inverted record", "{{^a}}{{y}}{{/a}}", ["a": ["x": "1"], "y": "2"], is: ""),
    TemplateCase(
      "a list", "{{#a}}{{x}},{{/a}}", ["a": [["x": "1"], ["x": "2"], ["x": "3"]]], is: "1,2,3,"),
    TemplateCase("an empty list", "{{#a}}x{{/a}}{{^a}}none{{/a}}", ["a": []], is: "none"),
    TemplateCase("texts", "{{#a}}({{.}}){{/a}}", ["a": ["x", "<", "y"]], is: "(x)(&lt;)(y)"),
    TemplateCase(
      "lists in lists", "{{#a}}{{n}}:{{#b}}{{n}}{{m}} {{/b}}{{/a}}",
      ["a": [["n": "1", "b": [["m": "x"], ["m": "y"]]], ["n": "2", "b": [["m": "z"]]]]],
      is: "1:1x 1y 2:2z "),
    TemplateCase(
      "lists of lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["a": [["1", "2"], ["3"]]],
      is: "(12)(3)"),
    TemplateCase(
      "a list beside a list", "{{#a}}{{.}}{{/a}}{{#b}}{{.}}{{/b}}",
      ["a": ["1", "2"], "b": ["3", "4"]], is: "1234"),
    TemplateCase(
      "a list twice", "{{#a}}{{.}}{{/a}}{{#a}}{{.}}{{/a}}", ["a": ["1", "2"]], is: "1212"),
    TemplateCase("an outer name", "{{#a}}{{x}}{{y}}{{/a}}", ["a": ["x": "1"], "y": "2"], is: "12"),
    TemplateCase(
      "an inner name before an outer", "{{#a}}{{x}}{{/a}}{{x}}", ["a": ["x": "1"], "x": "2"],
      is: "12"),
    TemplateCase(
      "a dotted section", "{{#a.b}}{{x}}{{/a.b}}{{^a.b}}no{{/a.b}}", ["a": ["b": ["x": "1"]]],
      is: "1"),
    TemplateCase("a dotted flag", "{{#a.b}}yes{{/a.b}}", ["a": ["b": true]], is: "yes"),
    TemplateCase("a dotted list", "{{#a.b}}{{.}}{{/a.b}}", ["a": ["b": ["1", "2"]]], is: "12"),
    TemplateCase(
      "a record that some have", "{{#l}}[{{#a}}{{x}}{{/a}}{{^a}}-{{/a}}{{a.x}}]{{/l}}",
      ["l": [["a": ["x": "1"]], ["b": ""], ["a": ["x": "2"]]]], is: "[11][-][22]"),
    TemplateCase(
      "a dotted section of a record that some have",
      "{{#l}}[{{#a.x}}{{.}}{{/a.x}}{{^a.x}}-{{/a.x}}]{{/l}}",
      ["l": [["a": ["x": "1"]], ["b": ""]]], is: "[1][-]"),
    TemplateCase(
      "a section in a section of its own", "{{#a}}{{#a}}x{{/a}}{{/a}}", ["a": true], is: "x"),
  ])
  func printsSections(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    TemplateCase("a comment", "a{{! nobody reads this }}b", is: "ab"),
    TemplateCase("a comment over lines", "a{{!\n x }\n}}b\n", is: "ab\n"),
    TemplateCase("other delimiters", "{{=<% %>=}}<%a%>{{a}}", ["a": "x"], is: "x{{a}}"),
    TemplateCase("and back", "{{=| |=}}|a||={{ }}=|{{a}}", ["a": "x"], is: "xx"),
    TemplateCase("delimiters of one byte", "{{=@ @=}}@#a@y@/a@", ["a": true], is: "y"),
    TemplateCase(
      "markup with other delimiters", "{{=<% %>=}}<%{a}%>", ["a": .html("<i>")], is: "<i>"),
    TemplateCase(
      "delimiters end with their file", "{{=| |=}}|>p||a|", ["a": "x"], parts: ["p": "{{a}}|a|"],
      is: "x|a|x"),
  ])
  func readsCommentsAndDelimiters(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    TemplateCase("a part", "[{{>p}}]", ["a": "x"], parts: ["p": "{{a}}"], is: "[x]"),
    TemplateCase("a part in a folder", "{{> parts/p }}", parts: ["parts/p": "x"], is: "x"),
    TemplateCase(
      "a part with two shapes", "{{#a}}{{>p}}{{/a}}{{#b}}{{>p}}{{/b}}",
      ["a": ["x": "1", "y": "-"], "b": ["y": "2", "x": "3"]], parts: ["p": "{{x}}{{y}} "],
      is: "1- 32 "),
    TemplateCase(
      "parts in parts", "{{>p}}", ["a": "x"], parts: ["p": "({{>q}})", "q": "{{a}}"],
      is: "(x)"),
    TemplateCase(
      "a part in a list", "{{#l}}{{>p}}{{/l}}", ["l": ["1", "2"]], parts: ["p": "({{.}}"],
      is: "(1(2"),
  ])
  func putsPartsInPlace(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test(arguments: [
    TemplateCase("a default", "{{$a}}x{{/a}}", is: "x"),
    TemplateCase("a parent as it is", "{{<p}}{{/p}}", parts: ["p": "[{{$a}}x{{/a}}]"], is: "[x]"),
    TemplateCase(
      "a filled block", "{{<p}}{{$a}}y{{/a}}{{/p}}", parts: ["p": "[{{$a}}x{{/a}}]"],
      is: "[y]"),
    TemplateCase(
      "text beside blocks", "{{<p}}no{{$a}}y{{/a}}no{{/p}}", parts: ["p": "{{$a}}{{/a}}"],
      is: "y"),
    TemplateCase(
      "an empty block", "{{<p}}{{$a}}{{/a}}{{/p}}", parts: ["p": "[{{$a}}x{{/a}}]"],
      is: "[]"),
    TemplateCase(
      "three generations", "{{<b}}{{$x}}3{{/x}}{{/b}}",
      parts: ["b": "{{<c}}{{$x}}2{{/x}}{{$y}}2{{/y}}{{/c}}", "c": "{{$x}}1{{/x}}{{$y}}1{{/y}}"],
      is: "32"),
    TemplateCase(
      "a block filled amid a record", "{{<p}}{{$a}}{{x}}{{/a}}{{/p}}",
      ["r": ["x": "in"], "x": "out"],
      parts: ["p": "{{#r}}{{$a}}{{/a}}{{/r}}"], is: "in"),
    TemplateCase(
      "one parent within another of its kind",
      "{{<p}}{{$a}}1{{<p}}{{$a}}2{{/a}}{{/p}}{{/a}}{{/p}}", parts: ["p": "[{{$a}}x{{/a}}]"],
      is: "[1[2]]"),
    TemplateCase(
      "a block's name means its own parent",
      "{{<shell}}{{$title}}S{{/title}}"
        + "{{$body}}{{<card}}{{$title}}C{{/title}}{{/card}}{{/body}}{{/shell}}",
      parts: [
        "shell": "{{$title}}{{/title}}:{{$body}}{{/body}}", "card": "({{$title}}{{/title}})",
      ],
      is: "S:(C)"),
    TemplateCase(
      "a block in a block's filling", "{{<p}}{{$a}}1{{$b}}2{{/b}}{{/a}}{{/p}}",
      parts: ["p": "{{$a}}{{/a}}"], is: "12"),
    TemplateCase(
      "a block of the same name in its filling", "{{<p}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/p}}",
      parts: ["p": "{{$a}}{{/a}}"], is: "12"),
  ])
  func fillsTheBlocksOfParents(_ test: TemplateCase) throws {
    #expect(try test.rendered() == test.expected)
  }

  @Test func looksNamesUpFromTheInnermostShapeOutward() throws {
    let library = TemplateLibrary([
      TemplateSource(name: "page", file: "page", bytes: Array("{{a}}{{b}}{{#c}}{{a}}{{/c}}".utf8))
    ])
    let outer: TemplateData = ["a": "1", "b": "2"]
    let inner: TemplateData = ["b": "3", "c": ["x": ""]]
    let template = try library.template("page", stack: [outer.shape, inner.shape])
    var values = Values()
    let records = [outer, inner].map { $0.append(to: &values, as: $0.shape) }
    var out: [UInt8] = []
    template.render(values, records: records, into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "131")
  }

  @Test func foldsConstantsIntoTheTemplateEscaped() throws {
    let test = TemplateCase("constants", "<p title=\"{{t.a.b}}\">{{t.a.b}}</p>", is: "")
    #expect(
      try test.rendered(constants: ["t.a.b": "R&D 'x'"])
        == "<p title=\"R&amp;D &#39;x&#39;\">R&amp;D 'x'</p>")
  }

  @Test func prefersAValueToAConstant() throws {
    let test = TemplateCase("both", "{{t.a}}{{t.b}}", ["t": ["a": "value", "b": "x"]], is: "")
    #expect(try test.rendered(constants: ["t.a": "constant"]) == "valuex")
  }

  @Test func rendersTheSameTwice() throws {
    let data: TemplateData = ["l": [["x": "1"], ["x": "2"]]]
    let test = TemplateCase("twice", "{{#l}}{{x}}{{/l}}", data, is: "")
    let template = try test.library.template("page", stack: [data.shape])
    var values = Values()
    var out: [UInt8] = []
    for _ in 0..<2 {
      values.clear()
      let record = data.append(to: &values, as: data.shape)
      template.render(values, records: [record], into: &out)
    }
    #expect(String(decoding: out, as: UTF8.self) == "1212")
  }

  @Test(arguments: [[], [0], [-5], [99], [Int.max / 2]])
  func rendersNothingForRecordsThatAreNotThere(records: [Int]) throws {
    let data: TemplateData = ["a": "x", "l": ["1"], "r": ["x": "2"]]
    let test = TemplateCase("records", "[{{a}}{{#l}}{{.}}{{/l}}{{r.x}}]", data, is: "")
    let template = try test.library.template("page", stack: [data.shape])
    var values = Values()
    _ = data.append(to: &values, as: data.shape)
    var out: [UInt8] = []
    template.render(values, records: records, into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "[]")
  }
}
