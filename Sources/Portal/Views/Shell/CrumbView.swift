import Templating

/// A step on the way down to the page.
struct CrumbView: View {
  let crumb: PageHead.Crumb
  let position: Int

  static let shape = Shape(.text("name"), .link("address"), .text("position"))

  func fill(_ values: inout Values) {
    values.text(crumb.name)
    values.link(crumb.address)
    values.number(position)
  }
}
