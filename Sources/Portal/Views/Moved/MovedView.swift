package import Templating

/// The page of an old address that leads on.
package struct MovedView: PageView {
  package let edition: Edition
  /// The slug that is no longer used.
  package let old: String
  package let target: RegionNode

  package static let template = "pages/moved"
  package static let texts = ["moved"]
  package static let settings: [RareSetting] = [.aliases]
  package static let shape = Shape(.text("old"), .text("name"), .link("target"))

  package var head: PageHead {
    PageHead(
      title: edition.words["moved.title", ["old": old, "name": target.name]],
      description: edition.words["moved.title", ["old": old, "name": target.name]],
      section: .regions, isHidden: true, standsFor: edition.address(of: .region(target.slug)))
  }

  package func fill(_ values: inout Values) {
    values.text(old)
    values.text(target.name)
    values.link(edition.address(of: .region(target.slug)))
  }
}
