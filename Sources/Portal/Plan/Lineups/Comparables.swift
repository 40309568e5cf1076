import Disclosure

/// The forms on which an indicator means the same as on one form.
struct Comparables: Sendable {
  private let forms: Set<String>

  init(_ contents: SiteContents, indicator: Int, form: String?) {
    guard let form else {
      forms = []
      return
    }
    forms = Set(
      contents.site.forms.all.map(\.id).filter {
        $0 == form || contents.book.comparability(of: indicator, from: form, to: $0) == .same
      })
  }

  func contains(_ form: String) -> Bool { forms.contains(form) }
}
