/// A number that the prose states about a cell of the tables.
package struct Claim: Equatable, Sendable {
  /// The pattern of the form that found it.
  package let pattern: String
  package let value: Quantity
  /// `余`, `近`, `约`, `多`: the number is within ten per cent.
  package let isApproximate: Bool
  /// Column of the requests table the clause restricts itself to: `natural`, nil for the total.
  package let applicant: String?
  /// The sums of cells (paths) the number may state, in order of likelihood; a path after `-` is
  /// taken away, as the pending cases of `review.review.total, -review.review.pending` are.
  package var candidates: [[String]]
  /// The words around the number, a clause.
  package let clause: String
  package let place: Place
  /// Counts sentences through the document: claims of one sentence speak of one thing.
  package let sentence: Int
  package let severity: Severity
  /// The percentage the prose gives beside the number: `占83.3%`.
  package var share: Quantity?

  package init(
    pattern: String, value: Quantity, isApproximate: Bool, applicant: String?,
    candidates: [[String]], clause: String, place: Place, sentence: Int, severity: Severity,
    share: Quantity? = nil
  ) {
    self.pattern = pattern
    self.value = value
    self.isApproximate = isApproximate
    self.applicant = applicant
    self.candidates = candidates
    self.clause = clause
    self.place = place
    self.sentence = sentence
    self.severity = severity
    self.share = share
  }
}
