package import Disclosure

// How numbers are shown: the same in every table, list and chart.
extension Edition {
  /// A cell of a report; `findings` are those that touch it.
  package func number(
    of cell: PackedCell, entry: Int, findings: [FindingIndex.Numbered] = []
  ) -> NumberView {
    NumberView(
      text: cell.value.map { NumberText.grouped($0) } ?? stateWords(cell.state),
      state: cell.state, isZero: cell.value == .zero,
      address: source(of: cell, entry: entry), marks: marks(findings, entry: entry))
  }

  /// An indicator of a report; leads to the line it is printed in, or to its derivation.
  package func number(
    of indicator: Int, entry: Int, findings: [FindingIndex.Numbered] = []
  ) -> NumberView {
    let value = contents.indicators[entry][indicator]
    let id = contents.book.indicators[indicator].id
    return NumberView(
      text: text(of: value), state: value.isUndefined ? .notInForm : value.state,
      isZero: value.value == .zero && !value.isUndefined,
      address: address(of: .report(entry), anchor: value.line.map { "L\($0)" } ?? "i-\(id)"),
      marks: marks(findings, entry: entry))
  }

  /// A body that has no report for a year.
  package var noReport: NumberView {
    NumberView(
      text: words["states.no-report"], state: .absent, isZero: false, address: nil, marks: [])
  }

  /// The findings of a report that touch what an indicator is computed from.
  package func marks(of indicator: Int, entry: Int) -> [FindingIndex.Numbered] {
    contents.marks(of: indicator, entry: entry)
  }

  /// The value as text: grouped digits, a fraction for a share of few cases, else a percentage.
  package func text(of value: IndicatorValue) -> String {
    guard let number = value.value else { return stateWords(value.state) }
    guard let denominator = value.denominator else { return NumberText.grouped(number) }
    if value.isUndefined { return words["states.notInForm"] }
    return NumberText.share(number, of: denominator)
  }

  package func stateWords(_ state: Cell.State) -> String {
    words["states.\(state)"]
  }
}

extension Edition {
  private func source(of cell: PackedCell, entry: Int) -> String? {
    cell.line.flatMap { address(of: .report(entry), anchor: "L\($0)") }
  }

  private func marks(_ findings: [FindingIndex.Numbered], entry: Int) -> [NumberView.Mark] {
    findings.map { numbered in
      NumberView.Mark(
        sign: NumberText.circled(numbered.number),
        address: address(of: .report(entry), anchor: numbered.anchor) ?? "")
    }
  }
}
