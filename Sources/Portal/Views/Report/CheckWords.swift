import Disclosure
import Templating

/// A counted identity of a form: what it runs over, and how it is called.
final class CheckWords: Sendable {
  /// Which part of a table an equation runs over.
  enum Scope: Equatable, Sendable {
    case row(table: Int, block: Int, row: Int)
    case column(table: Int, block: Int, column: Int)
    /// Over several rows and columns, or over several tables.
    case wide(table: Int)

    var table: Int {
      switch self {
      case .row(let table, _, _), .column(let table, _, _), .wide(let table): table
      }
    }
  }

  let equation: Equation
  let scope: Scope
  /// The id of its line below the table: `c-row-sum-granted`.
  let anchor: Phrase
  /// The row or column it runs over.
  let name: LabelWords

  /// Nil where the equation does not count.
  init?(
    _ equation: Equation, in form: Form, _ source: WordSource, in book: inout Phrasebook
  ) {
    guard equation.isCounted, let scope = Self.scope(of: equation, in: form) else { return nil }
    self.equation = equation
    self.scope = scope
    anchor = book.phrase(Self.anchor(of: equation))
    name = LabelWords(Self.name(of: scope, equation, form, source.words), in: &book)
  }
}

extension CheckWords {
  private static func scope(of equation: Equation, in form: Form) -> Scope? {
    let terms = equation.left + equation.right
    guard let first = terms.first.map({ form.cells[$0.cell] }) else { return nil }
    var (isOneRow, isOneColumn) = (true, true)
    for term in terms {
      let cell = form.cells[term.cell]
      let isOneBlock = (cell.table, cell.block) == (first.table, first.block)
      if !isOneBlock || cell.row != first.row { isOneRow = false }
      if !isOneBlock || cell.column != first.column { isOneColumn = false }
    }
    if isOneRow { return .row(table: first.table, block: first.block, row: first.row) }
    if isOneColumn { return .column(table: first.table, block: first.block, column: first.column) }
    return .wide(table: first.table)
  }

  private static func anchor(of equation: Equation) -> String {
    String(
      decoding: "c-\(equation.id)".utf8.map { byte in
        let isPlain =
          byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
          || (byte >= 0x30 && byte <= 0x39)
        return isPlain ? byte : 0x2D
      }, as: UTF8.self)
  }

  private static func name(
    of scope: Scope, _ equation: Equation, _ form: Form, _ words: Words
  ) -> LabelView {
    switch scope {
    case .row(let table, let block, let row):
      words.label(of: form.tables[table].blocks[block].rows[row])
    case .column(let table, let block, let column):
      words.label(of: form.tables[table].blocks[block].columns[column])
    case .wide: LabelView(label: equation.id, isForeign: false)
    }
  }
}
