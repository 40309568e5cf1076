import Disclosure
import Templating

/// A chapter of the report: its heading, its prose, its tables.
struct ChapterView: View {
  /// Which chapter it is.
  enum Kind {
    /// What stands before the first heading.
    case opening
    case section(SectionWords)
    /// A chapter that the form does not know.
    case own(id: String)
  }

  let kind: Kind
  let headings: [Outline.Heading]
  let passages: [PassageView]
  let open: OpenReport

  static let shape = Shape(
    .link("chapter"), .record("title", LabelView.shape),
    .record("ownHeading", PageLinkView.shape), .text("absence"),
    .list("passages", PassageView.shape), .list("tables", FormTableView.shape))

  func fill(_ values: inout Values) {
    switch kind {
    case .opening:
      values.link("s-opening")
      values.record(open.shared.opening)
      fillNoNotes(&values)
    case .own(let id):
      values.link("s-\(id)")
      values.record(ownLabel)
      fillNoNotes(&values)
    case .section(let section): fill(section, &values)
    }
  }
}

extension ChapterView {
  private func fillNoNotes(_ values: inout Values) {
    values.nothing()
    values.nothing()
    values.list(passages)
    values.nothing()
  }

  /// The report's heading for a chapter that has no other.
  private var ownLabel: LabelView {
    LabelView(
      label: headings.first.map { HeadingText($0.text).bare } ?? "",
      isForeign: open.edition.language != .chinese)
  }

  private func fill(_ section: SectionWords, _ values: inout Values) {
    values.link(section.anchor)
    values.record(section.heading)
    values.record(headings.first.flatMap { ownHeading($0, section) })
    values.text(absence(section))
    values.list(passages)
    values.list(section.tables) { FormTableView(table: $0, open: open) }
  }

  /// The report's own heading where it differs from the form's.
  private func ownHeading(_ heading: Outline.Heading, _ section: SectionWords) -> PageLinkView? {
    let text = HeadingText(heading.text)
    guard !text.isOne(of: section.printed) else { return nil }
    return PageLinkView(
      words: text.bare, anchor: open.anchors.id(of: heading.place))
  }

  /// What is to say about a chapter without a heading: lost, or its heading lost.
  private func absence(_ section: SectionWords) -> Phrase {
    guard headings.isEmpty else { return .none }
    let hasTables = section.tables.contains { table in
      table.cells.contains { open.cells[$0].hasPlace }
    }
    return passages.isEmpty && !hasTables ? open.shared.noChapter : open.shared.noHeading
  }
}
