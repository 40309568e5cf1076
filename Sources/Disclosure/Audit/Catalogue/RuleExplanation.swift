/// What a rule demands and why, for `sundial explain` and the page of rules.
package struct RuleExplanation: Equatable, Sendable {
  package let id: String
  package let headline: Bilingual
  package let explanation: Bilingual
  /// What to do about a finding.
  package let remedy: Bilingual?
  package let legalBasis: String?
  package let example: Bilingual?
  /// The arithmetic as the form's file states it, with the form's id.
  package let statements: [Statement]

  package struct Statement: Equatable, Sendable {
    package let form: String
    package let text: String
  }
}
