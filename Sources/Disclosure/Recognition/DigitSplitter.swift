/// Cuts a run of digits into the numbers of a row: `120000012` into 12,0,0,0,0,0,12.
struct DigitSplitter {
  private let digits: [Int]
  private let width: Int
  /// For each part, the equations that it completes.
  private let completed: [[FormArithmetic.LinearEquation]]
  private var parts: [Int] = []
  private var found: [[Int]] = []
  private var steps = 0

  /// Longer runs have too many cuts to try, and no table prints them.
  private static let longestRun = 120
  private static let mostSteps = 200_000
  /// No number of a report has more digits.
  private static let longestNumber = 9
  private static let mostReadings = 256

  /// Every reading without leading zeros that keeps the row's equations; nil where there are too
  /// many to know them all.
  static func readings(
    of digits: Span<UInt8>, width: Int, equations: [FormArithmetic.LinearEquation]
  ) -> [[Int]]? {
    guard digits.count >= width, digits.count <= longestRun else { return [] }
    var values: [Int] = []
    for index in 0..<digits.count {
      let digit = Int(digits[index]) - 0x30
      guard (0...9).contains(digit) else { return [] }
      values.append(digit)
    }
    // One digit a cell: the only cut there is, whatever the row adds up to.
    if values.count == width { return [values] }
    guard !equations.isEmpty else { return nil }
    var splitter = DigitSplitter(digits: values, width: width, equations: equations)
    splitter.cut(from: 0)
    guard splitter.steps < mostSteps, splitter.found.count <= mostReadings else { return nil }
    return splitter.found
  }

  private init(digits: [Int], width: Int, equations: [FormArithmetic.LinearEquation]) {
    self.digits = digits
    self.width = width
    completed = (0..<width).map { part in
      equations.filter { equation in equation.terms.map(\.cell).max() == part }
    }
  }

  private mutating func cut(from start: Int) {
    steps += 1
    guard steps < Self.mostSteps, found.count <= Self.mostReadings else { return }
    let left = width - parts.count
    guard left > 0 else {
      if start == digits.count { found.append(parts) }
      return
    }
    var value = 0
    for end in start..<min(digits.count, start + Self.longestNumber) {
      value = value * 10 + digits[end]
      let rest = digits.count - end - 1
      guard rest >= left - 1 else { break }
      parts.append(value)
      if rest <= (left - 1) * Self.longestNumber, keepsEquations() { cut(from: end + 1) }
      parts.removeLast()
      if digits[start] == 0 { break }
    }
  }

  /// Whether the equations that the newest part completes hold.
  private func keepsEquations() -> Bool {
    completed[parts.count - 1].allSatisfy { $0.holds(in: parts) }
  }
}
