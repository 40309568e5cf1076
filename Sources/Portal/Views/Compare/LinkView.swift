package import Templating

/// A name that leads to a page, or stands for the page itself.
package struct LinkView: View, Equatable {
  package let name: String
  /// Nil where the site has no such page.
  package let address: String?
  /// What the name is followed by, such as a count.
  package var note: String = ""
  package var isCurrent = false
  /// Whether the name is Chinese in every edition, as names of regions are.
  package var isOriginal = false

  package static let shape = Shape(
    .text("name"), .link("address"), .text("note"), .flag("isCurrent"), .flag("isOriginal"))

  package func fill(_ values: inout Values) {
    values.text(name)
    values.link(address)
    values.text(note)
    values.flag(isCurrent)
    values.flag(isOriginal)
  }
}
