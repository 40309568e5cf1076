/// Recognises a report: who reports, which form its tables follow, and what every cell says.
///
/// In: a `SourceText`. Out: a `Report`. The same bytes always give the same report; nothing outside
/// the file is looked at. The way: lines become items (`LineReader`), items become labelled rows
/// (`LabelResolver`), rows fill the form (`TableFiller`); the prose gives the outline, the publisher
/// and the claims; then lost cells are concluded where sums and prose leave one value (`LostCells`).
package final class Recognizer: Sendable {
  private let book: LabelBook
  private let arithmetic: [FormArithmetic]
  private let claimReaders: [ClaimReader]
  private let identifier: Identifier

  package init(forms: FormLibrary, regions: RegionTable, publishers: PublisherTable) {
    book = LabelBook(forms: forms.forms, mixtures: forms.mixtures)
    let book = book
    arithmetic = book.forms.map { FormArithmetic(form: $0, book: book) }
    claimReaders = book.forms.map(ClaimReader.init)
    identifier = Identifier(regions: regions, publishers: publishers)
  }

  package func report(from source: SourceText) -> Report {
    if let parsed = source.parsed { return report(from: source, parsed: parsed) }
    let reading = Reading(of: source, book: book)
    let (identity, identityFindings) = identifier.identity(
      of: reading.source, outline: reading.outline)
    let form = FormChoice(
      book: book, arithmetic: arithmetic, placement: reading.placement,
      document: reading.document, year: identity.year
    ).form
    var filler = TableFiller(
      book: book, arithmetic: arithmetic[form], document: reading.document,
      source: reading.source)
    filler.fill(from: reading.placement)
    filler.remarkTables(reading.placement)
    let claims = claimReaders[form].claims(in: reading.outline, year: identity.year)
    LostCells.conclude(&filler.cells, arithmetic: arithmetic[form], claims: claims)
    let account = LineAccount(of: reading, unplaced: filler.unplaced, book: book)
    return Report(
      file: source.file, identity: identity, form: book.forms[form].id, cells: filler.cells,
      outline: reading.outline, claims: claims,
      remarks: source.remarks + identityFindings + filler.remarks + reading.remarks(in: book),
      lineUses: account.uses, unrecognised: account.unrecognised,
      sketch: LineRoles.sketch(of: reading, from: source, unplaced: filler.unplaced))
  }
}

extension Recognizer {
  /// The report once more, where an earlier reading found out who reports for which year and on
  /// which form.
  ///
  /// Only what the file itself shows: the claims are read where a lost cell may follow from them.
  /// With a sketch of these very bytes no label is looked up.
  func report(
    from source: SourceText, knownAs entry: ArchiveEntry, sketch: ReadingSketch?
  ) -> Report {
    guard source.parsed == nil, let form = book.forms.firstIndex(where: { $0.id == entry.form })
    else { return report(from: source) }
    let sketched = sketch.flatMap { SketchedReading.reading(of: source, by: $0, book: book) }
    let reading = sketched ?? Reading(of: source, book: book)
    var filler = TableFiller(
      book: book, arithmetic: arithmetic[form], document: reading.document,
      source: reading.source)
    filler.fill(from: reading.placement)
    LostCells.conclude(
      &filler.cells, arithmetic: arithmetic[form],
      claims: claimReaders[form].claims(in: reading.outline, year: entry.year))
    let account = LineAccount(of: reading, unplaced: filler.unplaced, book: book)
    return Report(
      file: source.file, identity: ReportIdentity(of: entry, from: source),
      form: book.forms[form].id, cells: filler.cells, outline: reading.outline, claims: [],
      remarks: [], lineUses: account.uses, unrecognised: account.unrecognised)
  }

  /// A report whose cells were recognised before and written as JSON.
  private func report(from source: SourceText, parsed: ParsedCells) -> Report {
    let outline = Outline()
    let (identity, findings) = identifier.identity(of: source, outline: outline)
    let named = book.forms.firstIndex { $0.id == parsed.form || $0.officialID == parsed.form }
    let form = named ?? FormChoice.form(inForceIn: identity.year, of: book)
    var report = ParsedReport(parsed, form: book.forms[form])
    let unrecognised = report.unrecognised
    report.conclude(arithmetic[form])
    var uses = Array(repeating: LineUse.blank, count: max(1, source.fileLineCount))
    for aside in source.asides where uses.indices.contains(Int(aside.line) - 1) {
      uses[Int(aside.line) - 1] = aside.use
    }
    return Report(
      file: source.file, identity: identity, form: book.forms[form].id, cells: report.cells,
      outline: outline, claims: [], remarks: source.remarks + findings, lineUses: uses,
      unrecognised: unrecognised)
  }
}

/// A source taken apart: its items, the labels of its rows, and its outline.
struct Reading {
  /// The source as it stands, or cut into lines where a whole report is one.
  let source: SourceText
  let document: RawDocument
  let placement: Placement
  let outline: Outline
  /// The lines of the title, indices of `SourceText.lines`.
  let titleLines: [Int]

  /// A report whose lines give fewer rows than this may be one long line.
  private static let fewRows = 5

  init(of source: SourceText, book: LabelBook) {
    let (document, placement) = Self.read(source, book)
    let rows = placement.entries.count { $0.label != .none && $0.label != .unknown }
    if rows < Self.fewRows, let cut = LongLine.cut(source, book: book) {
      let (document, placement) = Self.read(cut, book)
      self.init(cut, document, placement, book)
    } else {
      self.init(source, document, placement, book)
    }
  }

  private init(
    _ source: SourceText, _ document: RawDocument, _ placement: Placement, _ book: LabelBook
  ) {
    let end = placement.secondReport ?? document.items.count
    let (outline, titleLines) = OutlineReader.outline(
      of: document.items[..<end], in: document, strangers: placement.strangers, source, book: book)
    self.init(source, document, placement, outline, titleLines)
  }

  init(
    _ source: SourceText, _ document: RawDocument, _ placement: Placement, _ outline: Outline,
    _ titleLines: [Int]
  ) {
    self.source = source
    self.document = document
    self.placement = placement
    self.outline = outline
    self.titleLines = titleLines
  }

  private static func read(
    _ source: SourceText, _ book: LabelBook
  ) -> (RawDocument, Placement) {
    let document = LineReader.document(of: source, book: book)
    return (document, LabelResolver.placement(of: document, in: source, book: book))
  }

  /// What shows before any form is chosen.
  func remarks(in book: LabelBook) -> [Finding] {
    guard let second = placement.secondReport else { return [] }
    let line = source.lines[Int(document.items[second].line)].number
    return [
      Finding(
        rule: "second-report", severity: .error, file: source.file, place: Place(line: Int(line)))
    ]
  }
}

extension ReportIdentity {
  /// As it was found out before.
  fileprivate init(of entry: ArchiveEntry, from source: SourceText) {
    self.init()
    publisher = entry.publisher
    year = entry.year
    publicationDate = entry.publicationDate
    sourceAddress = source.frontMatter.source?.value
  }
}
