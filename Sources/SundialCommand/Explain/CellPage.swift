import Disclosure

/// What `sundial explain CELL` prints.
struct CellPage {
  private let layout: PageLayout
  private let catalogue: FindingCatalogue
  private let form: Form

  init(_ layout: PageLayout, catalogue: FindingCatalogue, form: Form) {
    self.layout = layout
    self.catalogue = catalogue
    self.form = form
  }

  func text(of path: String) -> String {
    guard let index = form.cellIndex[path] else { return "" }
    let name = catalogue.name(ofCell: path, form: form.id, in: layout.language)
    return layout.headline(path, name) + layout.facts(facts(of: form.cells[index]))
      + layout.section(.identities, identities(of: index))
      + layout.section(.yearLinks, links(of: index))
  }

  private func facts(of cell: FormCell) -> [(name: Phrase, text: String?)] {
    let table = form.tables[cell.table]
    let block = table.blocks[cell.block]
    let row = block.rows[cell.row]
    let column = block.columns[cell.column]
    return [
      (.form, "\(form.title[layout.language]) (\(form.id), \(form.legalBasis))"),
      (.table, table.title[layout.language]),
      (.row, described(row.number + row.label, row.english)),
      (.column, described(column.label, column.english)),
      (.unit, column.unit),
      (.legalBasis, row.legalBasis),
      (.variants, (row.variants + column.variants).joined(separator: "、")),
    ]
  }

  private func described(_ label: String, _ english: String) -> String {
    layout.language == .chinese || english.isEmpty ? label : "\(label) (\(english))"
  }

  private func identities(of cell: Int) -> [String] {
    let text = EquationText(form: form, language: layout.language)
    return form.equations.filter { $0.concerns(cell) }.map { "\($0.id): \(text.text(of: $0))" }
  }

  private func links(of cell: Int) -> [String] {
    form.crossYearRules.filter { rule in rule.equations.contains { $0.concerns(cell) } }
      .map { "\($0.id): \($0.headline[layout.language])" }
  }
}

extension Equation {
  /// Whether the cell is one of its terms.
  func concerns(_ cell: Int) -> Bool {
    left.contains { $0.cell == cell } || right.contains { $0.cell == cell }
  }
}
