import Disclosure

/// The way from bytes to a report, with the promises held against what comes out.
struct FuzzedReading {
  private let forms: [Form]
  private let recognizer: Recognizer

  init() throws {
    let library = try FormLibrary.builtIn()
    forms = library.forms + library.mixtures
    recognizer = Recognizer(
      forms: library, regions: try RegionTable.builtIn(), publishers: PublisherTable())
  }

  func brokenPromises(path: String, bytes: [UInt8]) -> [String] {
    let text = SourceReader().text(of: SourceFile(path: path, bytes: bytes), sidecar: nil)
    return ReportPromises.broken(by: recognizer.report(from: text), of: text, forms: forms)
  }
}
