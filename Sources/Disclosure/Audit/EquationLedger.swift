/// The equations of a form laid out flat, so that a report that keeps them is held against all of
/// them in a few microseconds.
struct EquationLedger: Sendable {
  /// An equation that does not hold, by its position, and what its sides come to.
  struct Break: Sendable {
    let equation: Int
    let balance: Balance
  }

  /// How an equation stands in a report.
  enum Outcome: Sendable {
    case holds
    case breaks(Balance)
    /// An operand is missing.
    case unknown
  }

  private struct Operand: Sendable {
    let cell: Int32
    let sign: Int8
    let isOfLastYear: Bool
  }

  private struct Line: Sendable {
    let left: Range<Int>
    let right: Range<Int>
    let relation: Equation.Relation
  }

  private var operands: [Operand] = []
  private var lines: [Line] = []

  init(_ equations: [Equation]) {
    for equation in equations {
      let left = append(equation.left)
      lines.append(
        Line(left: left, right: append(equation.right), relation: equation.relation))
    }
  }

  private mutating func append(_ terms: [Equation.Term]) -> Range<Int> {
    let start = operands.count
    operands += terms.map {
      Operand(
        cell: Int32($0.cell), sign: $0.sign < 0 ? -1 : 1, isOfLastYear: $0.isOfLastYear)
    }
    return start..<operands.count
  }

  /// The equations that do not hold; those with a missing operand are unknown and not among them.
  func breaks(in figures: Figures, after lastYear: Figures? = nil) -> [Break] {
    var breaks: [Break] = []
    forEach(in: figures, after: lastYear) { equation, balance, holds in
      if let balance, !holds { breaks.append(Break(equation: equation, balance: balance)) }
    }
    return breaks
  }

  /// How every equation stands, in their order.
  func outcomes(in figures: Figures) -> [Outcome] {
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(lines.count)
    forEach(in: figures) { _, balance, holds in
      outcomes.append(balance.map { holds ? .holds : .breaks($0) } ?? .unknown)
    }
    return outcomes
  }
}

extension EquationLedger {
  private typealias Values = UnsafeBufferPointer<Quantity?>

  /// Hands over every equation with its balance, nil where that is unknown.
  private func forEach(
    in figures: Figures, after lastYear: Figures? = nil,
    _ body: (_ equation: Int, _ balance: Balance?, _ holds: Bool) -> Void
  ) {
    figures.values.withUnsafeBufferPointer { now in
      (lastYear?.values ?? []).withUnsafeBufferPointer { before in
        operands.withUnsafeBufferPointer { operands in
          for index in lines.indices {
            let line = lines[index]
            guard let left = Self.sum(operands[line.left], now, before),
              let right = Self.sum(operands[line.right], now, before)
            else {
              body(index, nil, false)
              continue
            }
            let balance = Balance(left: left, right: right)
            body(index, balance, balance.keeps(line.relation))
          }
        }
      }
    }
  }

  /// Nil where an operand is missing or the sum leaves 64 bits.
  private static func sum(
    _ operands: Slice<UnsafeBufferPointer<Operand>>, _ now: Values, _ before: Values
  ) -> Quantity? {
    // Nearly all are counts, which need no common number of decimals.
    var count: Int64 = 0
    for operand in operands {
      let figures = operand.isOfLastYear ? before : now
      let cell = Int(operand.cell)
      guard cell < figures.count, let value = figures[cell] else { return nil }
      guard value.isInteger else { return sumOfAmounts(operands, now, before) }
      let (sum, overflow) =
        operand.sign < 0
        ? count.subtractingReportingOverflow(value.mantissa)
        : count.addingReportingOverflow(value.mantissa)
      if overflow { return sumOfAmounts(operands, now, before) }
      count = sum
    }
    return Quantity(mantissa: count, decimals: 0)
  }

  private static func sumOfAmounts(
    _ operands: Slice<UnsafeBufferPointer<Operand>>, _ now: Values, _ before: Values
  ) -> Quantity? {
    var sum = Quantity.zero
    for operand in operands {
      let figures = operand.isOfLastYear ? before : now
      let cell = Int(operand.cell)
      guard cell < figures.count, let value = figures[cell],
        let next = sum.adding(value, times: Int64(operand.sign))
      else { return nil }
      sum = next
    }
    return sum
  }
}
