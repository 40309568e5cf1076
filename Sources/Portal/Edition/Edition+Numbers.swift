package import Disclosure

// How numbers are shown: the same in every table, list and chart.
extension Edition {
  /// A cell of a report; `findings` are those that touch it.
  package func number(
    of cell: PackedCell, entry: Int, findings: [FindingIndex.Numbered] = []
  ) -> NumberView {
    NumberView(
      cell.value.map { .quantity($0) } ?? .state(cell.state), state: cell.state,
      isZero: cell.value == .zero, source: cell.line.map { .line($0) } ?? .nowhere,
      findings: findings, entry: entry, self)
  }

  /// An indicator of a report; leads to the line it is printed in, or to its derivation.
  package func number(
    of indicator: Int, entry: Int, findings: [FindingIndex.Numbered] = []
  ) -> NumberView {
    let value = contents.indicators[entry, indicator]
    return NumberView(
      figure(of: value), state: value.isUndefined ? .notInForm : value.state,
      isZero: value.value == .zero && !value.isUndefined,
      source: value.line.map { .line($0) } ?? .derivation(indicator), findings: findings,
      entry: entry, self)
  }

  /// A body that has no report for a year.
  package var noReport: NumberView {
    NumberView(
      .noReport, state: .absent, isZero: false, source: .nowhere, findings: [], entry: 0, self)
  }

  /// The findings of a report that touch what an indicator is computed from.
  package func marks(of indicator: Int, entry: Int) -> [FindingIndex.Numbered] {
    contents.marks(of: indicator, entry: entry)
  }

  /// Grouped digits, a fraction for a share of few cases, else a percentage.
  package func figure(of value: IndicatorValue) -> NumberView.Figure {
    guard let number = value.value else { return .state(value.state) }
    guard let denominator = value.denominator else { return .quantity(number) }
    return value.isUndefined ? .state(.notInForm) : .share(number, of: denominator)
  }

  /// The same as text.
  package func text(of value: IndicatorValue) -> String {
    text(of: figure(of: value))
  }

  package func text(of figure: NumberView.Figure) -> String {
    switch figure {
    case .quantity(let quantity): NumberText.grouped(quantity)
    case .share(let part, let whole): NumberText.share(part, of: whole)
    case .state(let state): stateWords(state)
    case .noReport: words["states.no-report"]
    case .words(let words): words
    }
  }

  package func stateWords(_ state: Cell.State) -> String {
    numberWords.words(for: state)
  }
}
