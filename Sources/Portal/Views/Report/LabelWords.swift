import Templating

/// A label of a form, laid out once per edition.
struct LabelWords: View {
  let label: Phrase
  let isForeign: Bool

  static let shape = LabelView.shape

  init(_ view: LabelView, in book: inout Phrasebook) {
    label = book.phrase(view.label)
    isForeign = view.isForeign
  }

  func fill(_ values: inout Values) {
    values.text(label)
    values.flag(isForeign)
  }
}
