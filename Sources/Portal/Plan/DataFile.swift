/// A file of figures beside the pages; one for both languages.
package enum DataFile: Hashable, Sendable {
  case reports
  case findings
  case regions
  case indicators
  /// All indicators of all reports of a year.
  case year(Int)
  /// One indicator over all reports.
  case indicator(String)
  /// All indicators and years of a publisher, by its position in the plan.
  case publisher(Int)
}
