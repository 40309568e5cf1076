import Disclosure
import Templating

/// The indicators of one group that the report's form knows.
struct IndicatorGroupView: View {
  let group: IndicatorGroupWords
  let open: OpenReport

  static let shape = Shape(
    .text("group"), .list("indicators", ReportIndicators.shape), .flag("hasDetails"),
    .list("details", ReportIndicators.shape))

  func fill(_ values: inout Values) {
    let indicators = ReportIndicators(of: open)
    values.text(group.title)
    values.list(group.indicators, as: ReportIndicators.shape) { indicators.fill($0, &$1) }
    values.flag(!group.details.isEmpty)
    values.list(group.details, as: ReportIndicators.shape) { indicators.fill($0, &$1) }
  }
}
