/// Reads the claims of one report, paragraph by paragraph.
///
/// What a clause leaves out, the text before it supplies: the subject (`topic`), the count that
/// applicants divide (`leads`), and the applicant that a list has come to.
struct ClaimReading {
  let patterns: [ClaimPattern]
  let lexicon: ProseLexicon
  let year: Int?
  var claims: [Claim] = []

  var lexer: ProseLexer
  /// Where the paragraph begins.
  var place = Place(line: 1)
  var isReviewChapter = false
  var memory = ParagraphMemory()
  /// Counts through the document.
  var sentence = 0
  /// The first claim of the sentence in hand.
  var firstClaim = 0

  init(patterns: [ClaimPattern], lexicon: ProseLexicon, year: Int?) {
    self.patterns = patterns
    self.lexicon = lexicon
    self.year = year
    lexer = ProseLexer(lexicon: lexicon)
    claims.reserveCapacity(16)
  }

  mutating func read(_ paragraph: Outline.Paragraph) {
    let bytes = paragraph.text.utf8.span
    lexer.read(bytes)
    guard lexer.canStateClaims else { return }
    place = paragraph.place
    isReviewChapter = paragraph.section == "review"
    memory = ParagraphMemory()
    var start = 0
    for index in lexer.tokens.indices where lexer.tokens[index].kind == .stop {
      readSentence(start..<index, of: bytes)
      start = index + 1
    }
    readSentence(start..<lexer.tokens.count, of: bytes)
  }

  private mutating func readSentence(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard !range.isEmpty else { return }
    sentence += 1
    firstClaim = claims.count
    memory.beginSentence(listsApplicants: listsApplicants(range))
    var start = range.lowerBound
    var hasNumber = false
    for index in range {
      let kind = lexer.tokens[index].kind
      if kind == .number || kind == .percentage { hasNumber = true }
      // 、 only ends a clause that has its number; before, it joins nouns.
      guard kind == .comma || kind == .semicolon || (kind == .enumeration && hasNumber) else {
        continue
      }
      readClause(start..<index, of: bytes)
      if kind == .semicolon { memory.beginSegment() }
      (start, hasNumber) = (index + 1, false)
    }
    readClause(start..<range.upperBound, of: bytes)
    dropStatedSums()
  }
}

extension ClaimReading {
  /// Whether the sentence goes through the applicants one by one, each up to its semicolon.
  private func listsApplicants(_ range: Range<Int>) -> Bool {
    var (semicolons, inSegment, single) = (0, 0, 0)
    for index in range {
      let token = lexer.tokens[index]
      if token.kind == .word, !lexicon.words[Int(token.index)].applicants.isEmpty {
        inSegment += 1
      } else if token.kind == .semicolon {
        semicolons += 1
        if inSegment == 1 { single += 1 }
        inSegment = 0
      }
    }
    if inSegment == 1 { single += 1 }
    return semicolons > 0 && single > 1
  }

  /// A number is no sum where the sentence states what would be added to it by itself: a report
  /// that counts what was carried in apart does not count it among the new requests.
  private mutating func dropStatedSums() {
    guard claims.count > firstClaim + 1 else { return }
    for index in firstClaim..<claims.count where claims[index].candidates.count > 1 {
      guard let own = claims[index].candidates.first, own.count == 1 else { continue }
      let others = claims[firstClaim...].compactMap { $0.candidates.first }
      let stated = others.filter { $0.count == 1 && $0 != own }
      let isApart = claims[index].candidates.contains { sum in
        sum.count > 1 && sum[0] == own[0] && sum.contains { stated.contains([$0]) }
      }
      // With it go the other sums: they are other ways to the same total.
      if isApart { claims[index].candidates.removeAll { $0.count > 1 } }
    }
  }
}
