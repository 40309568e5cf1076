/// The words a reader finds in the report for the tables, rows and columns of a form.
///
/// A table is named after its chapter, as everybody does: the table of chapter 三 is 表三.
struct CellNames: Sendable {
  let form: Form
  /// Of each table: 表三, Table 3.
  private let tables: [Bilingual]

  init(form: Form) {
    self.form = form
    tables = form.tables.indices.map { CellNames.table($0, of: form) }
  }

  /// One part of a cell's name: `cell.row`.
  enum Part: String {
    case table
    case title
    case row
    case column
    case unit
  }

  /// The whole name: `表三「（七）总计」·「总计」`; the path where the form has no such cell.
  func name(of path: String, in language: Language) -> String {
    guard let cell = cell(path) else { return path }
    let table = tables[cell.table][language]
    let row = row(of: cell, in: language)
    let column = column(of: cell, in: language)
    switch language {
    case .chinese: return "\(table)「\(row)」·「\(column)」"
    case .english: return "\(table), row “\(row)”, column “\(column)”"
    }
  }

  func name(of path: String, _ part: Part, in language: Language) -> String {
    guard let cell = cell(path) else { return path }
    switch part {
    case .table: return tables[cell.table][language]
    case .title: return form.tables[cell.table].title[language]
    case .row: return row(of: cell, in: language)
    case .column: return column(of: cell, in: language)
    case .unit: return form.tables[cell.table].blocks[cell.block].columns[cell.column].unit
    }
  }

  /// The rows of the cells, neighbours drawn together: `表三「予以公开」至「重复申请」（15 行）`.
  func rows(of paths: [String], in language: Language) -> String {
    runs(of: paths).map { run in text(of: run, in: language) }
      .joined(separator: language == .chinese ? "、" : "; ")
  }

  /// The columns of the cells, each once: `「自然人」「总计」`.
  func columns(of paths: [String], in language: Language) -> String {
    var names: [String] = []
    for cell in paths.compactMap(cell) {
      let name = column(of: cell, in: language)
      if !names.contains(name) { names.append(name) }
    }
    return language == .chinese
      ? names.map { "「\($0)」" }.joined() : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension CellNames {
  private func cell(_ path: String) -> FormCell? {
    form.cellIndex[path].map { form.cells[$0] }
  }

  private static func table(_ index: Int, of form: Form) -> Bilingual {
    let section = form.sections.firstIndex { $0.id == form.tables[index].section } ?? index
    let number = form.sections.indices.contains(section) ? form.sections[section].number : ""
    return Bilingual(
      chinese: "表" + (number.isEmpty ? "\(section + 1)" : number.filter { $0 != "、" }),
      english: "Table \(section + 1)")
  }

  private func row(of cell: FormCell, in language: Language) -> String {
    let block = form.tables[cell.table].blocks[cell.block]
    let row = block.rows[cell.row]
    // `3.其他` says little without `（六）其他处理`; `三、本年度办理结果` only brackets its rows.
    let group = block.rowGroups.last { $0.members.contains(cell.row) && $0.isSum }
    switch language {
    case .chinese:
      let own = row.number + row.label
      return group.map { "\($0.number)\($0.label) \(own)" } ?? own
    case .english: return group.map { "\($0.english): \(row.english)" } ?? row.english
    }
  }

  private func column(of cell: FormCell, in language: Language) -> String {
    let column = form.tables[cell.table].blocks[cell.block].columns[cell.column]
    return language == .chinese ? column.label : column.english
  }

  /// The first cells of rows that follow one another in a table.
  private func runs(of paths: [String]) -> [[FormCell]] {
    let indexes = Set(paths.compactMap { form.cellIndex[$0] }).sorted()
    var runs: [[FormCell]] = []
    for cell in indexes.map({ form.cells[$0] }) {
      if let last = runs.last?.last, isOneRow(last, cell) { continue }
      if let last = runs.last?.last, follows(cell, last) {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
    return runs
  }

  private func isOneRow(_ left: FormCell, _ right: FormCell) -> Bool {
    (left.table, left.block, left.row) == (right.table, right.block, right.row)
  }

  private func follows(_ cell: FormCell, _ last: FormCell) -> Bool {
    guard cell.table == last.table else { return false }
    if cell.block == last.block { return cell.row == last.row + 1 }
    let rows = form.tables[last.table].blocks[last.block].rows.count
    return cell.block == last.block + 1 && cell.row == 0 && last.row == rows - 1
  }

  private func text(of run: [FormCell], in language: Language) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    let names = (row(of: first, in: language), row(of: last, in: language))
    let table = tables[first.table][language]
    switch language {
    case .chinese:
      return run.count == 1
        ? "\(table)「\(names.0)」" : "\(table)「\(names.0)」至「\(names.1)」（\(run.count) 行）"
    case .english:
      return run.count == 1
        ? "\(table) “\(names.0)”" : "\(table) “\(names.0)” to “\(names.1)” (\(run.count) rows)"
    }
  }
}
