import Disclosure
import Templating

/// Works out the table of a body's indicators over the years.
///
/// Shared by reference: every line of the table holds it.
final class HistoryDrawing: Sendable {
  let history: BodyHistory
  /// The latest report and the one before it.
  private let latest: Int?
  private let before: Int?

  init(history: BodyHistory) {
    self.history = history
    latest = history.planned.reports.count > 1 ? history.latest : nil
    before = latest.flatMap(history.edition.plan.roster.entry)
  }

  var edition: Edition { history.edition }
  private var book: IndicatorBook { edition.contents.book }

  var caption: String {
    edition.words["history.caption", ["name": edition.name(of: history.planned)]]
  }

  /// Nil for a body with a single report: there is nothing to hold it against.
  var changeTitle: String? {
    guard history.planned.reports.count > 1 else { return nil }
    let year = history.latest.map { String(history.year(of: $0)) } ?? ""
    return edition.words["history.change", ["year": year]]
  }

  var heads: [HistoryTableView.Head] {
    history.columns.enumerated().map { position, column in
      let year = String(column.year)
      let title =
        column.copy == 1
        ? year : edition.words["history.copy", ["year": year, "copy": String(column.copy)]]
      return HistoryTableView.Head(
        title: title, address: column.entry.flatMap { edition.address(of: .report($0)) },
        note: column.entry.map { edition.formTitle(of: $0) } ?? edition.words["states.no-report"],
        isBreak: history.isBreak(at: position))
    }
  }

  /// The indicators that some form of the body's reports knows.
  var groups: [HistoryTableView.Group] {
    let (book, forms) = (book, history.forms)
    return edition.compareWords.groups.compactMap { group in
      let known = group.indicators.filter { indicator in
        forms.contains { book.knows(indicator, form: $0) }
      }
      return known.isEmpty
        ? nil : HistoryTableView.Group(drawing: self, title: group.title, indicators: known)
    }
  }

  func number(of indicator: Int, column: Int) -> NumberView {
    history.columns[column].entry.map { edition.markedNumber(of: indicator, entry: $0) }
      ?? edition.noReport
  }

  func isBreak(of indicator: Int, column: Int) -> Bool {
    history.comparability(of: indicator, at: column) != .same
  }

  /// Nothing for a body with a single report.
  func fillChange(of indicator: Int, _ values: inout Values) {
    guard let latest else { return values.nothing() }
    Change(edition: edition, indicator: indicator, entry: latest, before: before).fill(&values)
  }

  /// One note per change of form, with the indicators it touches gathered by reason.
  var breakNotes: [HistoryTableView.BreakNote] {
    history.columns.indices.compactMap { column in
      guard history.isBreak(at: column), let entry = history.columns[column].entry,
        let before = history.entry(before: column)
      else { return nil }
      return note(from: before, to: entry)
    }
  }
}

extension HistoryDrawing {
  private func note(from before: Int, to entry: Int) -> HistoryTableView.BreakNote? {
    guard let from = history.form(of: before), let to = history.form(of: entry) else { return nil }
    let form = edition.contents.site.forms[to]?.officialID ?? to
    return HistoryTableView.BreakNote(
      title: edition.words[
        "history.break",
        [
          "before": String(history.year(of: before)), "after": String(history.year(of: entry)),
          "from": edition.formTitle(from), "to": edition.formTitle(to),
        ]],
      address: edition.address(of: .method, anchor: "break-\(form)"),
      reasons: edition.compareWords.breaks.reasons(
        from: edition.contents.forms[before], to: edition.contents.forms[entry]))
  }
}
