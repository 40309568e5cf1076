/// The values of a strip, put in order and placed once for all strips that show the same group.
package struct StripValues: Equatable, Sendable {
  /// From the least to the greatest, what is not a number left out.
  let sorted: [Double]
  /// The scale that ends above the greatest.
  let scale: LogScale
  /// The place of each on it, or the columns that many become.
  let marks: StripMarks

  /// Values in any order; who has none is not drawn.
  package init(_ values: [Double]) {
    let sorted = values.filter { !$0.isNaN }.map { min(max($0, 0), 1e15) }.sorted()
    let scale = LogScale(maximum: sorted.last ?? 1)
    self.sorted = sorted
    self.scale = scale
    marks = StripMarks(sorted, on: scale)
  }

  /// The marks on a scale that may have to reach further.
  func marks(on scale: LogScale) -> StripMarks {
    scale == self.scale ? marks : StripMarks(sorted, on: scale)
  }
}
