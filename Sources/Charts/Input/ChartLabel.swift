/// A finished text in two lengths: the short one stands where the full one would collide.
package struct ChartLabel: Equatable, Sendable, ExpressibleByStringLiteral {
  /// As in `12,904`, `2019`, `无报告`.
  package var full: String
  /// As in `1.29万`, `19`, `缺`; two Han or less fit everywhere.
  package var short: String

  /// A label with a shorter form; without one the full text serves as both.
  package init(_ full: String, short: String? = nil) {
    self.full = full
    self.short = short ?? full
  }

  /// A label of one length.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
