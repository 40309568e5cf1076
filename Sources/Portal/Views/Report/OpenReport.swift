import Disclosure
import Templating

/// A report as its page shows it: what every part of the page draws on, worked out once.
///
/// Shared by reference: the views of a page's cells and lines hold it and little else.
final class OpenReport: Sendable {
  let edition: Edition
  let entry: Int
  let report: Report
  let source: SourceText
  /// The form its tables follow; nil where none was recognised or the form is not read.
  let form: FormWords?
  /// The form that is recognised and not read.
  let refused: Form?
  let anchors: SourceAnchors
  /// One per cell of the form.
  let cells: [CellReading]
  /// The row of a table each text line feeds, the first where there are several, as a position in
  /// `FormWords.rows`; -1 where none.
  let rowOfLine: [Int]
  let findings: [FindingIndex.Numbered]
  /// The findings that touch a cell, as positions in `findings`; notes are not among them.
  private let marks: [Int: [Int]]
  let ledger: CheckLedger
  let derivations: Derivations

  init(edition: Edition, entry: Int, rereading: Rereading) {
    self.edition = edition
    self.entry = entry
    let report = rereading.report
    self.report = report
    source = rereading.source
    let form = Self.form(of: report, edition)
    self.form = form
    refused = form == nil ? Self.refused(report, edition) : nil
    let anchors = SourceAnchors(of: rereading.source)
    self.anchors = anchors
    let findings = edition.contents.findings.findings(ofEntry: entry)
    self.findings = findings
    let marks = Self.marks(findings, on: form)
    self.marks = marks
    (cells, rowOfLine) = Self.read(report, on: form, rereading.source, anchors, marks)
    ledger = form.map { CheckLedger(of: $0, report: report, findings) } ?? CheckLedger()
    derivations =
      form.map { Derivations(of: report.cells, form: $0.form) } ?? Derivations()
  }

  var words: Words { edition.words }
  var shared: ReportWords { edition.reportWords }
  var catalogue: FindingCatalogue { edition.contents.catalogue }

  /// The findings that touch a cell.
  func marks(ofCell index: Int) -> [Int] {
    cells[index].isMarked ? marks[index] ?? [] : []
  }
}

// Opening.
extension OpenReport {
  /// A form was chosen by the year alone where none of its tables is there.
  private static func form(of report: Report, _ edition: Edition) -> FormWords? {
    guard let form = report.form.flatMap({ edition.reportWords.forms[$0] }),
      report.cells.count == form.form.cells.count
    else { return nil }
    let isRead = report.cells.withUnsafeBufferPointer { cells in
      cells.indices.contains { cells[$0].state != .absent }
    }
    return isRead ? form : nil
  }

  private static func refused(_ report: Report, _ edition: Edition) -> Form? {
    let form = report.form.flatMap { edition.contents.site.forms[$0] }
    return form?.refusal == nil ? nil : form
  }

  private static func marks(
    _ findings: [FindingIndex.Numbered], on form: FormWords?
  ) -> [Int: [Int]] {
    guard let form else { return [:] }
    var marks: [Int: [Int]] = [:]
    for (position, numbered) in findings.enumerated() where numbered.finding.severity > .info {
      for path in numbered.finding.cells {
        if let cell = form.form.cellIndex[path] { marks[cell, default: []].append(position) }
      }
    }
    return marks
  }

  /// Walks over the cells once, for themselves and for the lines they stand in.
  private static func read(
    _ report: Report, on form: FormWords?, _ source: SourceText, _ anchors: SourceAnchors,
    _ marks: [Int: [Int]]
  ) -> (cells: [CellReading], rowOfLine: [Int]) {
    var rows = Array(repeating: -1, count: source.lines.count)
    guard let form else { return ([], rows) }
    var cells: [CellReading] = []
    cells.reserveCapacity(report.cells.count)
    var walk = SourceAnchors.Walk()
    var lastLine: Int?
    // By address: copying a whole cell counts references to its text and proof.
    report.cells.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let found = buffer[index].place.flatMap { anchors.find($0, &walk) }
        cells.append(CellReading(buffer[index], anchor: found?.id))
        guard let place = buffer[index].place, place.line != lastLine,
          let line = found?.line.map(Int.init), rows[line] < 0
        else { continue }
        rows[line] = form.rowOfCell[index]
        // On a page without line breaks every place has the same line.
        if source.cells.isEmpty { lastLine = place.line }
      }
    }
    for cell in marks.keys { cells[cell].isMarked = true }
    return (cells, rows)
  }
}

// Where things stand on the page.
extension OpenReport {
  /// Where a cell's value comes from: its derivation, or its line in the source.
  func link(toCell index: Int, _ values: inout Values) {
    let cell = cells[index]
    if cell.isDerived, let form {
      values.link(form.rows[form.rowOfCell[index]].derivation)
    } else {
      values.link(cell.anchor)
    }
  }

  /// A single cell leads to its line or derivation, several to the first of their rows.
  func link(toFirstOf indexes: [Int], _ values: inout Values) {
    guard let first = indexes.first else { return values.nothing() }
    let isPlaced = cells[first].isDerived || cells[first].anchor != nil
    if indexes.count == 1, isPlaced {
      link(toCell: first, &values)
    } else {
      values.link(row(ofCell: first))
    }
  }

  /// The id of the row a cell stands in.
  func row(ofCell index: Int) -> Phrase {
    form.map { $0.rows[$0.rowOfCell[index]].anchor } ?? .none
  }
}

// How cells are worded.
extension OpenReport {
  /// Digits, or the words for what is missing.
  func text(ofCell index: Int) -> String {
    cells[index].value.map(NumberText.grouped) ?? edition.stateWords(cells[index].state)
  }

  func write(textOfCell index: Int, _ values: inout Values) {
    if let value = cells[index].value {
      values.quantity(value)
    } else {
      values.text(edition.numberWords.phrase(for: cells[index].state))
    }
  }

  /// Such as `表三「（一）予以公开」·「总计」`.
  func name(ofCell index: Int) -> String {
    guard let form = form?.form else { return "" }
    return catalogue.name(ofCell: form.cells[index].path, form: form.id, in: edition.language)
  }

  func mark(ofFinding position: Int) -> PageMarkView {
    PageMarkView(numbered: findings[position])
  }
}

extension OpenReport {
  /// Cells added up, or why that cannot be done.
  enum Sum {
    case value(Quantity, isDerived: Bool)
    /// The state of the cell that has no number; absent where the sum is too large.
    case missing(Cell.State)
  }

  func sum(of indexes: [Int]) -> Sum {
    var sum = Quantity.zero
    var isDerived = false
    for index in indexes {
      guard let value = cells[index].value else { return .missing(cells[index].state) }
      guard let next = sum.adding(value) else { return .missing(.absent) }
      if cells[index].isDerived { isDerived = true }
      sum = next
    }
    return .value(sum, isDerived: isDerived)
  }
}
