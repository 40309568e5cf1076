import Disclosure

extension SiteContents {
  /// The findings of a report that touch what an indicator is computed from.
  package func marks(of indicator: Int, entry: Int) -> [FindingIndex.Numbered] {
    guard isMarked(indicator, entry: entry), let form = archive.entries[entry].form,
      let formula = book.formula(of: indicator, form: form),
      let cells = site.forms[form]?.cells
    else { return [] }
    let paths = (formula.numerator + formula.denominator).map { cells[$0.cell].path }
    return findings.marks(ofEntry: entry, cells: Set(paths))
  }

  /// Whether there are such findings: asked of every number, while few have any.
  package func isMarked(_ indicator: Int, entry: Int) -> Bool {
    marked.isMarked(indicator, entry: entry)
  }
}
