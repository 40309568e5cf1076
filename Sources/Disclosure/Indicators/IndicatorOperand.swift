/// One operand of an indicator's formula in the words of the form, for the definition on its page.
package struct IndicatorOperand: Equatable, Sendable {
  /// As the form's file names it: `requests.refuse.total`.
  package let path: String
  /// 1 or -1.
  package let sign: Int
  package let isDenominator: Bool
  /// How many cells are added up under this name: the rows of a group, else 1.
  package let cellCount: Int
  /// The title of the table.
  package let table: Bilingual
  /// What the form prints above the rows, such as `第二十条第（五）项`; nil where nothing.
  package let banner: String?
  /// The heading the row stands under where that adds up to something; nil where there is none.
  package let group: Bilingual?
  /// The row, or the group of rows, with its number: `（一）予以公开`.
  package let row: Bilingual
  /// The column, or the group of columns.
  package let column: Bilingual
  /// 件, 项 or 万元.
  package let unit: String
}

extension IndicatorOperand {
  /// Nil where the form has no such cell.
  init?(_ operand: IndicatorFormula.Operand, in form: Form) {
    guard let first = operand.cells.first, form.cells.indices.contains(first) else { return nil }
    let cell = form.cells[first]
    let table = form.tables[cell.table]
    let block = table.blocks[cell.block]
    let (rowName, columnName) = Self.lastNames(of: operand.name)
    let rowGroup = block.rowGroups.first { $0.id == rowName }
    let columnGroup = block.columnGroups.first { $0.id == columnName }
    path = operand.name
    sign = operand.sign
    isDenominator = operand.isDenominator
    cellCount = operand.cells.count
    self.table = table.title
    banner = block.banner
    group = rowGroup == nil ? Self.group(over: cell.row, in: block) : nil
    row = rowGroup.map(Self.words) ?? Self.words(block.rows[cell.row])
    column = columnGroup.map(Self.words) ?? Self.words(block.columns[cell.column])
    unit = block.columns[cell.column].unit
  }

  /// The last two names of a path: row and column.
  private static func lastNames(of path: String) -> (row: Substring, column: Substring) {
    func lastName(of rest: Substring) -> (rest: Substring, name: Substring) {
      guard let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) else { return ("", rest) }
      return (rest[..<dot], rest[rest.utf8.index(after: dot)...])
    }
    let (rest, column) = lastName(of: path[...])
    return (rest.isEmpty ? column : lastName(of: rest).name, column)
  }

  private static func group(over row: Int, in block: FormBlock) -> Bilingual? {
    block.rowGroups.last { $0.members.contains(row) && $0.isSum }.map(words)
  }

  private static func words(_ group: FormGroup) -> Bilingual {
    Bilingual(chinese: group.number + group.label, english: group.english)
  }

  private static func words(_ row: FormRow) -> Bilingual {
    Bilingual(chinese: row.number + row.label, english: row.english)
  }

  private static func words(_ column: FormColumn) -> Bilingual {
    Bilingual(chinese: column.label, english: column.english)
  }
}
