/// One report of the archive: who, when, on which form, and every cell.
package struct ArchiveEntry: Equatable, Sendable {
  /// The path relative to the folder that was read.
  package let file: String
  package internal(set) var publisher: Publisher?
  package let year: Int?
  /// The id of the form, nil where no table was recognised.
  package let form: String?
  /// Such as `2021-01-22`.
  package let publicationDate: String?
  /// Fingerprints of the prose, sentence by sentence, ascending and without repeats.
  package let sentences: [UInt64]
  package let packedCells: PackedCells

  package init(
    file: String, publisher: Publisher?, year: Int?, form: String?, publicationDate: String? = nil,
    sentences: [UInt64] = [], packedCells: PackedCells = PackedCells([])
  ) {
    self.file = file
    self.publisher = publisher
    self.year = year
    self.form = form
    self.publicationDate = publicationDate
    self.sentences = sentences
    self.packedCells = packedCells
  }

  package init(_ report: Report) {
    self.init(
      file: report.file, publisher: report.identity.publisher, year: report.identity.year,
      form: report.form, publicationDate: report.identity.publicationDate,
      sentences: SentenceFingerprints(of: report.outline.paragraphs).values,
      packedCells: PackedCells(report.cells))
  }

  /// One cell, in the order of the form's cells; absent where the report has none.
  package func cell(at index: Int) -> PackedCell {
    packedCells.cell(at: index)
  }

  package func cells() -> [PackedCell] {
    packedCells.cells()
  }
}
