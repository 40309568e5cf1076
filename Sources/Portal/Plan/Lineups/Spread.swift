package import Charts
import Disclosure

/// How the values of an indicator are spread over the bodies of a group.
package struct Spread: Sendable {
  package let values: StripValues
  /// How many there are.
  package let count: Int
  package let least: Double
  package let most: Double
  package let median: Double

  /// The fewest values that make a distribution.
  private static let fewest = 5

  /// Nil where there are too few values, or nothing but zeros.
  init?(of indicator: Int, among rows: [Roster.Row], in contents: SiteContents) {
    let sizes = rows.compactMap { contents.indicators[$0.entry, indicator].strength }.sorted()
    guard sizes.count >= Self.fewest, let least = sizes.first, let most = sizes.last, most > 0
    else { return nil }
    (self.least, self.most, count) = (least, most, sizes.count)
    values = StripValues(sizes)
    let middle = sizes.count / 2
    median =
      sizes.count % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2
  }
}

extension IndicatorValue {
  /// The value as geometry; a share of fewer than thirty cases says too little to have a place.
  var strength: Double? {
    if let denominator, denominator < Quantity(NumberText.fewestForPercentage) { return nil }
    return size
  }
}
