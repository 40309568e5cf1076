/// No row of a table is lost.
///
/// Rows that lie one after another are one gap, across the end of a table too: a page that was
/// lost takes the end of one table and the head of the next. The place is the last line before the
/// gap. A row that recognition could not place is not lost. Legal basis: 政府信息公开条例 第五十条 (the unified form).
///
/// Example: after the banner 第二十条第（六）项 the next printed row is 8.属于行政查询事项: fifteen rows
/// of two tables are lost.
struct LostRows: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid, subject.rows.contains(.lost) else { return [] }
    return gaps(in: subject, grid).map { finding(for: $0, in: subject, grid) }
  }

  /// Runs of lost rows, without the tables that are lost altogether.
  private func gaps(in subject: AuditedReport, _ grid: FormGrid) -> [Range<Int>] {
    let partial = grid.tables.filter { !$0.allSatisfy { subject.rows[$0] == .lost } }
    let lost = partial.flatMap { $0.filter { subject.rows[$0] == .lost } }
    return lost.reduce(into: []) { gaps, row in
      if let last = gaps.last, last.upperBound == row {
        gaps[gaps.count - 1] = last.lowerBound..<row + 1
      } else {
        gaps.append(row..<row + 1)
      }
    }
  }

  private func finding(
    for gap: Range<Int>, in subject: AuditedReport, _ grid: FormGrid
  ) -> Finding {
    let before = lines(of: grid.rows[..<gap.lowerBound].reversed(), subject)?.upperBound
    let after = lines(of: Array(grid.rows[gap.upperBound...]), subject)?.lowerBound
    let endsTable = grid.tables.contains { $0.upperBound == gap.upperBound }
    let line = endsTable ? before ?? after : lastLine(above: after, below: before, in: subject)
    var finding = subject.finding(
      rule: "rows-missing", .error, at: line.map { Place(line: $0) },
      arguments: ["count": .count(gap.count)])
    switch (before, after) {
    case (let before?, let after?):
      finding.add("after", .count(before))
      finding.add("before", .count(after))
    case (let before?, nil): finding.add("lastLine", .count(before))
    case (nil, let after?): finding.add("firstLine", .count(after))
    case (nil, nil): break
    }
    finding.cells = gap.flatMap { grid.rows[$0].cells }.map(grid.path)
    return finding
  }

  /// The lines of the first of the rows that is printed.
  private func lines(of rows: [FormGrid.Row], _ subject: AuditedReport) -> ClosedRange<Int>? {
    for row in rows {
      let lines = row.cells.compactMap { subject.report.cells[$0].place?.line }
      if let first = lines.min(), let last = lines.max() { return first...last }
    }
    return nil
  }

  /// The last line with anything on it before the gap ends.
  private func lastLine(above after: Int?, below before: Int?, in subject: AuditedReport) -> Int? {
    guard let after else { return before }
    let uses = subject.report.lineUses
    var line = after - 1
    while line > before ?? 0, !uses.indices.contains(line - 1) || uses[line - 1] == .blank {
      line -= 1
    }
    return line > 0 ? line : after
  }
}
