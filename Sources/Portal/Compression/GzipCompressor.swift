internal import CDeflate

/// Compresses to gzip by libdeflate.
///
/// The head it writes holds neither a time nor a name, so the same input gives the same bytes.
struct GzipCompressor: ~Copyable {
  /// From 6 to 8 a page shrinks by less than one in a hundred and takes twice as long.
  static let level: CInt = 6

  private let compressor: OpaquePointer?
  private var room: [UInt8] = []

  init() {
    compressor = libdeflate_alloc_compressor(Self.level)
  }

  deinit {
    libdeflate_free_compressor(compressor)
  }

  /// Nil where the result would not be smaller.
  mutating func compressed(_ bytes: [UInt8]) throws(CompressionTrouble) -> [UInt8]? {
    guard let compressor else { throw CompressionTrouble() }
    if room.count < bytes.count { room = [UInt8](repeating: 0, count: bytes.count) }
    let most = bytes.count - 1
    // What does not fit into one byte less than there were is given up, and 0 says so.
    let count = bytes.withUnsafeBytes { input in
      room.withUnsafeMutableBytes { output in
        most > 0
          ? libdeflate_gzip_compress(
            compressor, input.baseAddress, input.count, output.baseAddress, most) : 0
      }
    }
    return count > 0 ? Array(room[..<count]) : nil
  }
}
