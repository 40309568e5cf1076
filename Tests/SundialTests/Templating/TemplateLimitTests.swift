import Invented
import Testing

@testable import Templating

/// Nothing a theme holds can make the program run without end or fall over.
@Suite struct TemplateLimitTests {
  @Test func refusesSectionsTooDeep() {
    let text = String(repeating: "{{#a}}", count: 100_000)
    #expect(TemplateCase.error(of: text, ["a": true])?.problem == .tooLarge(.depth(64)))
  }

  @Test func takesSectionsAsDeepAsTheLimit() throws {
    let text =
      String(repeating: "{{#a}}", count: 64) + "x" + String(repeating: "{{/a}}", count: 64)
    #expect(try TemplateCase("deep", text, ["a": true], is: "").rendered() == "x")
  }

  @Test func countsTheDepthAcrossParts() {
    let deep = { (part: String) in
      String(repeating: "{{#a}}", count: 40) + part + String(repeating: "{{/a}}", count: 40)
    }
    #expect(
      TemplateCase.error(of: deep("{{>p}}"), ["a": true], parts: ["p": deep("")])?.problem
        == .tooLarge(.depth(64)))
  }

  @Test func refusesPartsThatMultiplyWithoutEnd() {
    var parts: [String: String] = [:]
    for level in 0..<40 { parts["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    parts["p40"] = ""
    #expect(
      TemplateCase.error(of: "{{>p0}}", parts: parts)?.problem == .tooLarge(.insertions(20_000)))
  }

  @Test func refusesATemplateThatGrowsTooLarge() {
    let text = String(repeating: "x", count: 1 << 18)
    let error = TemplateCase.error(
      of: String(repeating: "{{>p}}", count: 12), parts: ["p": text])
    #expect(error?.problem == .tooLarge(.bytes(2 << 20)))
  }

  /// Pieces of templates in any order compile, or fail with a place inside their file.
  @Test func neverFallsOverAnyMixtureOfPieces() {
    let pieces = [
      "{{a}}", "{{#l}}", "{{/l}}", "{{^l}}", "{{#r}}", "{{/r}}", "{{>p}}", "{{<p}}", "{{/p}}",
      "{{$b}}", "{{/b}}", "{{! x }}", "{{=| |=}}", "|={{ }}=|", "\n", "  ", "<a href=\"", "\"", ">",
      "<p ", "title='", "'", "<!--", "-->", "<script>", "</script>", "{{", "}}", "{{{", "{{&h}}",
      "{{.}}", "é", "\r\n", "=", "/", ":",
    ]
    let data: TemplateData = ["a": "x", "h": .html("y"), "l": ["1", "2"], "r": ["x": "1"]]
    var random = SeededGenerator(seed: 7)
    var compiled = 0
    for _ in 0..<4000 {
      let text = (0..<1 + random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let part = (0..<random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined()
      if let error = TemplateCase.error(of: text, data, parts: ["p": part]) {
        #expect(error.line >= 1 && error.column >= 1, "\(text)")
        #expect(error.column <= error.excerpt.count + 1, "\(text)")
      } else {
        compiled += 1
      }
    }
    #expect(compiled > 100)
  }
}
