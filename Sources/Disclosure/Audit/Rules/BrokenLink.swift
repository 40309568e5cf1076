/// This year's report continues last year's: what was carried out then is carried in now.
///
/// The links stand in the form's file; one that is broken is a finding under the link's own id, one
/// for each row it breaks in. Only reports of directly neighbouring years are compared. Where the
/// form changed between them, cells of the same id are the same cells. Legal basis: the notes of the
/// form.
///
/// Example: 结转下年度 3 in the report for 2022, 上年结转 2 in the one for 2023: `2 ≠ 3`.
struct BrokenLink: HistoryRule {
  func findings(in history: AuditedHistory) -> [Finding] {
    let years = history.years
    return zip(years, years.dropFirst()).flatMap { before, now -> [Finding] in
      // Two reports for one year: nobody can say which of them the other year continues.
      guard now.year == before.year + 1, before.records.count == 1, now.records.count == 1,
        let lastYear = before.records.first, let thisYear = now.records.first
      else { return [] }
      return findings(from: lastYear, to: thisYear, history)
    }
  }

  private func findings(
    from lastYear: AuditedHistory.Record, to thisYear: AuditedHistory.Record,
    _ history: AuditedHistory
  ) -> [Finding] {
    guard let grid = history.forms[thisYear.entry.form],
      let before = history.figures(of: lastYear, as: thisYear)
    else { return [] }
    return grid.links.indices.flatMap { index -> [Finding] in
      let broken = grid.links[index].breaks(in: thisYear.figures, after: before)
      guard !broken.isEmpty else { return [] }
      let rule = grid.form.crossYearRules[index]
      let breaks = broken.map { (equation: rule.equations[$0.equation], balance: $0.balance) }
      return rows(of: breaks, grid).map { row in
        finding(rule, row, lastYear, thisYear, before, history)
      }
    }
  }

  private typealias Break = (equation: Equation, balance: Balance)

  /// What does not hold, row by row.
  private func rows(of breaks: [Break], _ grid: FormGrid) -> [[Break]] {
    var rows: [[Break]] = []
    for broken in breaks {
      let row = grid.rowOfCell[broken.equation.cellOfThisYear]
      if let last = rows.last?.last, grid.rowOfCell[last.equation.cellOfThisYear] == row {
        rows[rows.count - 1].append(broken)
      } else {
        rows.append([broken])
      }
    }
    return rows
  }

  private func finding(
    _ rule: CrossYearRule, _ row: [Break], _ lastYear: AuditedHistory.Record,
    _ thisYear: AuditedHistory.Record, _ before: Figures, _ history: AuditedHistory
  ) -> Finding {
    // The total stands last; it is the number readers know.
    let main = row[row.count - 1]
    var finding = history.finding(
      rule: rule.id, rule.severity, in: thisYear, at: main.equation.cellOfThisYear,
      arguments: [
        "printed": .number(main.balance.left), "expected": .number(main.balance.right),
        "year": .count(thisYear.year), "lastYear": .count(lastYear.year),
        "lastFile": .text(lastYear.entry.file),
      ],
      computation: row.map {
        WrittenSum($0.equation, $0.balance, thisYear.figures, after: before).text
      }.joined(separator: "; "))
    if let grid = history.forms[thisYear.entry.form] {
      finding.cells = row.map { grid.path($0.equation.cellOfThisYear) }
    }
    return finding
  }
}

extension Equation {
  /// The first operand of this year.
  fileprivate var cellOfThisYear: Int {
    (left + right).first { !$0.isOfLastYear }?.cell ?? 0
  }
}
