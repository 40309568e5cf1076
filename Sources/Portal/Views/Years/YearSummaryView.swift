package import Templating

/// A year in the list of years.
package struct YearSummaryView: View, Equatable {
  package let year: String
  package let address: String?
  package let reports: String
  /// Each group with its coverage.
  package let groups: [LinkView]
  package let forms: String
  package let findings: String

  package static let shape = Shape(
    .text("year"), .link("address"), .text("reports"), .list("groups", LinkView.shape),
    .text("forms"), .text("findings"))

  package func fill(_ values: inout Values) {
    values.text(year)
    values.link(address)
    values.text(reports)
    values.list(groups)
    values.text(forms)
    values.text(findings)
  }
}
