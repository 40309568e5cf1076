import Templating

/// Numbers of a row that rest on the same reasons.
struct DerivationRunView: View {
  /// Such as `自然人 115、法律服务机构 2`.
  let numbers: String
  let reasons: [PageLinkView]

  static let shape = Shape(.text("numbers"), .list("reasons", PageLinkView.shape))

  func fill(_ values: inout Values) {
    values.text(numbers)
    values.list(reasons)
  }
}
