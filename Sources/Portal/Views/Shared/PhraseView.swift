import Templating

/// A phrase that stands for itself in a list.
struct PhraseView: View {
  let phrase: Phrase

  static let shape = Shape(.text("."))

  func fill(_ values: inout Values) {
    values.text(phrase)
  }
}
