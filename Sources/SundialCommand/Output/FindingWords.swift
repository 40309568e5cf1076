import Disclosure

/// The sentences of findings in the language of the user.
struct FindingWords: Sendable {
  let catalogue: FindingCatalogue
  let language: Language

  func message(of finding: Finding) -> String {
    catalogue.message(of: finding, in: language)
  }

  func remedy(of finding: Finding) -> String? {
    catalogue.remedy(of: finding, in: language)
  }

  func headline(of rule: String) -> String {
    catalogue.headline(of: rule, in: language)
  }
}
