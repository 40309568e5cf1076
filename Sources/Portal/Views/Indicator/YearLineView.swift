package import Templating

/// One year of a group by an indicator: how many, the middle, the total of the constant panel.
package struct YearLineView: View, Equatable {
  /// Why the years before mean something else; empty where they do not.
  package let breakNote: String
  package let year: String
  package let address: String?
  package let form: String
  package let coverage: String
  package let median: String
  package let total: String

  package static let shape = Shape(
    .text("breakNote"), .text("year"), .link("address"), .text("form"), .text("coverage"),
    .text("median"), .text("total"))

  package func fill(_ values: inout Values) {
    values.text(breakNote)
    values.text(year)
    values.link(address)
    values.text(form)
    values.text(coverage)
    values.text(median)
    values.text(total)
  }
}
