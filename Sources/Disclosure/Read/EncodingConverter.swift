import Glibc

/// A conversion of some encoding to UTF-8 by the C library's iconv.
struct EncodingConverter: ~Copyable {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  /// How many broken sequences are stepped over; text has few, and each costs a call.
  private static let maximumInvalid = 100_000

  private let descriptor: iconv_t

  /// Nil where the C library does not know the encoding.
  init?(from encoding: String) {
    // iconv_open answers (iconv_t)-1 on failure.
    guard let descriptor = iconv_open("UTF-8", encoding),
      Int(bitPattern: descriptor) != -1
    else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The text in UTF-8; nil where some of it is not in the encoding.
  func text(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    return convert(bytes, into: &output) == bytes.count ? output : nil
  }

  /// The text in UTF-8 with U+FFFD for what is not in the encoding.
  ///
  /// `unit` is how many bytes a broken sequence loses at least: 2 in UTF-16.
  func lossyText(of bytes: UnsafeBufferPointer<UInt8>, unit: Int) -> LossyText {
    var result = LossyText()
    var start = 0
    while start < bytes.count {
      start += convert(.init(rebasing: bytes[start...]), into: &result.bytes)
      guard start < bytes.count else { break }
      result.noteInvalid()
      result.bytes += Self.replacement
      guard result.invalidCount < Self.maximumInvalid else { break }
      start = min(start + unit, bytes.count)
    }
    return result
  }

  /// Appends the text up to the first broken sequence; answers how many bytes that consumed.
  func convert(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Int {
    iconv(descriptor, nil, nil, nil, nil)
    var consumed = 0
    while consumed < bytes.count {
      let step = convertPart(.init(rebasing: bytes[consumed...]), into: &output)
      consumed += step.consumed
      if step.isBlocked || step.consumed == 0 { break }
    }
    return consumed
  }

  /// Converts as much as fits into one more piece of `output`.
  private func convertPart(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) -> (consumed: Int, isBlocked: Bool) {
    // Two bytes of GB18030 or UTF-16 become three. A long text is converted piece by piece.
    let room = min(bytes.count * 2 + 16, 1 << 16)
    var inputLeft = bytes.count
    var isBlocked = false
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var outputLeft = room
      var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var target = UnsafeMutableRawPointer(buffer.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      let status = iconv(descriptor, &input, &inputLeft, &target, &outputLeft)
      isBlocked = status == -1 && errno != E2BIG
      count = room - outputLeft
    }
    if output.isEmpty { output = piece } else { output += piece }
    return (bytes.count - inputLeft, isBlocked)
  }
}
