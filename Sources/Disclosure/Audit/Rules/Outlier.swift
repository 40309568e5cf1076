/// A total that leaps above three times all earlier years, or falls to 0.
///
/// Nothing forbids it; often a number slipped into another row or a scope changed. Needs two
/// earlier years, and totals of at least 20. Legal basis: none.
///
/// Example: 行政许可 decisions of 210, 240 and then 2350.
struct Outlier: HistoryRule {
  private static let leap = 3
  private static let fewest = 20
  private static let earlierYears = 2

  func findings(in history: AuditedHistory) -> [Finding] {
    // The years before, in the order of the form of the year that is looked at.
    var earlier: [Figures] = []
    var form: String?
    return history.years.flatMap { _, records -> [Finding] in
      defer { earlier += records.compactMap { history.figures(of: $0, as: form) } }
      guard let last = records.last, let grid = history.forms[last.entry.form] else { return [] }
      if last.entry.form != form, let old = form {
        earlier = earlier.map { history.forms.figures($0, from: old, to: grid.form.id) }
      }
      form = last.entry.form
      guard earlier.count >= Outlier.earlierYears else { return [] }
      return records.filter { $0.entry.form == form }.flatMap { record in
        grid.rows.compactMap { finding(in: $0, of: record, earlier, grid, history) }
      }
    }
  }

  private func finding(
    in row: FormGrid.Row, of record: AuditedHistory.Record, _ earlier: [Figures], _ grid: FormGrid,
    _ history: AuditedHistory
  ) -> Finding? {
    // The total, or the count the row leads to, stands last.
    let cell = row.cells.upperBound - 1
    guard grid.form.cells[cell].kind == .count, let now = record.figures[cell]?.integer else {
      return nil
    }
    guard now == 0 || now >= Outlier.fewest else { return nil }
    guard isOutlier(now, after: earlier, at: cell) else { return nil }
    let known = earlier.compactMap { $0[cell]?.integer }
    guard let least = known.min(), let most = known.max() else { return nil }
    return history.finding(
      rule: "outlier", .info, in: record, at: cell,
      arguments: [
        "printed": .count(now), "least": .count(least), "most": .count(most),
        "years": .count(known.count),
      ], computation: known.map(String.init).joined(separator: ", ") + " → \(now)")
  }

  /// Looks at most rows of every report, and so makes no list of the years.
  private func isOutlier(_ now: Int, after earlier: [Figures], at cell: Int) -> Bool {
    var (years, least, most) = (0, Int.max, Int.min)
    for figures in earlier {
      guard let count = figures[cell]?.integer else { continue }
      (years, least, most) = (years + 1, min(least, count), max(most, count))
    }
    return years >= Outlier.earlierYears
      && (isLeap(from: most, to: now) || (now == 0 && least >= Outlier.fewest))
  }

  private func isLeap(from most: Int, to now: Int) -> Bool {
    // Divided first, so that no number is too large.
    now / Outlier.leap >= most && now > most * Outlier.leap
  }
}
