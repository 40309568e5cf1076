import Disclosure
import Templating

/// A statutory table with the checks that belong to it.
final class TableWords: Sendable {
  /// The checks of one rule, as positions in `FormWords.checks`.
  struct CheckGroup: Sendable {
    let rule: RuleWords
    var checks: [Int]
  }

  let anchor: Phrase
  /// The id of the note on sums; empty where the table shows none.
  let note: Phrase
  let isHeat: Bool
  let blocks: [BlockWords]
  let checkGroups: [CheckGroup]
  let checkCount: Int
  /// Its cells in `Form.cells`.
  let cells: Range<Int>

  init(
    _ table: FormTable, blocks: [BlockWords], checkGroups: [CheckGroup], cells: Range<Int>,
    in book: inout Phrasebook
  ) {
    anchor = book.phrase("t-\(table.id)")
    note = blocks.contains(where: \.hasSums) ? book.phrase("n-\(table.id)") : .none
    isHeat = blocks.contains(where: \.isHeat)
    self.blocks = blocks
    self.checkGroups = checkGroups
    checkCount = checkGroups.reduce(0) { $0 + $1.checks.count }
    self.cells = cells
  }
}
