import Charts
import Disclosure
import Templating

/// A rule in the matrix of rules and years.
struct RuleRowView: View {
  let edition: Edition
  let tally: FindingTally
  let rule: String

  static let shape = Shape(
    .text("rule"), .text("headline"), .link("address"), .list("counts", TallyCellView.shape),
    .text("total"))

  func fill(_ values: inout Values) {
    values.text(rule)
    values.text(edition.contents.catalogue.headline(of: rule, in: edition.language))
    values.link(edition.address(of: .rule(rule, part: 1)))
    values.list(
      tally.columns.map { year in
        TallyCellView(count: tally.count(of: rule, in: year), maximum: tally.maximum)
      })
    values.text(NumberText.grouped(tally.total(of: rule)))
  }
}

/// How many findings a rule has in a year, shaded.
struct TallyCellView: View {
  let count: Int
  let maximum: Int

  static let shape = Shape(.text("count"), .text("heat"))

  func fill(_ values: inout Values) {
    values.text(NumberText.grouped(count))
    values.text(HeatStep(Double(count), maximum: Double(maximum)).name)
  }
}
