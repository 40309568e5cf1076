import Disclosure

/// How the checks use a cell that a finding touches, each with the cell's value.
struct UseWords: Sendable {
  /// By the raw value of the state.
  private let states: [Wording]
  /// Of what is printed and had to be put in its place.
  private let placed: Wording

  init(_ words: Words) {
    states = Cell.State.allCases.sorted { $0.rawValue < $1.rawValue }.map { state in
      Wording(words["report.used.\(state)"], gaps: ["value"])
    }
    placed = Wording(words["report.used.placed"], gaps: ["value"])
  }

  func words(for cell: CellReading) -> Wording {
    cell.isDerived && cell.isPrinted ? placed : states[Int(cell.state.rawValue)]
  }
}
