import Disclosure

/// How the counted identities of a form stand in one report, in the order of `FormWords.checks`.
struct CheckLedger: Sendable {
  private(set) var standings: [CheckStanding] = []

  init() {}

  init(of form: FormWords, report: Report, _ findings: [FindingIndex.Numbered]) {
    let figures = Figures(report.cells)
    standings = form.checks.indices.map { index in
      let equation = form.checks[index].equation
      guard let balance = equation.balance(in: figures) else {
        return CheckStanding(outcome: .unknown, finding: nil)
      }
      if balance.keeps(equation.relation) { return CheckStanding(outcome: .holds, finding: nil) }
      return CheckStanding(
        outcome: .breaks, finding: Self.finding(on: equation, among: findings))
    }
  }

  subscript(check: Int) -> CheckStanding { standings[check] }

  /// The check to show of several: a broken one before an unknown one.
  func gravest(of checks: [Int]) -> Int? {
    checks.first { standings[$0].outcome == .breaks }
      ?? checks.first { standings[$0].outcome == .unknown } ?? checks.first
  }

  private static func finding(
    on equation: Equation, among findings: [FindingIndex.Numbered]
  ) -> Int? {
    findings.firstIndex { numbered in
      numbered.finding.rule == equation.rule
        && numbered.finding.arguments.contains {
          $0.name == "identity" && $0.value == .text(equation.id)
        }
    }
  }
}
