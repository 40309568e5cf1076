import Disclosure
import Templating

/// One row of a table's head.
struct HeaderRowView: View {
  /// Whether it is the first, which also names the rows and the checks.
  let isFirst: Bool
  let cells: [HeaderCellView]

  static let shape = Shape(.flag("isFirst"), .list("headers", HeaderCellView.shape))

  func fill(_ values: inout Values) {
    values.flag(isFirst)
    values.list(cells)
  }
}

extension HeaderRowView {
  /// The head of a block: groups over their columns, and columns that reach down to the last row.
  static func rows(
    of block: FormBlock, hasUnits: Bool, _ words: Words, in book: inout Phrasebook
  ) -> [HeaderRowView] {
    let depths = block.columns.indices.map { column in
      block.columnGroups.count { $0.members.contains(column) }
    }
    let deepest = depths.max() ?? 0
    var rows: [HeaderRowView] = []
    for level in 0...deepest {
      var cells: [HeaderCellView] = []
      for column in block.columns.indices {
        let own =
          depths[column] == level
          ? cell(block.columns[column], rows: deepest - level + 1, hasUnits, words, in: &book)
          : cell(over: column, of: block, level, words, in: &book)
        if let own { cells.append(own) }
      }
      rows.append(HeaderRowView(isFirst: level == 0, cells: cells))
    }
    return rows
  }

  private static func cell(
    _ column: FormColumn, rows: Int, _ hasUnits: Bool, _ words: Words, in book: inout Phrasebook
  ) -> HeaderCellView {
    HeaderCellView(
      label: LabelWords(words.label(of: column), in: &book),
      unit: hasUnits ? book.phrase(words.unit(column.unit)) : .none, columns: 1, rows: rows)
  }

  /// The group that begins with a column; nil where it began before.
  private static func cell(
    over column: Int, of block: FormBlock, _ level: Int, _ words: Words,
    in book: inout Phrasebook
  ) -> HeaderCellView? {
    let groups = block.columnGroups.filter { $0.members.contains(column) }
    guard groups.count > level, groups[level].members.lowerBound == column else { return nil }
    return HeaderCellView(
      label: LabelWords(words.label(of: groups[level]), in: &book), unit: .none,
      columns: groups[level].members.count, rows: 1)
  }
}
