/// How a check of a form stands in one report.
struct CheckStanding: Sendable {
  enum Outcome: Sendable {
    case holds
    case breaks
    /// An operand is missing.
    case unknown
  }

  let outcome: Outcome
  /// The finding that speaks of it, as a position in the report's findings.
  let finding: Int?
}
