import Disclosure

/// What `sundial explain FILE CELL` prints: where a number of a report comes from.
struct OriginPage {
  let layout: PageLayout
  let catalogue: FindingCatalogue
  let form: Form
  let paths: FilePaths
  let examination: Examination

  private var language: Language { layout.language }

  func text(of path: String) -> String {
    let report = examination.report
    guard let index = form.cellIndex[path], report.cells.indices.contains(index) else { return "" }
    let cell = report.cells[index]
    let name = catalogue.name(ofCell: path, form: form.id, in: language)
    var page = layout.headline(path, name)
    page += layout.facts([
      (.value, cell.value?.description ?? layout.phrases[.noValue][language]),
      (.state, layout.phrases.text(of: cell.state)[language]),
      (.rawSpelling, cell.raw.map { VisibleText.of($0) }),
      (.place, place(of: cell)),
      (.proof, proof(of: cell)),
    ])
    page += excerpt(of: cell)
    page += layout.section(.identities, identities(of: index))
    return page + layout.section(.findings, findings(about: path))
  }

  private func place(of cell: Cell) -> String? {
    cell.place.map { place in
      "\(VisibleText.of(paths.path(of: examination.report.file))):\(place.line):\(place.column)"
    }
  }

  private func proof(of cell: Cell) -> String {
    cell.proof.map { proof in
      let rule = String(proof.prefix { $0 != ":" })
      guard let headline = catalogue.explanation(of: rule)?.headline[language] else { return proof }
      return "\(proof) (\(headline))"
    }.joined(separator: "\n")
  }

  private func excerpt(of cell: Cell) -> String {
    guard let place = cell.place,
      let excerpt = examination.source.excerpt(at: place, width: layout.width - 10)
    else { return "" }
    let number = "  \(place.line) | "
    let margin = String(repeating: " ", count: number.count - 2) + "| "
    return "\n\(number)\(excerpt.line)\n\(margin)" + layout.palette.paint(excerpt.marker, .green)
      + "\n"
  }

  private func identities(of cell: Int) -> [String] {
    let figures = Figures(examination.report.cells)
    let text = EquationText(form: form, language: language)
    return form.equations.filter { $0.concerns(cell) }.map { equation in
      let numbers = text.text(of: equation, in: figures)
      return "\(equation.id): \(numbers ?? layout.phrases[.notDecidable][language])"
    }
  }

  private func findings(about path: String) -> [String] {
    examination.findings.filter { $0.cells.contains(path) }
      .map { "\($0.rule): \(catalogue.message(of: $0, in: language))" }
  }
}
