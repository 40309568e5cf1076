package import Disclosure

/// The cells of one report by their paths.
package struct PathCells: Sendable {
  private let form: Form
  private let cells: [PackedCell]

  /// Nil for a report without a form.
  package init?(entry: Int, contents: SiteContents) {
    let entry = contents.archive.entries[entry]
    guard let form = contents.site.forms.all.first(where: { $0.id == entry.form }) else {
      return nil
    }
    self.form = form
    cells = entry.cells()
  }

  /// A cell the form does not know is not in the form.
  package subscript(path: String) -> PackedCell {
    guard let index = form.cellIndex[path] else { return PackedCell(state: .notInForm) }
    return cells.indices.contains(index) ? cells[index] : .absent
  }
}
