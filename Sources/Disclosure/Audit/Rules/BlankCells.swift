/// Every cell prints a number; where there is nothing to count it prints 0.
///
/// A row left blank as a whole usually means "nothing to report" and is a hint, unless the prose
/// states a number for it. A blank beside printed numbers is a warning, and so is a whole table of
/// blanks. Legal basis: 政府信息公开条例 第五十条 (the unified form has no empty cells).
///
/// Example: the five cells of 行政复议 are empty, and the prose reports two cases.
struct BlankCells: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid,
      subject.rows.contains(where: { $0 == .blank || $0 == .partly })
    else { return [] }
    return grid.tables.enumerated().flatMap { index, rows in
      findings(in: rows, of: grid.form.tables[index], subject, grid)
    }
  }

  private func findings(
    in rows: Range<Int>, of table: FormTable, _ subject: AuditedReport, _ grid: FormGrid
  ) -> [Finding] {
    var blanks: [Severity: [Int]] = [:]
    var findings: [Finding] = []
    var contradiction: Claim?
    let isWhole = table.layout == .rows && rows.allSatisfy { subject.rows[$0] == .blank }
    for row in rows where subject.rows[row] == .blank || subject.rows[row] == .partly {
      let cells = blankCells(of: grid.rows[row], subject)
      let claim = subject.claim(contradicting: cells, grid)
      contradiction = contradiction ?? claim
      let severity = severity(of: subject.rows[row], isWhole, claim, table)
      for cell in cells {
        if subject.report.cells[cell].isUnreadable {
          findings.append(unreadable(cell, subject))
        } else {
          blanks[severity, default: []].append(cell)
        }
      }
    }
    for severity in Severity.allCases {
      guard let cells = blanks[severity] else { continue }
      findings.append(blank(cells, severity, contradiction, of: table, subject, grid))
    }
    return findings
  }

  /// The cells that are there and print no number, also those whose number we worked out.
  private func blankCells(of row: FormGrid.Row, _ subject: AuditedReport) -> [Int] {
    row.cells.filter { cell in
      subject.figures[cell] == nil && subject.report.cells[cell].state != .absent
    }
  }

  private func severity(
    of state: AuditedReport.RowState, _ isWhole: Bool, _ claim: Claim?, _ table: FormTable
  ) -> Severity {
    if claim != nil, table.layout == .line { return .error }
    return state == .partly || isWhole || claim != nil ? .warning : .info
  }

  private func unreadable(_ cell: Int, _ subject: AuditedReport) -> Finding {
    subject.finding(
      rule: "cell-unreadable", .warning, at: cell,
      arguments: ["printed": .text(subject.report.cells[cell].raw ?? "")])
  }

  private func blank(
    _ cells: [Int], _ severity: Severity, _ claim: Claim?, of table: FormTable,
    _ subject: AuditedReport, _ grid: FormGrid
  ) -> Finding {
    let first = cells.first { subject.report.cells[$0].place != nil } ?? cells[0]
    var finding =
      table.layout == .line
      ? subject.finding(rule: "review-cells-blank", severity, at: first)
      : subject.finding(rule: "cells-blank", severity, at: first)
    finding.cells = cells.map(grid.path)
    finding.add("count", .count(cells.count))
    if let claim, severity > .info {
      finding.add("stated", .number(claim.value))
      finding.add("statedLine", .count(claim.place.line))
    }
    return finding
  }
}

extension AuditedReport {
  /// A statement of the prose that says other than 0 for blank cells, and that no printed cell
  /// can be meant by.
  fileprivate func claim(contradicting blanks: [Int], _ grid: FormGrid) -> Claim? {
    let paths = Set(blanks.map(grid.path))
    return report.claims.first { claim in
      guard claim.value != .zero, claim.cells.contains(where: paths.contains) else { return false }
      return !claim.candidates.contains { sum(of: $0) == claim.value }
    }
  }
}

extension Cell {
  /// Whether the cell prints something that is neither a number nor one of the marks for nothing.
  fileprivate var isUnreadable: Bool {
    guard let raw else { return false }
    return raw.contains { !$0.isWhitespace && !"-－—–―─﹣−/／\\＼无無空*.·、".contains($0) }
  }
}
