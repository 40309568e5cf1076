import Templating

/// The report of the year before or after.
struct NeighbourView: View {
  let year: String
  let address: String

  static let shape = Shape(.text("year"), .link("address"))

  func fill(_ values: inout Values) {
    values.text(year)
    values.link(address)
  }
}
