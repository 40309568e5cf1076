import Testing

@testable import Disclosure

@Suite struct StatedFactsTests {
  /// Outcomes listed for everybody and then applicant by applicant, as a report without its table
  /// may have them.
  @Test func fixesEveryCellThatAListStates() throws {
    let text =
      "全年新收到申请函件52件，予以公开39件，部分公开6件，保护第三方合法权益不予公开2件，本机关不掌握4件，结转下年度1件。"
      + "其中自然人申请45件，公开33件，部分公开6件，保护第三方合法权益不予公开2件，本机关不掌握3件，结转下年度1件；"
      + "社会公益组织申请1件，本机关不掌握1件；法律服务机构申请4件，公开4件；其他申请2件，公开2件。"
    let facts = StatedFacts(from: try ClaimCase(text: text, claims: []).found()).facts
    #expect(
      facts.map { "\($0.path.dropFirst("requests.".count)) \($0.value)" } == [
        "carried_out.natural 1", "carried_out.total 1",
        "granted.legal 4", "granted.natural 33", "granted.other 2", "granted.total 39",
        "new_received.legal 4", "new_received.natural 45", "new_received.other 2",
        "new_received.total 52", "new_received.welfare 1",
        "partial.natural 6", "partial.total 6",
        "refuse_third_party.natural 2", "refuse_third_party.total 2",
        "unavail_not_held.natural 3", "unavail_not_held.total 4", "unavail_not_held.welfare 1",
      ])
  }

  @Test(arguments: [
    ("收到政府信息公开申请9件。", "more than one candidate"),
    ("新收政府信息公开申请9余件。", "rounded"),
    ("新收政府信息公开申请9件。新收政府信息公开申请8件。", "two numbers"),
  ])
  func leavesOut(text: String, reason: Comment) throws {
    let facts = StatedFacts(from: try ClaimCase(text: text, claims: []).found()).facts
    #expect(facts == [], reason)
  }
}
