/// The languages Sundial speaks; Chinese comes first.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// A text in both languages.
package struct Bilingual: Hashable, Sendable {
  package let chinese: String
  package let english: String

  package init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  package subscript(language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
