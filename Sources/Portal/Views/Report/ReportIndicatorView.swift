import Disclosure
import Templating

/// An indicator of one report with the numbers it is computed from.
struct ReportIndicatorView: View {
  let anchor: String
  let title: String
  /// The indicator's own page; nil where the site has none.
  let address: String?
  let text: String
  /// Where the number stands, for an indicator that is one number of the form.
  let place: String?
  /// The number's name in the form, likewise.
  let name: String?
  let unit: String
  let isDerived: Bool
  let operands: [OperandView]

  static let shape = Shape(
    .link("indicator"), .text("title"), .link("page"), .text("figure"),
    .link("figurePlace"), .text("formName"), .text("unit"), .flag("isDerived"),
    .list("operands", OperandView.shape))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.text(title)
    values.link(address)
    values.text(text)
    values.link(place)
    values.text(name)
    values.text(unit)
    values.flag(isDerived)
    values.list(operands)
  }
}
