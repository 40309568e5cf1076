/// One quantity divided by another, exactly; never floating point.
package struct Ratio: Sendable {
  package let numerator: Quantity
  package let denominator: Quantity
  /// The percentage in tenths, rounded half up: 556 is 55.6 %.
  package let percentTenths: Int

  /// Nil where the lower number is not above 0, or the percentage leaves 64 bits.
  package init?(_ numerator: Quantity, over denominator: Quantity) {
    let decimals = max(numerator.decimals, denominator.decimals)
    guard let upper = numerator.scaled(to: decimals), let lower = denominator.scaled(to: decimals),
      lower > 0, let tenths = Self.rounded(Int128(upper) * 1000, over: Int128(lower))
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    percentTenths = tenths
  }

  /// Nil where the value is missing, is no share, or is a share of nothing.
  package init?(_ value: IndicatorValue) {
    guard let numerator = value.value, let denominator = value.denominator else { return nil }
    self.init(numerator, over: denominator)
  }

  /// The percentage with one decimal and without its sign: `55.6`.
  package var percent: String {
    let magnitude = percentTenths.magnitude
    return (percentTenths < 0 ? "-" : "") + "\(magnitude / 10).\(magnitude % 10)"
  }

  /// The number halfway to another; nil where it leaves 64 bits.
  package func mean(with other: Ratio) -> Ratio? {
    let (upper, lower) = integers
    let (otherUpper, otherLower) = other.integers
    let (left, right) = (upper * otherLower, otherUpper * lower)
    let (sum, overflow) = left.addingReportingOverflow(right)
    let (base, tooLarge) = (lower * otherLower).multipliedReportingOverflow(by: 2)
    let divisor = Self.commonDivisor(sum.magnitude, base.magnitude)
    guard !overflow, !tooLarge, divisor > 0, let divisor = Int128(exactly: divisor),
      let numerator = Int64(exactly: sum / divisor), let base = Int64(exactly: base / divisor)
    else { return nil }
    return Ratio(
      Quantity(mantissa: numerator, decimals: 0), over: Quantity(mantissa: base, decimals: 0))
  }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right > 0 { (left, right) = (right, left % right) }
    return left
  }

  /// The nearest integer; a half goes up.
  private static func rounded(_ upper: Int128, over lower: Int128) -> Int? {
    let doubled = upper * 2 + lower
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: lower * 2)
    return Int(exactly: remainder < 0 ? quotient - 1 : quotient)
  }
}

extension Ratio: Comparable {
  /// By value: 1/2 equals 2/4.
  package static func == (left: Ratio, right: Ratio) -> Bool {
    let (leftUpper, leftLower) = left.integers
    let (rightUpper, rightLower) = right.integers
    return leftUpper * rightLower == rightUpper * leftLower
  }

  package static func < (left: Ratio, right: Ratio) -> Bool {
    let (leftUpper, leftLower) = left.integers
    let (rightUpper, rightLower) = right.integers
    return leftUpper * rightLower < rightUpper * leftLower
  }

  /// Both numbers at common decimals; they fit, for `init` has scaled them before.
  private var integers: (Int128, Int128) {
    let decimals = max(numerator.decimals, denominator.decimals)
    return (
      Int128(numerator.scaled(to: decimals) ?? 0), Int128(denominator.scaled(to: decimals) ?? 1)
    )
  }
}
