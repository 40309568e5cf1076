import Disclosure
import Templating

/// The indicators of one report, each with the numbers it is computed from.
struct ReportIndicators {
  private let open: OpenReport
  private let table: IndicatorTable

  init(of open: OpenReport) {
    self.open = open
    table = open.edition.contents.indicators
  }

  /// An indicator that is one number of the form has a place and a name there; the others have
  /// operands.
  static let shape = Shape(
    .link("indicator"), .text("title"), .link("page"), .text("figure"),
    .link("figurePlace"), .text("formName"), .text("unit"), .flag("isDerived"),
    .list("operands", Operands.shape))

  func fill(_ indicator: IndicatorWords, _ values: inout Values) {
    let value = table[open.entry, indicator.index]
    let isMissing = value.value == nil || value.isUndefined
    values.link(indicator.anchor)
    values.text(indicator.title)
    values.link(indicator.address)
    fill(figureOf: value, &values)
    open.link(toFirstOf: indicator.only, &values)
    values.text(indicator.name)
    values.text(isMissing ? .none : indicator.unit)
    values.flag(value.state == .derived && !isMissing)
    let operands = Operands(open: open)
    values.list(indicator.operands, as: Operands.shape) { operands.fill($0, &$1) }
  }

  private func fill(figureOf value: IndicatorValue, _ values: inout Values) {
    switch open.edition.figure(of: value) {
    case .quantity(let quantity): values.quantity(quantity)
    case .share(let part, let whole): values.text { $0.append(share: part, of: whole) }
    case .state(let state): values.text(open.edition.numberWords.phrase(for: state))
    case .noReport: values.text(open.edition.numberWords.noReport)
    case .words(let words): values.text(words)
    }
  }
}
