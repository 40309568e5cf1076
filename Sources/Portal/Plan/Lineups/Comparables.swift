import Disclosure

/// The forms on which an indicator means the same as on one form.
struct Comparables: Sendable {
  /// By the position of the form.
  private let isComparable: [Bool]

  /// `form` is a position in the contents' forms.
  init(_ contents: SiteContents, indicator: Int, form: Int) {
    let ids = contents.forms.ids
    isComparable = ids.indices.map { other in
      other == form
        || contents.book.comparability(of: indicator, from: ids[form], to: ids[other]) == .same
    }
  }

  func contains(_ form: Int) -> Bool { isComparable[form] }
}
