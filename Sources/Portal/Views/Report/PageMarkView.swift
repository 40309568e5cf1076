import Templating

/// ① with the place of its finding on the same page.
struct PageMarkView: View, Equatable {
  let sign: String
  let anchor: String

  static let shape = Shape(.text("sign"), .link("finding"))

  func fill(_ values: inout Values) {
    values.text(sign)
    values.link(anchor)
  }
}
