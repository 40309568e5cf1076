import CBrotli
import CDeflate
import Testing

/// What browsers do with compressed files.
enum Decompressor {
  /// Demands that the bytes come out at exactly this length.
  static func gzip(_ bytes: [UInt8], count: Int) throws -> [UInt8] {
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    var output = [UInt8](repeating: 0, count: count)
    let result = libdeflate_gzip_decompress(
      decompressor, bytes, bytes.count, &output, count, nil)
    #expect(result == LIBDEFLATE_SUCCESS)
    return output
  }

  static func brotli(_ bytes: [UInt8], count: Int) throws -> [UInt8] {
    var output = [UInt8](repeating: 0, count: count)
    var size = count
    let result = BrotliDecoderDecompress(bytes.count, bytes, &size, &output)
    #expect(result == BROTLI_DECODER_RESULT_SUCCESS)
    #expect(size == count)
    return output
  }
}
