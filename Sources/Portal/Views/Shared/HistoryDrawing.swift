import Disclosure

/// Works out the table of a body's indicators over the years.
struct HistoryDrawing {
  let history: BodyHistory

  private var edition: Edition { history.edition }
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

  var groups: [HistoryTableView.Group] {
    Indicator.Group.allCases.compactMap { group in
      let lines = book.indicators.indices.compactMap { index in
        book.indicators[index].group == group ? line(index) : nil
      }
      guard !lines.isEmpty else { return nil }
      return HistoryTableView.Group(
        title: edition.words["report.group.\(group.rawValue)"], lines: lines)
    }
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
  /// Nil for an indicator that no form of the body's reports knows.
  private func line(_ index: Int) -> HistoryTableView.Line? {
    let isKnown = history.columns.contains { column in
      column.entry.flatMap(history.form).map { book.formula(of: index, form: $0) != nil } ?? false
    }
    guard isKnown else { return nil }
    let indicator = book.indicators[index]
    return HistoryTableView.Line(
      title: indicator.title[edition.language],
      address: indicator.isDetail ? nil : edition.address(of: .indicator(indicator.id)),
      unit: indicator.kind == .share ? "" : indicator.unit[edition.language],
      items: history.columns.indices.map { item(index, column: $0) }, change: change(of: index))
  }

  private func item(_ index: Int, column: Int) -> HistoryTableView.Item {
    guard let entry = history.columns[column].entry else {
      return HistoryTableView.Item(number: edition.noReport, isBreak: false)
    }
    return HistoryTableView.Item(
      number: edition.markedNumber(of: index, entry: entry),
      isBreak: history.comparability(of: index, at: column) != .same)
  }

  private func change(of index: Int) -> String {
    guard let latest = history.latest, history.planned.reports.count > 1 else { return "" }
    return Change(
      edition: edition, indicator: index,
      row: Roster.Row(publisher: history.publisher, entry: latest)
    ).words
  }

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
      reasons: reasons(from: from, to: to))
  }

  private func reasons(from: String, to: String) -> [String] {
    var reasons: [(note: String, names: [String])] = []
    for (index, indicator) in book.indicators.enumerated() {
      guard let note = book.breakNote(of: index, from: from, to: to)?[edition.language],
        book.comparability(of: index, from: from, to: to) != .same,
        book.formula(of: index, form: from) != nil || book.formula(of: index, form: to) != nil
      else { continue }
      let name = indicator.title[edition.language]
      if let reason = reasons.firstIndex(where: { $0.note == note }) {
        reasons[reason].names.append(name)
      } else {
        reasons.append((note, [name]))
      }
    }
    return reasons.map { reason in
      reason.names.joined(separator: edition.words["report.list-separator"])
        + edition.words["report.colon"] + reason.note
    }
  }
}
