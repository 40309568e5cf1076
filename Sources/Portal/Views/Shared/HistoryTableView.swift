import Disclosure
import Templating

/// All indicators of a body over the years (`parts/history-table`).
struct HistoryTableView: View {
  let history: BodyHistory
  /// The id of its caption.
  let anchor: String

  static let shape = Shape(
    .link("historyID"), .text("historyCaption"), .text("width"), .text("changeTitle"),
    .list("columns", Head.shape), .list("groups", Group.shape),
    .list("breakNotes", BreakNote.shape))

  func fill(_ values: inout Values) {
    let drawing = HistoryDrawing(history: history)
    values.link(anchor)
    values.text(drawing.caption)
    values.number(history.columns.count + (drawing.changeTitle == nil ? 1 : 2))
    values.text(drawing.changeTitle)
    values.list(drawing.heads)
    values.list(drawing.groups)
    values.list(drawing.breakNotes)
  }
}

extension HistoryTableView {
  /// A report, or a year without one.
  struct Head: View {
    let title: String
    let address: String?
    /// The form; the words for no report where there is none.
    let note: String
    let isBreak: Bool

    static let shape = Shape(
      .text("columnTitle"), .link("columnAddress"), .text("columnNote"), .flag("isBreak"))

    func fill(_ values: inout Values) {
      values.text(title)
      values.link(address)
      values.text(note)
      values.flag(isBreak)
    }
  }

  /// The indicators under one heading.
  struct Group: View {
    let drawing: HistoryDrawing
    let title: Phrase
    /// Positions in the book.
    let indicators: [Int]

    static let shape = Shape(.text("group"), .list("lines", Line.shape))

    func fill(_ values: inout Values) {
      values.text(title)
      values.list(indicators) { Line(drawing: drawing, indicator: $0) }
    }
  }

  /// An indicator over the years.
  struct Line: View {
    let drawing: HistoryDrawing
    let indicator: Int

    static let shape = Shape(
      .text("title"), .link("address"), .text("unit"), .list("items", item), .text("change"))
    /// A number, and whether it means something else than the one before it.
    private static let item = Shape(.record("number", NumberView.shape), .flag("isBreak"))

    func fill(_ values: inout Values) {
      let head = drawing.edition.compareWords.indicators[indicator]
      values.text(head.title)
      values.link(head.address)
      values.text(head.unit)
      values.list(drawing.history.columns.indices, as: Line.item) { column, values in
        values.record(drawing.number(of: indicator, column: column))
        values.flag(drawing.isBreak(of: indicator, column: column))
      }
      drawing.fillChange(of: indicator, &values)
    }
  }

  /// What cannot be compared from one form to the next, and why.
  struct BreakNote: View {
    let title: String
    let address: String?
    let reasons: [Phrase]

    static let shape = Shape(.text("breakTitle"), .link("breakAddress"), .texts("reasons"))

    func fill(_ values: inout Values) {
      values.text(title)
      values.link(address)
      values.list(reasons, PhraseView.init)
    }
  }
}
