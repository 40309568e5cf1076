/// Where no project was procured the amount is 0.
///
/// Legal basis: 政府信息公开条例 第二十条第（九）项; the form prints both columns side by side.
///
/// Example: 采购项目数量 0 beside 采购总金额 12.5 万元.
struct ProcurementAmount: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid else { return [] }
    var findings: [Finding] = []
    for cell in grid.amounts {
      // A form may print an amount without a number of projects before it.
      guard cell > 0, grid.rowOfCell[cell - 1] == grid.rowOfCell[cell],
        grid.form.cells[cell - 1].kind == .count, subject.figures[cell - 1] == .zero,
        let amount = subject.figures[cell], amount != .zero
      else { continue }
      findings.append(
        subject.finding(
          rule: "procurement-amount", .info, at: cell, arguments: ["printed": .number(amount)]))
    }
    return findings
  }
}
