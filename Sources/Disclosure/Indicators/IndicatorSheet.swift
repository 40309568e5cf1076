/// The formulas of one form laid out flat, so that a report is computed in one pass without a copy
/// of any list.
struct IndicatorSheet: Sendable {
  /// The terms of one indicator as ranges of `terms`; both empty where the form does not know it.
  private struct Item {
    let numerator: Range<Int>
    let denominator: Range<Int>
  }

  private var items: [Item] = []
  private var terms: [IndicatorFormula.Term] = []

  /// One formula per indicator, nil where the form does not know it.
  init(_ formulas: [IndicatorFormula?]) {
    for formula in formulas {
      let start = terms.count
      terms += formula?.numerator ?? []
      let middle = terms.count
      terms += formula?.denominator ?? []
      items.append(Item(numerator: start..<middle, denominator: middle..<terms.count))
    }
  }

  /// Hands over one value per indicator, from cells that stand in the order of the form's cells.
  func eachValue(from cells: [PackedCell], _ take: (IndicatorValue) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      terms.withUnsafeBufferPointer { terms in
        for item in items { take(Self.value(of: item, terms, cells)) }
      }
    }
  }

  private typealias Terms = UnsafeBufferPointer<IndicatorFormula.Term>
  private typealias Cells = UnsafeBufferPointer<PackedCell>

  private static func value(of item: Item, _ terms: Terms, _ cells: Cells) -> IndicatorValue {
    if item.numerator.isEmpty { return IndicatorValue(state: .notInForm) }
    if item.denominator.isEmpty, item.numerator.count == 1 {
      let term = terms[item.numerator.lowerBound]
      if term.sign > 0 { return printed(term.cell, cells) }
    }
    let upper = sum(of: item.numerator, terms, cells)
    if item.denominator.isEmpty { return IndicatorValue(state: upper.state, value: upper.value) }
    return share(of: upper, sum(of: item.denominator, terms, cells))
  }

  private static func printed(_ index: Int, _ cells: Cells) -> IndicatorValue {
    let state = state(of: index, cells)
    if state.isMissing { return IndicatorValue(state: state) }
    return IndicatorValue(state: state, value: cells[index].value, line: cells[index].line)
  }

  /// A share of a negative number is a slip of the source, and none.
  private static func share(of upper: Sum, _ lower: Sum) -> IndicatorValue {
    let state = graver(upper.state, lower.state)
    guard let value = upper.value, let base = lower.value, !base.isNegative else {
      return IndicatorValue(state: state.isMissing ? state : .absent)
    }
    return IndicatorValue(state: state, value: value, denominator: base)
  }

  /// A sum, or the state of the operand that leaves it without a value.
  private struct Sum {
    var state: Cell.State
    var value: Quantity?
  }

  private static func sum(of range: Range<Int>, _ terms: Terms, _ cells: Cells) -> Sum {
    var state = Cell.State.summed
    var value: Quantity? = .zero
    for term in terms[range] {
      let operand = self.state(of: term.cell, cells)
      state = graver(state, operand)
      guard !operand.isMissing, let figure = cells[term.cell].value else { continue }
      value = value?.adding(figure, times: Int64(term.sign))
    }
    if state.isMissing { return Sum(state: state, value: nil) }
    return value == nil ? Sum(state: .absent, value: nil) : Sum(state: state, value: value)
  }

  /// The state of a cell; one that is not there, or claims a value and has none, is absent.
  private static func state(of index: Int, _ cells: Cells) -> Cell.State {
    guard index < cells.count else { return .absent }
    let state = cells[index].state
    return state.isMissing || cells[index].value != nil ? state : .absent
  }

  /// The state of what is made of two operands.
  private static func graver(_ left: Cell.State, _ right: Cell.State) -> Cell.State {
    left.gravity >= right.gravity ? left : right
  }
}

extension Cell.State {
  /// Whether a cell of this state has no value.
  fileprivate var isMissing: Bool {
    switch self {
    case .blank, .absent, .notInForm: true
    case .reported, .summed, .derived: false
    }
  }

  /// What one operand of this state makes of the whole: a printed one of a sum leaves it summed.
  fileprivate var gravity: Int {
    switch self {
    case .reported: 0
    case .summed: 1
    case .derived: 2
    case .notInForm: 3
    case .blank: 4
    case .absent: 5
    }
  }
}
