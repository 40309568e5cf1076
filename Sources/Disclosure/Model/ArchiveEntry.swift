/// One report of the archive: who, when, on which form, and every cell.
package struct ArchiveEntry: Sendable {
  /// By reference: entries are sorted, compared and handed about by the ten thousand.
  private var facts: Facts

  private final class Facts: Sendable {
    let file: String
    /// At most one, which its other reports share.
    let publisher: [Publisher]
    let year: Int?
    let form: String?
    let publicationDate: String?
    let sentences: PackedSentences
    let cells: PackedCells

    init(
      file: String, publisher: [Publisher], year: Int?, form: String?, publicationDate: String?,
      sentences: PackedSentences, cells: PackedCells
    ) {
      self.file = file
      self.publisher = publisher
      self.year = year
      self.form = form
      self.publicationDate = publicationDate
      self.sentences = sentences
      self.cells = cells
    }
  }

  package init(
    file: String, publisher: Publisher?, year: Int?, form: String?, publicationDate: String? = nil,
    sentences: [UInt64] = [], packedCells: PackedCells = PackedCells([])
  ) {
    self.init(
      file: file, sharing: publisher.map { [$0] } ?? [], year: year, form: form,
      publicationDate: publicationDate, sentences: PackedSentences(sentences),
      packedCells: packedCells)
  }

  /// `publisher` holds at most one, and is shared as it is.
  init(
    file: String, sharing publisher: [Publisher], year: Int?, form: String?,
    publicationDate: String?, sentences: PackedSentences, packedCells: PackedCells
  ) {
    facts = Facts(
      file: file, publisher: publisher, year: year, form: form, publicationDate: publicationDate,
      sentences: sentences, cells: packedCells)
  }

  package init(_ report: Report) {
    self.init(
      file: report.file, publisher: report.identity.publisher, year: report.identity.year,
      form: report.form, publicationDate: report.identity.publicationDate,
      sentences: SentenceFingerprints(of: report.outline.paragraphs).values,
      packedCells: PackedCells(report.cells))
  }
}

extension ArchiveEntry {
  /// The path relative to the folder that was read.
  package var file: String { facts.file }
  package internal(set) var publisher: Publisher? {
    get { facts.publisher.first }
    set {
      self = packed(
        sharing: newValue.map { [$0] } ?? [], sentences: sentences, cells: packedCells)
    }
  }
  /// The publisher's, without a copy of all that is known of it.
  var publisherID: String? { facts.publisher.isEmpty ? nil : facts.publisher[0].id }
  package var year: Int? { facts.year }
  /// The id of the form, nil where no table was recognised.
  package var form: String? { facts.form }
  /// Such as `2021-01-22`.
  package var publicationDate: String? { facts.publicationDate }
  /// Fingerprints of the prose, sentence by sentence, ascending and without repeats.
  package var sentences: PackedSentences { facts.sentences }
  package var packedCells: PackedCells { facts.cells }

  /// One cell, in the order of the form's cells; absent where the report has none.
  package func cell(at index: Int) -> PackedCell {
    packedCells.cell(at: index)
  }

  package func cells() -> [PackedCell] {
    packedCells.cells()
  }

  /// The same, as it lies in the bytes of many and with a publisher that others have as well.
  func packed(
    sharing publisher: [Publisher], sentences: PackedSentences, cells: PackedCells
  ) -> ArchiveEntry {
    ArchiveEntry(
      file: file, sharing: publisher, year: year, form: form, publicationDate: publicationDate,
      sentences: sentences, packedCells: cells)
  }
}

extension ArchiveEntry: Equatable {
  package static func == (left: ArchiveEntry, right: ArchiveEntry) -> Bool {
    if left.facts === right.facts { return true }
    return left.file == right.file && left.publisher == right.publisher && left.year == right.year
      && left.form == right.form && left.publicationDate == right.publicationDate
      && left.sentences == right.sentences && left.packedCells == right.packedCells
  }
}
