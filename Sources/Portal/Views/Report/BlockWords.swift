import Disclosure
import Templating

/// A block of a form as it stands on the page: its head, its rows under their headings, the rules
/// at its foot.
final class BlockWords: Sendable {
  /// A heading over rows.
  struct Heading: Sendable {
    let label: LabelWords
    let depth: Int
    /// The rows it adds up, column by column; empty for one that only brackets its rows.
    let sums: [[Int]]
  }

  enum Line: Sendable {
    case heading(Heading)
    /// A row of numbers, as a position in `FormWords.rows`.
    case numbers(Int)
  }

  /// A rule that runs down the columns.
  struct ColumnRule: Sendable {
    let headline: Phrase
    /// The checks of each column, as positions in `FormWords.checks`.
    let columns: [[Int]]
    let checks: [Int]
  }

  let anchor: Phrase
  /// The banner, or the table's title where it has a single block.
  let caption: LabelWords
  /// Shared by all columns; empty where the columns differ.
  let unit: Phrase
  let head: [HeaderRowView]
  let lines: [Line]
  /// How many columns of numbers it has.
  let width: Int
  /// Its cells in `Form.cells`.
  let cells: Range<Int>
  /// Whether its rows are checked.
  let isChecked: Bool
  let columnRules: [ColumnRule]

  /// Whether sums over groups of rows are shown.
  let hasSums: Bool
  var isHeat: Bool { HeatScale.fits(cells) }

  /// `rows` are its rows of numbers in `FormWords.rows`.
  init(
    _ own: FormBlock, of table: FormTable, rows: Range<Int>, cells: Range<Int>,
    isChecked: Bool, columnRules: [ColumnRule], _ source: WordSource, in book: inout Phrasebook
  ) {
    let words = source.words
    let units = Set(own.columns.map(\.unit))
    let unit = units.count == 1 ? units.first.map(words.unit) : nil
    anchor = book.phrase(own.id.isEmpty ? "b-\(table.id)" : "b-\(own.id)")
    caption = LabelWords(
      own.banner.map { words.label(chinese: $0, english: "") }
        ?? words.label(chinese: table.title.chinese, english: table.title.english), in: &book)
    self.unit = book.phrase(unit)
    head = HeaderRowView.rows(of: own, hasUnits: unit == nil, words, in: &book)
    lines = Self.lines(of: own, rows: rows, cells: cells, words, in: &book)
    width = own.columns.count
    self.cells = cells
    self.isChecked = isChecked
    self.columnRules = columnRules
    hasSums = own.rowGroups.contains(where: \.isSum)
  }
}

extension BlockWords {
  private static func lines(
    of own: FormBlock, rows: Range<Int>, cells: Range<Int>, _ words: Words,
    in book: inout Phrasebook
  ) -> [Line] {
    var lines: [Line] = []
    for row in own.rows.indices {
      for group in own.rowGroups where group.members.lowerBound == row {
        lines.append(.heading(heading(group, of: own, cells, words, in: &book)))
      }
      lines.append(.numbers(rows.lowerBound + row))
    }
    return lines
  }

  private static func heading(
    _ group: FormGroup, of own: FormBlock, _ cells: Range<Int>, _ words: Words,
    in book: inout Phrasebook
  ) -> Heading {
    let sums = own.columns.indices.map { column in
      group.members.map { cells.lowerBound + $0 * own.columns.count + column }
    }
    return Heading(
      label: LabelWords(words.label(of: group), in: &book),
      depth: own.rowGroups.count {
        $0.members.contains(group.members.lowerBound) && $0.members.count > group.members.count
      }, sums: group.isSum ? sums : [])
  }
}
