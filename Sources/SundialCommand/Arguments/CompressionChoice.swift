import Disclosure

/// What `--precompress` takes: the compressed variants to keep, whatever the settings say.
enum CompressionChoice: String, CaseIterable {
  case gzip = "gz"
  case brotli = "br"
  case all
  case none

  var compressions: [Compression] {
    switch self {
    case .gzip: [.gzip]
    case .brotli: [.brotli]
    case .all: Compression.allCases
    case .none: []
    }
  }
}
