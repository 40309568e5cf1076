import Disclosure
import Templating

/// What the pages of all bodies show: the latest figures, charts, every indicator over the years, and
/// the reports (`parts/body`).
struct BodyView: View {
  let history: BodyHistory

  init(edition: Edition, publisher: Int) {
    history = BodyHistory(edition: edition, publisher: publisher)
  }

  /// What it says, whichever page it is on.
  static let texts = [
    "history", "figures", "compare", "groups", "states", "report.group", "report.colon",
    "report.list-separator", "report.not-stated",
  ]

  static let shape = Shape(
    .text("meta"), .list("latestFigures", LatestFigureView.shape), .flag("hasFindings"),
    .list("topFindings", TopFindingView.shape), .flag("hasFigures"),
    .list("figures", FigureView.shape),
    .record("history", HistoryTableView.shape), .list("reports", ReportLineView.shape),
    .link("csv"))

  func fill(_ values: inout Values) {
    let findings = TopFindingView.findings(of: history)
    let figures = PublisherFigures(
      edition: history.edition, publisher: history.publisher, table: Self.table
    ).views
    values.text(meta)
    values.list(LatestFigureView.figures(of: history))
    values.flag(!findings.isEmpty)
    values.list(findings)
    values.flag(!figures.isEmpty)
    values.list(figures)
    values.record(HistoryTableView(history: history, anchor: Self.table))
    values.list(ReportLineView.lines(of: history))
    values.link(history.edition.plan.address(of: .publisher(history.publisher)))
  }

  private static let table = "indicators"

  /// Such as `收录 5/6 年 · 发现 3 项`.
  private var meta: String {
    let years = history.columns.filter { $0.copy == 1 }
    let present = years.count { $0.entry != nil }
    let findings = history.planned.reports.reduce(0) {
      $0 + history.edition.contents.findings.openCount(ofEntry: $1)
    }
    return history.edition.words[
      "history.meta",
      [
        "present": String(present), "years": String(years.count), "findings": String(findings),
        "span": span(years.map(\.year)),
      ]]
  }

  private func span(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? String(first) : "\(first)—\(last)"
  }
}
