import Charts
import Disclosure

/// Numbers and states in the words and lengths that charts need.
struct ChartWords {
  let edition: Edition

  func bar(_ point: YearSeries.Point) -> Bar {
    Bar(
      year(point.year), value: point.value?.size, text: text(point), state: state(point),
      isDisputed: !point.marks.isEmpty,
      mark: point.marks.first.map { NumberText.circled($0.number) } ?? "")
  }

  func year(_ year: Int) -> ChartLabel {
    ChartLabel(String(year), short: String(String(year).suffix(2)))
  }

  /// The whole number, and in ten thousands where that is shorter.
  func number(_ quantity: Quantity) -> ChartLabel {
    ChartLabel(NumberText.grouped(quantity), short: NumberText.short(quantity, edition.language))
  }

  func state(_ state: Cell.State) -> MarkState {
    switch state {
    case .reported: .reported
    case .blank: .blank
    case .absent: .missing
    case .notInForm: .notInForm
    case .summed: .summed
    case .derived: .derived
    }
  }

  /// The units in which axes count large numbers.
  var units: [AxisUnit] {
    switch edition.language {
    case .chinese: [AxisUnit(size: 1e8, suffix: "亿"), AxisUnit(size: 1e4, suffix: "万")]
    case .english: [AxisUnit(size: 1e6, suffix: "M"), AxisUnit(size: 1e3, suffix: "k")]
    }
  }

  /// The rules between reports of different form, `offset` places further on where a chart begins
  /// before the series does.
  func breaks(of series: YearSeries, offset: Int = 0) -> [ChartBreak] {
    series.breaks.map { change in
      ChartBreak(
        before: change.index + offset,
        label: edition.words[
          change.comparability == .same ? "figures.break-same" : "figures.break"])
    }
  }
}

extension ChartWords {
  private func text(_ point: YearSeries.Point) -> ChartLabel {
    guard let value = point.value else {
      return ChartLabel(
        edition.words["states.no-report"], short: edition.words["states.no-report-short"])
    }
    guard let number = value.value, !value.isUndefined else {
      let state = value.isUndefined ? Cell.State.notInForm : value.state
      return ChartLabel(
        edition.stateWords(state), short: edition.words["states.short.\(state)"])
    }
    let derived = value.state == .derived ? "※" : ""
    if value.denominator != nil { return ChartLabel(edition.text(of: value) + derived) }
    let label = self.number(number)
    return ChartLabel(label.full + derived, short: label.short + derived)
  }

  private func state(_ point: YearSeries.Point) -> MarkState {
    guard let value = point.value else { return .missing }
    return value.isUndefined ? .notInForm : state(value.state)
  }
}
