import Templating

/// Words that lead to a place on the same page; without a place they are just words.
struct PageLinkView: View, Equatable {
  let words: String
  let anchor: String?

  static let shape = Shape(.text("words"), .link("place"))

  func fill(_ values: inout Values) {
    values.text(words)
    values.link(anchor)
  }
}
