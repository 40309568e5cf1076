/// All tables of the form are there.
///
/// Legal basis: 政府信息公开条例 第五十条 names what the report must contain.
///
/// Example: a report whose fourth chapter has a heading and no table.
struct LostTables: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid else { return withoutForm(subject) }
    return grid.tables.enumerated().compactMap { index, rows in
      guard !rows.isEmpty, rows.allSatisfy({ subject.rows[$0] == .lost }) else { return nil }
      let table = grid.form.tables[index]
      let heading = subject.report.outline.headings.first { $0.section == table.section }
      var finding = subject.finding(
        rule: "table-missing", .error, at: heading?.place,
        arguments: ["cell": .cell(grid.path(grid.rows[rows.lowerBound].cells.lowerBound))])
      finding.cells = rows.flatMap { grid.rows[$0].cells }.map(grid.path)
      return finding
    }
  }

  private func withoutForm(_ subject: AuditedReport) -> [Finding] {
    guard subject.report.form == nil, subject.report.hasChapters else { return [] }
    return [subject.finding(rule: "tables-missing", .error, at: nil)]
  }
}

extension Report {
  /// Whether at least one chapter of a report was found.
  var hasChapters: Bool {
    outline.headings.contains { $0.section != nil }
  }
}
