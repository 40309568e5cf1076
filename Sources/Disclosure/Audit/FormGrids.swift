/// The grids of all forms of a site, and where the cells of one form stand in another.
package struct FormGrids: Sendable {
  private let grids: [String: FormGrid]
  /// By `from` and `to`: for each cell of `to` its position in `from`, -1 where it has none.
  private let positions: [[String]: [Int]]

  package init(_ forms: [Form]) {
    grids = Dictionary(forms.map { ($0.id, FormGrid($0)) }) { first, _ in first }
    var positions: [[String]: [Int]] = [:]
    for from in forms {
      for to in forms where to.id != from.id {
        positions[[from.id, to.id]] = to.cells.map { from.cellIndex[$0.path] ?? -1 }
      }
    }
    self.positions = positions
  }

  package subscript(id: String?) -> FormGrid? {
    id.flatMap { grids[$0] }
  }

  /// Whether a form for later years exists.
  func hasSuccessor(of form: Form) -> Bool {
    grids.values.contains { $0.form.years.lowerBound > form.years.upperBound }
  }

  /// The figures of a report on the form `from` in the order of the form `to`.
  ///
  /// A cell is the same cell where it has the same path; forms that count differently under one
  /// label give it another id.
  func figures(_ figures: Figures, from: String, to: String) -> Figures {
    guard from != to else { return figures }
    return figures.rearranged(by: positions[[from, to]] ?? [])
  }
}
