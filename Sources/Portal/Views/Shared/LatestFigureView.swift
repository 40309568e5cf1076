import Disclosure
import Templating

/// A number of the latest report, shown large (`parts/key-figures`).
struct LatestFigureView: View {
  let title: String
  let year: String
  let number: NumberView
  let unit: String
  /// The fraction behind a percentage, and the change.
  let notes: [String]

  static let shape = Shape(
    .text("title"), .text("year"), .record("number", NumberView.shape), .text("unit"),
    .texts("notes"))

  func fill(_ values: inout Values) {
    values.text(title)
    values.text(year)
    values.record(number)
    values.text(unit)
    values.texts(notes)
  }
}

extension LatestFigureView {
  /// What most readers come for, in this order; a form that does not know one has fewer.
  private static let indicators = [
    "app-new", "rate-open-partial", "review-corrected-rate", "permits",
  ]

  static func figures(of history: BodyHistory) -> [LatestFigureView] {
    guard let entry = history.latest, let form = history.form(of: entry) else { return [] }
    let book = history.edition.contents.book
    return indicators.compactMap { id in
      guard let index = book.index(of: id), book.formula(of: index, form: form) != nil else {
        return nil
      }
      return figure(of: index, entry: entry, history)
    }
  }

  private static func figure(
    of index: Int, entry: Int, _ history: BodyHistory
  ) -> LatestFigureView {
    let edition = history.edition
    let indicator = edition.contents.book.indicators[index]
    let value = edition.contents.indicators[entry, index]
    let number = edition.markedNumber(of: index, entry: entry)
    let row = Roster.Row(publisher: history.publisher, entry: entry)
    let change =
      history.planned.reports.count > 1
      ? Change(edition: edition, indicator: index, row: row).words : ""
    return LatestFigureView(
      title: indicator.title[edition.language], year: String(history.year(of: entry)),
      number: number,
      unit: number.isMissing || indicator.kind == .share ? "" : indicator.unit[edition.language],
      notes: [fraction(behind: value), change].filter { !$0.isEmpty })
  }

  /// `70/108` under a percentage; nothing where the fraction itself is shown.
  private static func fraction(behind value: IndicatorValue) -> String {
    guard let part = value.value, let whole = value.denominator,
      whole >= Quantity(NumberText.fewestForPercentage)
    else { return "" }
    return "\(NumberText.grouped(part))/\(NumberText.grouped(whole))"
  }
}
