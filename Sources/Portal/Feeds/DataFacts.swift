/// What a reader can hold a copy of a file of figures against.
struct DataFacts: Equatable, Sendable {
  let rowCount: Int
  let byteCount: Int
  /// SHA-256, in hexadecimal.
  let digest: String

  init(rowCount: Int, byteCount: Int, digest: String) {
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.digest = digest
  }

  init(_ csv: [UInt8], rowCount: Int) {
    self.init(
      rowCount: rowCount, byteCount: csv.count, digest: SHA256.hexadecimal(of: csv))
  }
}

extension DataFile {
  /// Whether the page of data says how long the file is; those of bodies are linked from their pages.
  var isListed: Bool {
    switch self {
    case .reports, .findings, .regions, .indicators, .year, .indicator: true
    case .publisher: false
    }
  }
}
