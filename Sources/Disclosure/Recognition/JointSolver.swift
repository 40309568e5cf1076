/// Chooses among the readings of doubtful rows by the equations across rows.
///
/// A row is solved only where every way to satisfy all equations gives it the same reading. Twenty
/// rows with three readings each are 3²⁰ ways; what the rows still open can add at least and at most
/// cuts nearly all of them off.
struct JointSolver {
  /// What a doubtful row may be.
  struct Row {
    let cells: Range<Int>
    let readings: [[Int]]
  }

  /// An equation all of whose other cells are known.
  private struct Balance {
    /// The sum of the known terms.
    let known: Int
    /// What each reading of each row adds.
    let added: [[Int]]
    /// What the rows from a position on add at least and at most.
    let least: [Int]
    let most: [Int]
  }

  private let rows: [Row]
  private let balances: [Balance]
  private var chosen: [Int]
  /// For each row, the readings that occur in some solution.
  private var possible: [Set<Int>]
  private var steps = 0
  private var solutions = 0

  private static let mostSteps = 40_000
  private static let mostSolutions = 2_000

  /// For each doubtful row the one reading that all solutions agree on, nil where they do not, where
  /// there is none, or where there are too many to know.
  static func readings(
    of rows: [Row], known: [Int?], arithmetic: FormArithmetic
  ) -> [[Int]?] {
    var solver = JointSolver(rows: rows, known: known, equations: arithmetic.acrossRows)
    solver.choose(0, sums: solver.balances.map(\.known))
    guard solver.steps < mostSteps, solver.solutions < mostSolutions else {
      return Array(repeating: nil, count: rows.count)
    }
    return zip(rows, solver.possible).map { row, possible in
      possible.count == 1 ? possible.first.map { row.readings[$0] } : nil
    }
  }

  private init(rows: [Row], known: [Int?], equations: [FormArithmetic.LinearEquation]) {
    self.rows = rows
    chosen = Array(repeating: 0, count: rows.count)
    possible = Array(repeating: [], count: rows.count)
    balances = equations.compactMap { Self.balance(of: $0, rows: rows, known: known) }
  }

  /// The equation as a balance; nil where a cell is not known or a sum leaves 64 bits.
  private static func balance(
    of equation: FormArithmetic.LinearEquation, rows: [Row], known: [Int?]
  ) -> Balance? {
    var sum = 0
    var added = rows.map { Array(repeating: 0, count: $0.readings.count) }
    var isOpen = false
    for term in equation.terms {
      if let row = rows.firstIndex(where: { $0.cells.contains(term.cell) }) {
        isOpen = true
        for (number, reading) in rows[row].readings.enumerated() {
          let value = reading[term.cell - rows[row].cells.lowerBound]
          guard value.magnitude < 1 << 50 else { return nil }
          added[row][number] += term.sign * value
        }
      } else {
        guard let value = known[term.cell], value.magnitude < 1 << 50 else { return nil }
        sum += term.sign * value
      }
    }
    guard isOpen else { return nil }
    return Balance(
      known: sum, added: added, least: sums(of: added.map { $0.min() ?? 0 }),
      most: sums(of: added.map { $0.max() ?? 0 }))
  }

  /// The sums from each position to the end.
  private static func sums(of values: [Int]) -> [Int] {
    var sums = [0]
    for value in values.reversed() { sums.append((sums.last ?? 0) + value) }
    return sums.reversed()
  }

  private mutating func choose(_ row: Int, sums: [Int]) {
    guard row < rows.count else {
      solutions += 1
      for (position, reading) in chosen.enumerated() { possible[position].insert(reading) }
      return
    }
    for number in rows[row].readings.indices {
      steps += 1
      guard steps < Self.mostSteps, solutions < Self.mostSolutions else { return }
      let next = zip(sums, balances).map { $0 + $1.added[row][number] }
      let canBalance = zip(next, balances).allSatisfy { sum, balance in
        sum + balance.least[row + 1] <= 0 && 0 <= sum + balance.most[row + 1]
      }
      guard canBalance else { continue }
      chosen[row] = number
      choose(row + 1, sums: next)
    }
  }
}
