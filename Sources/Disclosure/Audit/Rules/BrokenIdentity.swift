/// Every identity of the form holds: rows add up, columns add up, what came in went out.
///
/// The identities stand in the form's file; a broken one is a finding under the identity's own id
/// and of its severity, one for each row or column it breaks in. An identity with a missing operand is unknown and makes
/// no finding. Legal basis: 政府信息公开条例 第五十条 (the unified form) and the note printed in the
/// corner of its table.
///
/// Example: 自然人 103, 商业企业 5, 其他 2 under 总计 111: `103+5+0+0+0+2 = 110 ≠ 111`.
struct BrokenIdentity: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard !subject.imbalances.isEmpty, let grid = subject.grid else { return [] }
    let remedies = SingleCellRemedy.remedies(for: subject)
    var findings = subject.imbalances.map { imbalance in
      var finding = BrokenIdentity.finding(for: imbalance, in: subject, grid)
      if let remedy = remedies.first(where: { $0.mends(imbalance.equation) }) {
        finding.add("suggestion", .cell(grid.path(remedy.cell)))
        finding.add("instead", .number(remedy.printed))
        finding.add("suggested", .number(remedy.value))
      }
      return finding
    }
    findings += remedies.map { $0.finding(in: subject) }
    return findings
  }
}

extension BrokenIdentity {
  private static func finding(
    for imbalance: AuditedReport.Imbalance, in subject: AuditedReport, _ grid: FormGrid
  ) -> Finding {
    let equation = imbalance.equation
    let balance = imbalance.balance
    let (total, isOnRight) = equation.total
    let severity = grid.form.identities.first { $0.id == equation.rule }?.severity ?? .error
    var finding = subject.finding(
      rule: equation.rule, severity, at: total?.cell ?? 0,
      arguments: [
        "identity": .text(equation.id),
        "sum": .number(isOnRight ? balance.left : balance.right),
        "printed": .number(isOnRight ? balance.right : balance.left),
      ], computation: WrittenSum(equation, balance, subject.figures).text)
    if let difference = balance.difference {
      finding.add("difference", .number(difference.magnitude))
    }
    finding.cells = equation.cellsInQuestion.map(grid.path)
    return finding
  }
}

extension Equation {
  /// The printed total the other side must come to, or the first operand of the right side, and
  /// whether it stands on the right.
  var total: (term: Term?, isOnRight: Bool) {
    if right.count != 1, left.count == 1 { return (left.first, false) }
    return (right.first ?? left.first, !right.isEmpty)
  }

  /// The printed total, or, where neither side is a single total, every operand.
  var cellsInQuestion: [Int] {
    if right.count == 1 || left.count == 1 { return total.term.map { [$0.cell] } ?? [] }
    return (right + left).map(\.cell)
  }
}

extension Quantity {
  /// The number without its sign.
  var magnitude: Quantity {
    isNegative ? Quantity.zero.adding(self, times: -1) ?? self : self
  }
}
