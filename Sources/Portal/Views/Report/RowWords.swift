import Disclosure
import Templating

/// A row of a form: what stands at its head, and where its numbers lead.
final class RowWords: Sendable {
  /// The id of the row: `t-requests-granted`, `t-art20_5-permit`.
  let anchor: Phrase
  /// The id of what is said about its derived numbers: `d-requests-granted`.
  let derivation: Phrase
  let label: LabelWords
  /// What the form prints in brackets after the label; only where the label is Chinese.
  let note: Phrase
  /// How many headings it stands under.
  let depth: Int
  /// Positions in `Form.cells`.
  let cells: Range<Int>
  /// The checks over the row, as positions in `FormWords.checks`.
  let checks: [Int]

  init(
    _ row: Int, of block: FormBlock, named name: String, cells: Range<Int>, checks: [Int],
    _ source: WordSource, in book: inout Phrasebook
  ) {
    let own = block.rows[row]
    anchor = book.phrase("t-\(name)-\(own.id)")
    derivation = book.phrase("d-\(name)-\(own.id)")
    label = LabelWords(source.words.label(of: own), in: &book)
    note = source.language == .chinese ? book.phrase(own.note) : .none
    depth = block.rowGroups.count { $0.members.contains(row) }
    self.cells = cells
    self.checks = checks
  }
}
