/// What the text before a clause supplies to it.
struct ParagraphMemory {
  /// Patterns whose objects the paragraph speaks of.
  var topic: UInt128 = 0
  /// Whether disclosure on request has been named.
  var isAboutDisclosure = false
  /// Patterns of the whole counts stated so far, which applicants divide.
  var leads: [Int] = []

  // Of the sentence.
  var isOtherYear = false
  /// Whether every applicant keeps its numbers up to the semicolon.
  private(set) var listsApplicants = false
  var applicants = 0..<0
  var hasSeenApplicant = false

  // Of the clause before.
  /// The verbs of a clause without a number, which the next clause may complete: `…申请，共30件`.
  var pendingVerbs: UInt128 = 0
  var pendingExcluding: UInt128 = 0
  /// The token of the last number that became a claim.
  var lastClaimToken = -1

  mutating func beginSentence(listsApplicants: Bool) {
    isOtherYear = false
    self.listsApplicants = listsApplicants
    (applicants, hasSeenApplicant) = (0..<0, false)
    forgetClause()
    lastClaimToken = -1
  }

  mutating func beginSegment() {
    applicants = 0..<0
  }

  mutating func forgetClause() {
    (pendingVerbs, pendingExcluding) = (0, 0)
  }
}
