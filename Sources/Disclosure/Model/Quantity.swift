/// An exact decimal number as a report prints it: a count, or an amount of money in 万元.
///
/// Money is never floating point: `35004.482` is the mantissa 35004482 with three decimals.
package struct Quantity: Hashable, Sendable {
  /// The digits without the decimal point.
  package let mantissa: Int64
  /// How many of the digits stand after the decimal point.
  package let decimals: UInt8

  /// The most decimals that are kept; official amounts have four.
  package static let maximumDecimals = 9

  package init(mantissa: Int64, decimals: UInt8) {
    var mantissa = mantissa
    var decimals = decimals
    while decimals > 0, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
    self.mantissa = mantissa
    self.decimals = decimals
  }

  package init(_ count: Int) {
    mantissa = Int64(count)
    decimals = 0
  }

  package static let zero = Quantity(0)

  package var isInteger: Bool { decimals == 0 }

  package var isNegative: Bool { mantissa < 0 }

  /// The number as a count, nil where it has decimals.
  package var integer: Int? { isInteger ? Int(mantissa) : nil }

  /// The mantissa at a common number of decimals, nil where that leaves 64 bits.
  package func scaled(to target: UInt8) -> Int64? {
    guard target >= decimals else { return nil }
    var scaled = mantissa
    for _ in decimals..<target {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = product
    }
    return scaled
  }

  /// The sum, nil where it leaves 64 bits.
  package func adding(_ other: Quantity, times factor: Int64 = 1) -> Quantity? {
    let common = max(decimals, other.decimals)
    guard let left = scaled(to: common), let right = other.scaled(to: common) else { return nil }
    let (product, tooLarge) = right.multipliedReportingOverflow(by: factor)
    let (sum, overflow) = left.addingReportingOverflow(product)
    return tooLarge || overflow ? nil : Quantity(mantissa: sum, decimals: common)
  }
}

extension Quantity: CustomStringConvertible {
  /// Plain digits with a decimal point and no grouping, the same in every language.
  package var description: String {
    guard decimals > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padding = String(repeating: "0", count: max(0, Int(decimals) + 1 - digits.count))
    let padded = padding + digits
    let point = padded.index(padded.endIndex, offsetBy: -Int(decimals))
    return (isNegative ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}

extension Quantity: Comparable {
  package static func < (left: Quantity, right: Quantity) -> Bool {
    if left.decimals == right.decimals { return left.mantissa < right.mantissa }
    let common = max(left.decimals, right.decimals)
    if let small = left.scaled(to: common), let large = right.scaled(to: common) {
      return small < large
    }
    // Only one of the two can leave 64 bits when scaled up: the one with fewer decimals.
    let unscalable = left.decimals < right.decimals ? left : right
    return (unscalable == left) == unscalable.isNegative
  }
}
