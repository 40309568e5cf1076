@testable import Disclosure

extension ReportCase {
  /// What a reading missed, got wrong or invented.
  func faults(in cells: [String: Cell]) -> [String] {
    printed.keys.sorted().compactMap { path in
      let value = cells[path]?.value.map(Self.number)
      switch (printed[path] ?? nil, value) {
      case (nil, nil): return nil
      case (let truth?, nil): return "missed \(path): printed \(truth)"
      case (let truth?, let value?):
        return abs(truth - value) < 1e-9 ? nil : "wrong \(path): \(value), printed \(truth)"
      case (nil, let value?):
        let isAllowed = cells[path]?.state == .derived && offers(value, at: path)
        return isAllowed ? nil : "invented \(path): \(value)"
      }
    }
  }

  /// How many identities of the form hold and are broken, when only evidence counts.
  static func checks(_ cells: [String: Cell], of form: Form) -> (pass: Int, fail: Int) {
    var counts = (pass: 0, fail: 0)
    for equation in form.equations where equation.relation == .equal {
      let terms = equation.left.map { ($0, 1) } + equation.right.map { ($0, -1) }
      let figures = terms.compactMap { term, side in
        cells[form.cells[term.cell].path]?.evidence.map { number($0) * Double(term.sign * side) }
      }
      guard figures.count == terms.count else { continue }
      if abs(figures.reduce(0, +)) < 1e-9 { counts.pass += 1 } else { counts.fail += 1 }
    }
    return counts
  }

  private func offers(_ value: Double, at path: String) -> Bool {
    if acceptsZeros, value == 0 { return true }
    return (derivable[path] ?? []).contains { abs($0 - value) < 1e-9 }
  }

  private static func number(_ quantity: Quantity) -> Double {
    Double(quantity.description) ?? .nan
  }
}
