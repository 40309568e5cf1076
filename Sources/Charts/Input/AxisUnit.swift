/// A counting unit of the page's language for the ticks of an axis, as in 10,000 and `万`.
package struct AxisUnit: Equatable, Sendable {
  package var size: Double
  package var suffix: String

  /// Ticks that are multiples of a quarter of `size` are written in it.
  package init(size: Double, suffix: String) {
    self.size = size
    self.suffix = suffix
  }
}
