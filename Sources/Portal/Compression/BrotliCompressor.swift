internal import CBrotli

/// Compresses to Brotli by libbrotli.
struct BrotliCompressor: ~Copyable {
  /// From 4 to 5 a page shrinks by an eighth and takes a fifth longer; 6 gains nothing.
  static let quality: CInt = 5

  private var room: [UInt8] = []

  /// Nil where the result would not be smaller.
  mutating func compressed(_ bytes: [UInt8]) throws(CompressionTrouble) -> [UInt8]? {
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    if room.count < bound { room = [UInt8](repeating: 0, count: bound) }
    var count = room.count
    let isDone = bytes.withUnsafeBufferPointer { input in
      room.withUnsafeMutableBufferPointer { output in
        BrotliEncoderCompress(
          Self.quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, input.count, input.baseAddress,
          &count, output.baseAddress)
      }
    }
    // With room for the worst case, only memory can be lacking.
    guard isDone == BROTLI_TRUE else { throw CompressionTrouble() }
    return count < bytes.count ? Array(room[..<count]) : nil
  }
}
