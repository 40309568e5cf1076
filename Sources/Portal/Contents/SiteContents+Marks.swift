import Disclosure

extension SiteContents {
  /// The findings of a report that touch what an indicator is computed from.
  package func marks(of indicator: Int, entry: Int) -> [FindingIndex.Numbered] {
    // Most reports have none, and looking up cells costs more than asking.
    guard findings.hasMarks(entry), let form = archive.entries[entry].form,
      let formula = book.formula(of: indicator, form: form),
      let cells = site.forms.all.first(where: { $0.id == form })?.cells
    else { return [] }
    let paths = (formula.numerator + formula.denominator).map { cells[$0.cell].path }
    return findings.marks(ofEntry: entry, cells: Set(paths))
  }
}
