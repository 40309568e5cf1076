/// What a reader can hold a copy of a file of figures against.
struct DataFacts: Equatable, Sendable {
  let rowCount: Int
  let byteCount: Int
  /// SHA-256, in hexadecimal.
  let digest: String
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
