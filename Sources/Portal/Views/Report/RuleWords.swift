import Disclosure
import Templating

/// A rule as findings and checks of every report name it.
struct RuleWords: Sendable {
  let headline: Phrase
  /// The rule's page; empty where the site has none.
  let address: Phrase
  let legalBasis: Phrase

  init(_ rule: String, _ source: WordSource, in book: inout Phrasebook) {
    let explanation = source.contents.catalogue.explanation(of: rule)
    headline = book.phrase(explanation?.headline[source.language] ?? rule)
    address = book.phrase(source.plan.address(of: .rule(rule, part: 1)))
    legalBasis = book.phrase(explanation?.legalBasis)
  }
}
