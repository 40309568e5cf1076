import Disclosure
import Templating

/// The same page in another language; its address is from the site's root.
struct AlternateView: View {
  let alternate: Edition.Alternate
  let address: String
  let absolute: String?

  static let shape = Shape(
    .text("language"), .text("tag"), .link("address"), .link("absolute"))

  func fill(_ values: inout Values) {
    values.text(alternate.language == .chinese ? "中文" : "English")
    values.text(alternate.language.tag)
    values.link(alternate.folder + address)
    values.link(absolute)
  }
}
