import Disclosure
import Templating

/// A chapter of the report: its heading, its prose, its tables.
struct ChapterView: View {
  let anchor: String
  let heading: LabelView
  /// The report's own heading where it differs from the form's.
  let ownHeading: PageLinkView?
  /// What is to say about a chapter without a heading: lost, or its heading lost.
  let absence: String?
  let passages: [PassageView]
  let tables: [FormTableView]

  static let shape = Shape(
    .link("chapter"), .record("title", LabelView.shape),
    .record("ownHeading", PageLinkView.shape), .text("absence"),
    .list("passages", PassageView.shape), .list("tables", FormTableView.shape))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.record(heading)
    values.record(ownHeading)
    values.text(absence)
    values.list(passages)
    values.list(tables)
  }
}
