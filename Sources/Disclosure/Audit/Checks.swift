/// How the counted identities of a form stand in one report.
///
/// An identity with a missing operand is unknown, never passed.
package struct Checks: Equatable, Sendable {
  package private(set) var pass = 0
  /// The ids of the broken ones, such as `row-sum:granted`, in the order of the form.
  package private(set) var failed: [String] = []
  package private(set) var unknownIDs: [String] = []

  package var fail: Int { failed.count }
  package var unknown: Int { unknownIDs.count }

  package init(of form: Form, in figures: Figures) {
    self.init(of: FormGrid(form), in: figures)
  }

  init(of grid: FormGrid, in figures: Figures) {
    self.init(of: grid, grid.identities.outcomes(in: figures))
  }

  /// One outcome for each equation of the form.
  init(of grid: FormGrid, _ outcomes: [EquationLedger.Outcome]) {
    for (index, outcome) in outcomes.enumerated() where grid.form.equations[index].isCounted {
      switch outcome {
      case .holds: pass += 1
      case .breaks: failed.append(grid.form.equations[index].id)
      case .unknown: unknownIDs.append(grid.form.equations[index].id)
      }
    }
  }
}
