/// What stands around the marks of a chart: its id, and the words for those who do not see it.
package struct ChartFrame: Equatable, Sendable {
  /// Unique on the page; every id inside the chart begins with it.
  package var id: String
  /// What is shown, of whom, for which years.
  package var title: String
  /// Extremes, gaps, breaks and flagged values in a sentence or three.
  package var description: String
  /// The language of both, as in `zh-CN`; empty where the page's own holds.
  package var language: String

  /// Frames a chart.
  package init(id: String, title: String, description: String, language: String = "") {
    self.id = id
    self.title = title
    self.description = description
    self.language = language
  }
}
