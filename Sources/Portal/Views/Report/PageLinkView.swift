import Templating

/// Words that lead to a place on the same page; without a place they are just words.
struct PageLinkView: View {
  let words: String
  private let target: Target

  private enum Target {
    case nothing
    case line(SourceAnchors.ID)
    case phrase(Phrase)
  }

  init(words: String, anchor: SourceAnchors.ID?) {
    self.words = words
    target = anchor.map { .line($0) } ?? .nothing
  }

  init(words: String, anchor: Phrase) {
    self.words = words
    target = .phrase(anchor)
  }

  static let shape = Shape(.text("words"), .link("place"))

  func fill(_ values: inout Values) {
    values.text(words)
    switch target {
    case .nothing: values.nothing()
    case .line(let id): values.link(id)
    case .phrase(let phrase): values.link(phrase)
    }
  }
}
