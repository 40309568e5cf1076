import Disclosure
import Templating

/// The indicators of one group that the report's form knows.
struct IndicatorGroupView: View {
  let group: IndicatorGroupWords
  let open: OpenReport

  static let shape = Shape(
    .text("group"), .list("indicators", ReportIndicatorView.shape), .flag("hasDetails"),
    .list("details", ReportIndicatorView.shape))

  func fill(_ values: inout Values) {
    values.text(group.title)
    values.list(group.indicators) { view(of: $0) }
    values.flag(!group.details.isEmpty)
    values.list(group.details) { view(of: $0) }
  }

  private func view(of indicator: IndicatorWords) -> ReportIndicatorView {
    ReportIndicatorView(
      indicator: indicator,
      value: open.edition.contents.indicators[open.entry, indicator.index], open: open)
  }
}
