import Disclosure
import Templating

/// A piece of the source that is neither a cell nor prose.
struct UnrecognisedView: View {
  let text: String
  let anchor: SourceAnchors.ID?
  let line: Int

  static let shape = Shape(.text("piece"), .link("source"), .text("lineNumber"))

  func fill(_ values: inout Values) {
    values.text(text)
    values.link(anchor)
    values.number(line)
  }
}
