import Disclosure

/// Finds a cell by its path or by the labels of its row and column.
struct CellSearch {
  /// The forms to look in, the preferred one first.
  let forms: [Form]

  /// `requests.granted.total`, `予以公开`, or `予以公开/自然人`.
  ///
  /// A row without a column means its last cell, which is its total where it has one.
  func cell(_ subject: String) -> (form: Form, path: String)? {
    for form in forms where form.cellIndex[subject] != nil { return (form, subject) }
    let parts = subject.split(separator: "/", maxSplits: 1).map { CellSearch.plain(String($0)) }
    for form in forms {
      if let path = path(row: parts.first ?? "", column: parts.dropFirst().first, in: form) {
        return (form, path)
      }
    }
    return nil
  }

  /// Everything a cell can be called, for the nearest spelling.
  var names: [String] {
    var names: [String] = []
    for form in forms {
      names += form.cells.map(\.path)
      for block in form.tables.flatMap(\.blocks) { names += block.rows.map(\.label) }
    }
    return names
  }

  private func path(row: String, column: String?, in form: Form) -> String? {
    var found: String?
    for cell in form.cells {
      let block = form.tables[cell.table].blocks[cell.block]
      guard CellSearch.isCalled(row, block.rows[cell.row]) else { continue }
      guard let column else {
        found = cell.path
        continue
      }
      if CellSearch.isCalled(column, block.columns[cell.column]) { return cell.path }
    }
    return column == nil ? found : nil
  }

  private static func isCalled(_ name: String, _ row: FormRow) -> Bool {
    ([row.id, row.label, row.number + row.label, row.english] + row.variants)
      .contains { plain($0) == name }
  }

  private static func isCalled(_ name: String, _ column: FormColumn) -> Bool {
    ([column.id, column.label, column.english] + column.variants).contains { plain($0) == name }
  }

  /// Blanks and capitals do not matter.
  private static func plain(_ name: String) -> String {
    name.filter { !$0.isWhitespace }.lowercased()
  }
}
