/// The middle of a list of figures, exactly.
package enum Median {
  /// The middle figure, or the mean of the two in the middle, which ends in a half at most where
  /// all are counts; nil for an empty list and where the mean leaves 64 bits.
  package static func of(_ figures: [Quantity]) -> Quantity? {
    middle(of: figures).flatMap { between($0.lower, $0.upper) }
  }

  /// The middle share, or the mean of the two in the middle.
  package static func of(_ shares: [Ratio]) -> Ratio? {
    middle(of: shares).flatMap { between($0.lower, $0.upper) }
  }

  /// The mean of two figures; nil where it leaves 64 bits.
  package static func between(_ lower: Quantity, _ upper: Quantity) -> Quantity? {
    if lower == upper { return lower }
    guard let sum = lower.adding(upper), sum.decimals < Quantity.maximumDecimals else { return nil }
    let (half, overflow) = sum.mantissa.multipliedReportingOverflow(by: 5)
    return overflow ? nil : Quantity(mantissa: half, decimals: sum.decimals + 1)
  }

  /// The mean of two shares; nil where it leaves 64 bits.
  package static func between(_ lower: Ratio, _ upper: Ratio) -> Ratio? {
    lower == upper ? lower : lower.mean(with: upper)
  }

  private static func middle<Figure: Comparable>(
    of figures: [Figure]
  ) -> (lower: Figure, upper: Figure)? {
    guard !figures.isEmpty else { return nil }
    let sorted = figures.sorted()
    return (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
  }
}
