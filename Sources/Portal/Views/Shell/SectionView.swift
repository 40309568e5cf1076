import Templating

/// A part of the site in the navigation.
struct SectionView: View {
  let section: ShellWords.Section
  let isCurrent: Bool

  static let shape = Shape(.text("name"), .link("address"), .flag("isCurrent"))

  func fill(_ values: inout Values) {
    values.text(section.name)
    values.link(section.address)
    values.flag(isCurrent)
  }
}
