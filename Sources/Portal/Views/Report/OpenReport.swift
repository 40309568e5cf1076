import Disclosure

/// A report as its page shows it: what every part of the page draws on, worked out once.
///
/// Immutable, and shared by reference by all parts of the page.
final class OpenReport: Sendable {
  let edition: Edition
  let entry: Int
  let report: Report
  let source: SourceText
  let checks: Checks?
  /// The form its tables follow; nil where none was recognised or the form is not read.
  let form: Form?
  /// The form that is recognised and not read.
  let refused: Form?
  let anchors: SourceAnchors
  let findings: [FindingIndex.Numbered]
  /// The findings that touch each cell, as positions in `findings`; notes are not among them.
  let marksOfCell: [[Int]]
  let ledger: CheckLedger
  let derivations: Derivations

  init(edition: Edition, entry: Int, examination: Examination) {
    self.edition = edition
    self.entry = entry
    report = examination.report
    source = examination.source
    let form = examination.report.form.flatMap { edition.contents.site.forms[$0] }
    let cells = examination.report.cells
    // A form was chosen by the year alone where none of its tables is there.
    let isRead =
      form?.refusal == nil && cells.count == form?.cells.count
      && cells.contains { $0.state != .absent }
    self.form = isRead ? form : nil
    refused = form?.refusal == nil ? nil : form
    checks = isRead ? examination.checks : nil
    anchors = SourceAnchors(of: examination.source)
    let findings = edition.contents.findings.findings(ofEntry: entry)
    self.findings = findings
    marksOfCell = Self.marks(findings, on: self.form)
    ledger =
      self.form.map { CheckLedger(of: $0, report: examination.report, findings) } ?? CheckLedger()
    derivations =
      self.form.map { Derivations(of: examination.report.cells, form: $0) }
      ?? Derivations()
  }

  var words: Words { edition.words }

  /// The form's id in the index of indicators.
  var catalogue: FindingCatalogue { edition.contents.catalogue }
}

// Where things stand on the page.
extension OpenReport {
  /// Where a cell's value comes from: its derivation, or its line in the source.
  func anchor(ofCell index: Int) -> String? {
    let cell = report.cells[index]
    if cell.state == .derived, let form {
      return Self.derivationAnchor(of: form.cells[index], in: form)
    }
    return cell.place.flatMap(anchors.id)
  }

  /// The id of the row a cell stands in: `t-requests-granted`, `t-art20_5-permit`.
  static func anchor(of cell: FormCell, in form: Form) -> String {
    "t-" + rowName(of: cell, in: form)
  }

  /// The id of what is said about a row's derived numbers: `d-requests-granted`.
  static func derivationAnchor(of cell: FormCell, in form: Form) -> String {
    "d-" + rowName(of: cell, in: form)
  }

  private static func rowName(of cell: FormCell, in form: Form) -> String {
    let table = form.tables[cell.table]
    let block = table.blocks[cell.block]
    let name = block.id.isEmpty ? table.id : block.id
    return "\(name)-\(block.rows[cell.row].id)"
  }
}

// How cells are worded.
extension OpenReport {
  /// Digits, or the words for what is missing.
  func text(ofCell index: Int) -> String {
    let cell = report.cells[index]
    return cell.value.map(Self.text) ?? edition.stateWords(cell.state)
  }

  static func text(of value: Quantity) -> String {
    value == .zero ? "0" : NumberText.grouped(value)
  }

  /// Such as `表三「（一）予以公开」·「总计」`.
  func name(ofCell index: Int) -> String {
    guard let form else { return "" }
    return catalogue.name(ofCell: form.cells[index].path, form: form.id, in: edition.language)
  }

  func mark(ofFinding position: Int) -> PageMarkView {
    PageMarkView(
      sign: NumberText.circled(findings[position].number), anchor: findings[position].anchor)
  }

  private static func marks(_ findings: [FindingIndex.Numbered], on form: Form?) -> [[Int]] {
    guard let form else { return [] }
    var marks: [[Int]] = Array(repeating: [], count: form.cells.count)
    for (position, numbered) in findings.enumerated() where numbered.finding.severity > .info {
      for path in numbered.finding.cells {
        if let cell = form.cellIndex[path] { marks[cell].append(position) }
      }
    }
    return marks
  }
}
