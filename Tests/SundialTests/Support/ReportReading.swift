import Invented

@testable import Disclosure

/// Reads bytes all the way to a report, with the forms and regions the program carries.
struct ReportReading: Sendable {
  let forms: FormLibrary
  private let recognizer: Recognizer

  init() throws {
    forms = try FormLibrary.builtIn()
    recognizer = try Recognizer(
      forms: forms, regions: RegionTable.builtIn(), publishers: PublisherTable())
  }

  func source(_ bytes: [UInt8], as file: String) -> SourceText {
    SourceReader().text(of: SourceFile(path: file, bytes: bytes))
  }

  func report(_ text: String, as file: String) -> Report {
    report(Array(text.utf8), as: file)
  }

  func report(_ bytes: [UInt8], as file: String) -> Report {
    recognizer.report(from: source(bytes, as: file))
  }

  /// The cells of a report by their paths; empty where no form was recognised.
  func cells(of report: Report) -> [String: Cell] {
    guard let id = report.form, let form = forms[id] else { return [:] }
    return Dictionary(
      zip(form.cells.map(\.path), report.cells), uniquingKeysWith: { first, _ in first })
  }

  /// Where a report differs from the printed figures, cell by cell.
  func differences(_ report: Report, from tables: InventedTables) -> [String] {
    let cells = cells(of: report)
    return tables.values.keys.sorted().compactMap { path in
      let expected = tables[path]
      let read = cells[path]
      guard read?.value != expected || read?.basis != .printed else { return nil }
      let shown = read.flatMap(\.value).map(\.description) ?? "nothing"
      return "\(path): \(shown), printed \(expected)"
    }
  }
}
