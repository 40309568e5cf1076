/// Logarithms without a mathematics library: the same digits on every machine.
enum Logarithm {
  private static let ln2 = 0.693147180559945309
  private static let ln10 = 2.302585092994045684

  /// The logarithm to the base 10; 0 for what has none.
  static func base10(_ value: Double) -> Double {
    natural(value) / ln10
  }

  /// The whole part of the logarithm to the base 2; 0 for less than 1.
  static func wholeBase2(_ value: Double) -> Int {
    value.isFinite && value >= 1 ? Int(value.exponent) : 0
  }

  /// By the exponent and a series for the significand, which lies between 1 and 2.
  private static func natural(_ value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 0 }
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var (power, sum) = (ratio, 0.0)
    for odd in stride(from: 1.0, through: 31, by: 2) {
      sum += power / odd
      power *= square
    }
    return Double(value.exponent) * ln2 + 2 * sum
  }
}
