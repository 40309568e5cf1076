import Templating

/// A part of the site in the navigation.
struct SectionView: View {
  let name: String
  let address: String
  let isCurrent: Bool

  static let shape = Shape(.text("name"), .link("address"), .flag("isCurrent"))

  func fill(_ values: inout Values) {
    values.text(name)
    values.link(address)
    values.flag(isCurrent)
  }
}
