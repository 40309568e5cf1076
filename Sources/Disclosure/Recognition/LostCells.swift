/// Concludes what lost cells must hold.
///
/// A page was lost, and with it rows of a table. Where the identities leave one value for a lost
/// cell, alone or together with what the prose states, the value is offered as derived with its
/// proof. Only cells of rows that are not there are concluded: a cell that is printed blank stays
/// blank. A conclusion is never evidence for a check.
struct LostCells {
  private let arithmetic: FormArithmetic
  private let equations: [FormArithmetic.LinearEquation]
  private var values: [Int?]
  /// Cells that may be concluded.
  private let isOpen: [Bool]
  private var proofs: [Int: [String]] = [:]

  /// A longer proof says less than its first steps.
  private static let longestProof = 12
  private static let largestValue = 1 << 40

  /// Fills lost cells in place; the claims are asked for only where there are such cells.
  static func conclude(
    _ cells: inout [Cell], arithmetic: FormArithmetic, claims: @autoclosure () -> [Claim]
  ) {
    guard let plain = LostCells(cells, arithmetic: arithmetic) else { return }
    var stated = plain
    if stated.state(claims()), stated.solve() {
      stated.write(to: &cells)
      return
    }
    // The prose speaks of another scope, or contradicts the sums: go by the identities alone.
    var unstated = plain
    if unstated.solve() { unstated.write(to: &cells) }
  }

  /// Nil where nothing is lost from a table that has sums and prints anything.
  private init?(_ cells: [Cell], arithmetic: FormArithmetic) {
    guard cells.indices.contains(where: { cells[$0].state == .absent }) else { return nil }
    equations = arithmetic.everywhere
    self.arithmetic = arithmetic
    let values = cells.indices.map { cells[$0].evidence?.integer }
    self.values = values
    var printing = Array(repeating: false, count: arithmetic.form.tables.count)
    for cell in cells.indices where values[cell] != nil {
      printing[arithmetic.form.cells[cell].table] = true
    }
    isOpen = cells.indices.map { cell in
      cells[cell].state == .absent && arithmetic.isSummed[cell]
        && printing[arithmetic.form.cells[cell].table]
    }
    guard isOpen.contains(true) else { return nil }
  }
}

// MARK: - The prose

extension LostCells {
  /// Takes over what the prose states of lost cells; false where the prose may not be trusted.
  ///
  /// It may where it agrees with the printed cells of these tables wherever it speaks of them, and
  /// does so at least once with a number above 0.
  private mutating func state(_ claims: [Claim]) -> Bool {
    var agreements = 0
    for claim in claims where !claim.isApproximate {
      switch agreement(of: claim) {
      case .some(true): agreements += claim.value == .zero ? 0 : 1
      case .some(false): return false
      case nil: continue
      }
    }
    guard agreements > 0 else { return false }
    var hasFacts = false
    for fact in StatedFacts(from: claims).facts {
      guard let cell = arithmetic.form.cellIndex[fact.path], isOpen[cell],
        let value = fact.value.integer, value >= 0, value < Self.largestValue
      else { continue }
      values[cell] = value
      proofs[cell] = ["narrative:\(fact.place.line)"]
      hasFacts = true
    }
    return hasFacts
  }

  /// Whether a claim fits one of the sums it may state; nil where none is known or none is of
  /// tables with sums.
  private func agreement(of claim: Claim) -> Bool? {
    var isKnown = false
    for candidate in claim.candidates {
      guard let sum = sum(of: candidate) else { continue }
      isKnown = true
      if claim.value.integer == sum { return true }
    }
    return isKnown ? false : nil
  }

  private func sum(of paths: [String]) -> Int? {
    var sum = 0
    for path in paths {
      let isTakenAway = path.hasPrefix("-")
      let name = isTakenAway ? String(path.dropFirst()) : path
      guard let cell = arithmetic.form.cellIndex[name], let value = values[cell],
        equations.contains(where: { $0.terms.contains { $0.cell == cell } })
      else { return nil }
      sum += isTakenAway ? -value : value
    }
    return sum
  }
}

// MARK: - The sums

extension LostCells {
  /// Concludes until nothing more follows; false where the sums contradict each other.
  private mutating func solve() -> Bool {
    var isMoving = true
    while isMoving {
      isMoving = false
      for equation in equations {
        switch conclude(from: equation) {
        case .contradiction: return false
        case .concluded: isMoving = true
        case .nothing: continue
        }
      }
    }
    return true
  }

  private enum Step {
    case nothing
    case concluded
    case contradiction
  }

  private mutating func conclude(from equation: FormArithmetic.LinearEquation) -> Step {
    var sum = 0
    var open: [(cell: Int, sign: Int)] = []
    for term in equation.terms {
      if let value = values[term.cell] {
        let (next, overflow) = sum.addingReportingOverflow(term.sign * value)
        guard !overflow, next.magnitude < Self.largestValue else { return .nothing }
        sum = next
      } else {
        guard isOpen[term.cell] else { return .nothing }
        open.append(term)
      }
    }
    guard let first = open.first else { return balance(of: equation, sum) }
    if open.count == 1 { return set(first.cell, to: -sum * first.sign, by: equation) }
    // What is left must be shared among cells of one sign, none of which is below 0.
    guard open.allSatisfy({ $0.sign == first.sign }) else { return .nothing }
    let rest = -sum * first.sign
    if rest < 0 { return .contradiction }
    guard rest == 0 else { return .nothing }
    for term in open { _ = set(term.cell, to: 0, by: equation) }
    return .concluded
  }

  /// A closed equation contradicts us only where we concluded one of its cells.
  private func balance(of equation: FormArithmetic.LinearEquation, _ sum: Int) -> Step {
    let isOurs = equation.terms.contains { proofs[$0.cell] != nil }
    return sum != 0 && isOurs ? .contradiction : .nothing
  }

  private mutating func set(
    _ cell: Int, to value: Int, by equation: FormArithmetic.LinearEquation
  ) -> Step {
    guard value >= 0 else { return .contradiction }
    values[cell] = value
    var proof = [equation.id]
    for term in equation.terms where term.cell != cell {
      for step in proofs[term.cell] ?? [] where !proof.contains(step) { proof.append(step) }
    }
    proofs[cell] = Array(proof.prefix(Self.longestProof))
    return .concluded
  }

  private func write(to cells: inout [Cell]) {
    for (cell, proof) in proofs {
      guard let value = values[cell] else { continue }
      cells[cell] = Cell(
        state: .derived, value: Quantity(value), proof: proof, basis: .computed)
    }
  }
}
