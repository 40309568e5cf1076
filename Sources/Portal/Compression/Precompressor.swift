package import Disclosure

/// Makes the compressed variants of files, for servers that hand out what lies ready.
///
/// Each worker has one of its own, and keeps it: a compressor's memory is worth using again. The
/// same file gives the same bytes, whoever compresses it and whatever was compressed before.
package struct Precompressor: ~Copyable {
  /// Smaller files fit into the packet that brings the head of the answer.
  package static let smallestFile = 1024
  /// What gains by it; pictures and fonts are compressed already.
  package static let endings = [
    ".html", ".css", ".svg", ".csv", ".json", ".xml", ".txt", ".js", ".webmanifest",
  ]

  private let compressions: [Compression]
  private var gzip: GzipCompressor?
  private var brotli: BrotliCompressor?

  package init(_ compressions: [Compression]) {
    self.compressions = Compression.allCases.filter(compressions.contains)
    gzip = compressions.contains(.gzip) ? GzipCompressor() : nil
    brotli = compressions.contains(.brotli) ? BrotliCompressor() : nil
  }

  /// The variants of a file, one for each compression that makes it smaller.
  package mutating func variants(of file: OutputFile) throws(Failure) -> [OutputFile] {
    guard Self.isWorthwhile(file) else { return [] }
    var variants: [OutputFile] = []
    for compression in compressions {
      guard let bytes = try compressed(file, compression) else { continue }
      variants.append(
        OutputFile(path: Self.path(of: compression, for: file.path), bytes: bytes))
    }
    return variants
  }

  /// Where the variant of a file lies.
  package static func path(of compression: Compression, for path: String) -> String {
    path + "." + compression.rawValue
  }

  private static func isWorthwhile(_ file: OutputFile) -> Bool {
    file.bytes.count >= smallestFile && endings.contains { file.path.hasSuffix($0) }
  }

  private mutating func compressed(
    _ file: OutputFile, _ compression: Compression
  ) throws(Failure) -> [UInt8]? {
    do throws(CompressionTrouble) {
      switch compression {
      case .gzip: return try gzip?.compressed(file.bytes)
      case .brotli: return try brotli?.compressed(file.bytes)
      }
    } catch {
      throw .uncompressed(file.path)
    }
  }
}

extension Failure {
  static func uncompressed(_ path: String) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "无法压缩“\(path)”：内存不足。",
        english: "Cannot compress “\(path)”: there is not enough memory."),
      remedy: Bilingual(
        chinese: "释放内存，或减少 --jobs，或不用 --precompress。",
        english: "Free some memory, lower --jobs, or build without --precompress."))
  }
}
