import Testing

@testable import Disclosure

@Suite struct NearestSpellingTests {
  @Test(arguments: [
    ("titel", ["title", "languages"], "title"),
    ("langauge", ["title", "languages"], "languages"),
    ("legal_bais", ["legal_basis", "label"], "legal_basis"),
    ("Legal-Basis", ["legal_basis"], "legal_basis"),
    ("amount", ["projects", "amount_wan"], "amount_wan"),
    (
      "requests.grantd.total", ["requests.granted.total", "requests.partial.total"],
      "requests.granted.total"
    ),
    ("art20_1.normative.made", ["art20.art20_1.normative.made"], "art20.art20_1.normative.made"),
    ("管城区", ["金水区", "管城回族区"], "管城回族区"),
    ("自燃人", ["自然人", "商业企业"], "自然人"),
    ("法律机构", ["科研机构", "法律服务机构"], "法律服务机构"),
    ("wram", ["warm", "worm"], "warm"),
  ])
  func findsTheNearest(word: String, candidates: [String], expected: String) {
    #expect(NearestSpelling.of(word, among: candidates) == expected)
  }

  @Test(arguments: [
    ("colour", ["title", "languages"]),
    ("a", ["b", "c"]),
    ("", ["title"]),
    ("title", []),
    ("title", [""]),
    ("规章", ["采购"]),
  ])
  func suggestsNothingFarAway(word: String, candidates: [String]) {
    #expect(NearestSpelling.of(word, among: candidates) == nil)
  }

  @Test func prefersTheEarlierOfTwoEquallyNear() {
    #expect(NearestSpelling.of("rat", among: ["cat", "bat"]) == "cat")
  }

  @Test func givesUpOnWordsWithoutEnd() {
    let endless = String(repeating: "申请", count: 100_000)
    #expect(NearestSpelling.of(endless, among: [endless]) == nil)
    #expect(NearestSpelling.of("申请", among: [endless]) == nil)
  }
}
