/// Counts are whole numbers of at least 0, amounts are at least 0 and have at most four decimals.
///
/// Only 本年增/减 may be negative. Legal basis: the form's own notes (件, 项; 万元，保留4位小数).
///
/// Example: 予以公开 prints 1.5: nobody grants one and a half requests.
struct NumberKind: ReportRule {
  /// 万元 with four decimals is one yuan.
  private static let mostDecimals: UInt8 = 4

  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid else { return [] }
    var findings: [Finding] = []
    for (cell, value) in subject.figures.values.enumerated() {
      guard let value, value.isNegative || !value.isInteger else { continue }
      switch grid.form.cells[cell].kind {
      case .count: findings.append(count(value, at: cell, in: subject))
      case .change where !value.isInteger: findings.append(count(value, at: cell, in: subject))
      case .change: break
      case .amount: findings += amount(value, at: cell, in: subject)
      }
    }
    return findings
  }

  private func count(_ value: Quantity, at cell: Int, in subject: AuditedReport) -> Finding {
    subject.finding(rule: "integer", .error, at: cell, arguments: ["printed": .number(value)])
  }

  private func amount(_ value: Quantity, at cell: Int, in subject: AuditedReport) -> [Finding] {
    // An amount printed in 元 has more decimals once it is told in 万元.
    let isPrintedInYuan = subject.report.cells[cell].raw?.contains("元") ?? false
    guard value.isNegative || (value.decimals > NumberKind.mostDecimals && !isPrintedInYuan)
    else { return [] }
    return [
      subject.finding(
        rule: "amount", value.isNegative ? .error : .warning, at: cell,
        arguments: ["printed": .number(value)])
    ]
  }
}
