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
    case breaks
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
    figures.values.withUnsafeBufferPointer { now in
      (lastYear?.values ?? []).withUnsafeBufferPointer { before in
        for index in lines.indices {
          let line = lines[index]
          guard let left = sum(line.left, now, before), let right = sum(line.right, now, before)
          else { continue }
          let balance = Balance(left: left, right: right)
          if !balance.keeps(line.relation) {
            breaks.append(Break(equation: index, balance: balance))
          }
        }
      }
    }
    return breaks
  }

  /// How every equation stands, in their order.
  func outcomes(in figures: Figures) -> [Outcome] {
    figures.values.withUnsafeBufferPointer { now in
      let none = UnsafeBufferPointer<Quantity?>(start: nil, count: 0)
      return lines.map { line in
        guard let left = sum(line.left, now, none), let right = sum(line.right, now, none) else {
          return .unknown
        }
        return Balance(left: left, right: right).keeps(line.relation) ? .holds : .breaks
      }
    }
  }

  /// Nil where an operand is missing or the sum leaves 64 bits.
  private func sum(
    _ range: Range<Int>, _ now: UnsafeBufferPointer<Quantity?>,
    _ before: UnsafeBufferPointer<Quantity?>
  ) -> Quantity? {
    var sum = Quantity.zero
    for index in range {
      let operand = operands[index]
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
