/// What a finding is ordered, counted and named by, and nothing of what it says.
package struct FindingSummary: Sendable {
  package let rule: String
  package let severity: Severity
  package let isWaived: Bool
  package let place: Place?
  /// The first of the cells it is about.
  package let cell: String?
}
