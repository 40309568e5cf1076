import Testing

@testable import Disclosure

@Test func readsOurOwnOutput() {
  let text = read(
    """
    {"file": "a.txt", "publisher": {"name": "庚县人民政府", "kind": "government", "region": "990101"},
     "year": 2022, "form": "2021",
     "tables": {
      "requests": {"granted": {
       "natural": {"state": "reported", "value": 12, "raw": "12 件", "line": 8},
       "total": {"state": "blank", "value": null, "raw": null, "line": 8}}},
      "art20": {"art20_8": {"fees": {"amount_wan": 3.50}}}
     }}
    """, as: "a.json")
  #expect(text.rules == [])
  #expect(
    text.parsed?.entries == [
      .init(
        path: "requests.granted.natural", state: "reported", raw: "12 件", value: "12",
        place: Place(line: 5, column: 46)),
      .init(
        path: "requests.granted.total", state: "blank", raw: nil, value: nil,
        place: Place(line: 6, column: 41)),
      .init(
        path: "art20.art20_8.fees.amount_wan", state: "reported", raw: "3.50", value: "3.50",
        place: Place(line: 7, column: 48)),
    ])
  #expect(text.parsed?.form == "2021")
  #expect(text.frontMatter.publisher?.value == "庚县人民政府")
  #expect(text.frontMatter.year == .init(value: "2022", place: Place(line: 2, column: 10)))
  #expect(
    text.asides.map(\.use) == [
      .metadata, .metadata, .metadata, .metadata, .cell, .cell, .cell, .metadata,
    ])
}

@Test(arguments: [
  ("{\"tables\": {\"a\": 1,}}", 20, "\""), ("{\"tables\" 1}", 11, ":"), ("[1 2]", 4, ", ]"),
  ("{\"a\": 01}", 8, ", }"), ("{\"a\": .5}", 7, "value"), ("{\"a\": 1.}", 9, "digit"),
  ("\"甲\t\"", 3, "\""),
  ("\"\\x\"", 3, "\\n \\t \\\" \\\\ \\/ \\b \\f \\r \\u"), ("[] 1", 4, "end of file"),
  ("", 1, "value"),
  ("\"甲", 3, "\""), ("[tru]", 2, "true"), ("{}", 1, "\"tables\""),
  ("\"\\ud800x\"", 8, "\\u0000–\\uD7FF, \\uE000–\\uFFFF"),
])
func saysWhereJSONIsBroken(_ json: String, _ column: Int, _ expected: String) {
  let text = read(json, as: "a.json")
  #expect(text.rules == ["json-invalid"])
  #expect(text.remarks.first?.place == Place(line: 1, column: column))
  #expect(text.remarks.first?.arguments.first?.value == .text(expected))
}

@Test func readsEscapes() throws {
  let json = Array(#"["\u7532\ud83d\ude00\n\"\\\/", -1.5e+3, true, null, {}]"#.utf8)
  let value = try json.withUnsafeBufferPointer { try JSONReader.value(of: $0, from: 0) }
  guard case .array(let values) = value.kind else {
    Issue.record("no array")
    return
  }
  #expect(
    values.map(\.kind) == [
      .string("甲😀\n\"\\/"), .number("-1.5e+3"), .boolean(true), .null, .object([]),
    ])
}

@Test func boundsNestingAndNumberOfValues() {
  let deep = read(String(repeating: "[", count: 100_000), as: "a.json")
  #expect(deep.remarks.first?.place == Place(line: 1, column: 129))
  let long = read("[" + String(repeating: "1,", count: 300_000), as: "a.json")
  #expect(long.rules == ["json-invalid"])
}
