import Disclosure
import Templating

/// A paragraph or a sub-heading of a chapter, with its line in the source.
struct PassageView: View {
  let prose: TrustedHTML
  let isHeading: Bool
  let anchor: String?
  let line: Int

  static let shape = Shape(
    .html("passage"), .flag("isHeading"), .link("passageLine"), .text("lineNumber"))

  func fill(_ values: inout Values) {
    values.html(prose)
    values.flag(isHeading)
    values.link(anchor)
    values.number(line)
  }
}
