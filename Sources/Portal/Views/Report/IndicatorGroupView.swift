import Disclosure
import Templating

/// The indicators of one group that the report's form knows.
struct IndicatorGroupView: View {
  let title: String
  let indicators: [ReportIndicatorView]
  /// Those that are one number of the form and stand in its tables already.
  let details: [ReportIndicatorView]

  static let shape = Shape(
    .text("group"), .list("indicators", ReportIndicatorView.shape), .flag("hasDetails"),
    .list("details", ReportIndicatorView.shape))

  func fill(_ values: inout Values) {
    values.text(title)
    values.list(indicators)
    values.flag(!details.isEmpty)
    values.list(details)
  }
}

extension IndicatorGroupView {
  static func groups(_ open: OpenReport) -> [IndicatorGroupView] {
    guard let form = open.form else { return [] }
    let book = open.edition.contents.book
    return Indicator.Group.allCases.compactMap { group in
      var views: (main: [ReportIndicatorView], details: [ReportIndicatorView]) = ([], [])
      for index in book.indicators.indices where book.indicators[index].group == group {
        guard let formula = book.formula(of: index, form: form.id) else { continue }
        let view = view(of: index, formula, form, open)
        let isDetail = book.indicators[index].isDetail && formula.operands.count == 1
        if isDetail { views.details.append(view) } else { views.main.append(view) }
      }
      guard !views.main.isEmpty || !views.details.isEmpty else { return nil }
      return IndicatorGroupView(
        title: open.words["report.group.\(group.rawValue)"], indicators: views.main,
        details: views.details)
    }
  }

  private static func view(
    of index: Int, _ formula: IndicatorFormula, _ form: Form, _ open: OpenReport
  ) -> ReportIndicatorView {
    let contents = open.edition.contents
    let indicator = contents.book.indicators[index]
    let value = contents.indicators[open.entry][index]
    let isMissing = value.value == nil || value.isUndefined
    let names = contents.book.operands(of: index, form: form.id)
    let only = formula.operands.count == 1 ? formula.operands.first : nil
    return ReportIndicatorView(
      anchor: "i-\(indicator.id)", title: indicator.title[open.edition.language],
      address: indicator.isDetail ? nil : open.edition.address(of: .indicator(indicator.id)),
      text: open.edition.text(of: value),
      place: only.flatMap { OperandView.anchor(of: $0, open) },
      name: only == nil
        ? nil : names.first.map { OperandView.words(for: $0, open.edition.language) },
      unit: isMissing || indicator.kind == .share ? "" : indicator.unit[open.edition.language],
      isDerived: value.state == .derived && !isMissing,
      operands: only == nil ? OperandView.operands(of: formula, named: names, open) : [])
  }
}
