import Templating

/// A paragraph or a sub-heading of a chapter, with its line in the source.
struct PassageView: View {
  let text: String
  let isHeading: Bool
  let anchor: SourceAnchors.ID?
  let line: Int

  static let shape = Shape(
    .html("passage"), .flag("isHeading"), .link("passageLine"), .text("lineNumber"))

  func fill(_ values: inout Values) {
    values.html { ProseRenderer().append(inlineOf: text, to: &$0) }
    values.flag(isHeading)
    values.link(anchor)
    values.number(line)
  }
}
