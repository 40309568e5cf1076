/// A publisher concluded from the prose of a report that names none.
///
/// Seed 000 says 我区 and 川汇区人民政府网站; seed 004 says 我县 and 中牟县政府门户网站, and 郑州 too: the
/// region must be of the level that the report says of itself.
struct Deduction {
  /// Such as 川汇区人民政府.
  let words: Wording
  let clues: [ProseClues.Clue]

  /// Nil where the prose points to nobody, or to two alike.
  init?(_ prose: ProseClues) {
    guard let speaker = prose.speaker, !speaker.isRegion else {
      guard let region = Self.region(in: prose) else { return nil }
      words = Wording(bytes: Array(region.name.utf8)) + "人民政府"
      clues = region.clues + [prose.speaker?.clue].compactMap { $0 }
      return
    }
    guard let body = Self.body(of: speaker, in: prose) else { return nil }
    words = body.words
    clues = [body.clue, speaker.clue]
  }

  /// The region that the prose speaks for; nil where two are named alike.
  static func region(in prose: ProseClues) -> ProseClues.Candidate? {
    let speaker = prose.speakers.values.filter(\.isRegion).max {
      ($0.count, $1.character) < ($1.count, $0.character)
    }
    let candidates = prose.candidates.values.filter { candidate in
      guard let speaker else { return candidate.weight >= sureWeight }
      return candidate.name.unicodeScalars.last == speaker.character
        && candidate.weight >= likelyWeight
    }
    let ranked = candidates.sorted { ($0.weight, $1.name) > ($1.weight, $0.name) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].weight == first.weight { return nil }
    return first
  }

  /// Less than this a region weighs that is only mentioned.
  private static let likelyWeight = 3

  /// What a website of its own weighs: without 我区 nothing less counts.
  private static let sureWeight = 10

  /// The body that a report means by 我局, 我办 or 我镇; nil where two are named alike.
  private static func body(
    of speaker: ProseClues.Speaker, in prose: ProseClues
  ) -> (words: Wording, clue: ProseClues.Clue)? {
    let ranked = prose.bodies.filter { isMeant($0.key, by: speaker.character) }
      .sorted { ($0.value.count, $1.key.text) > ($1.value.count, $0.key.text) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].value.count == first.value.count { return nil }
    return (first.key, first.value.clue)
  }

  private static func isMeant(_ words: Wording, by character: Unicode.Scalar) -> Bool {
    switch character {
    case "局": words.hasSuffix("局")
    case "委": words.hasSuffix("委员会")
    case "办": words.hasSuffix("政府办公室")
    case "厅": words.hasSuffix("政府办公厅")
    case "中": words.hasSuffix("中心")
    case "镇": words.hasSuffix("镇人民政府") || words.hasSuffix("镇政府")
    case "乡": words.hasSuffix("乡人民政府") || words.hasSuffix("乡政府")
    case "街": words.hasSuffix("街道办事处")
    default: false
    }
  }
}
