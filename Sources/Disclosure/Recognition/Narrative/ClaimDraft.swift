/// A number of the prose that is about to become a claim.
struct ClaimDraft {
  let number: ProseNumber
  /// The token it stands at.
  let token: Int
  let clause: Clause
  /// The columns it is restricted to; empty for the total.
  let applicants: Range<Int>
  /// Whether the restriction is certain: the applicant stands beside the number, or the sentence
  /// goes through the applicants one by one.
  let isDivided: Bool
}
