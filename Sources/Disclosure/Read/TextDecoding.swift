import Glibc

/// Decides by evidence which encoding a file is in, and rewrites it as UTF-8.
///
/// A byte order mark decides; then UTF-8 that is valid; then UTF-16 by its zero bytes; then
/// GB18030, which holds GBK and GB2312. A file of both is decoded line by line. What cannot be
/// decoded becomes U+FFFD, with a finding that names the first such line.
package enum TextDecoding {
  /// The text of a file.
  package static func text(of file: SourceFile) -> DecodedText {
    if let format = FileSignature.name(of: file.bytes) { return notText(file, format: format) }
    if let marked = markedText(of: file) { return finished(marked, file: file) }
    guard memchrIndex(0, in: file.bytes) == nil else {
      return textWithZeroBytes(of: file)
    }
    return finished(unmarkedText(of: file), file: file)
  }

  /// The text of bytes that hold no zero byte and no byte order mark.
  private static func unmarkedText(of file: SourceFile) -> DecodedText {
    let check = file.bytes.withUnsafeBufferPointer { UTF8Check($0) }
    if check.firstInvalid == nil { return validText(file.bytes, start: 0, check: check) }
    if FileSignature.isMostlyControl(file.bytes) { return notText(file, format: "binary") }
    return ForeignText(file: file).decoded()
  }
}

// MARK: - Byte order marks

extension TextDecoding {
  private static let marks: [(bytes: [UInt8], encoding: String, unit: Int)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32LE", 4),
    ([0, 0, 0xFE, 0xFF], "UTF-32BE", 4),
    ([0xFF, 0xFE], "UTF-16LE", 2),
    ([0xFE, 0xFF], "UTF-16BE", 2),
    ([0x84, 0x31, 0x95, 0x33], "GB18030", 1),
  ]

  private static func markedText(of file: SourceFile) -> DecodedText? {
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let check = file.bytes.withUnsafeBufferPointer { UTF8Check($0, from: 3) }
      if check.firstInvalid == nil { return validText(file.bytes, start: 3, check: check) }
      return ForeignText(file: SourceFile(path: file.path, bytes: Array(file.bytes.dropFirst(3))))
        .decoded()
    }
    guard let mark = marks.first(where: { file.bytes.starts(with: $0.bytes) }) else { return nil }
    return converted(file, from: mark.encoding, unit: mark.unit, skipping: mark.bytes.count)
  }

  private static func converted(
    _ file: SourceFile, from encoding: String, unit: Int, skipping skipped: Int
  ) -> DecodedText? {
    guard let converter = EncodingConverter(from: encoding) else { return nil }
    let text = file.bytes.withUnsafeBufferPointer {
      converter.lossyText(of: .init(rebasing: $0[skipped...]), unit: unit)
    }
    return ForeignText.decoded(text, file: file.path, encoding: encoding)
  }
}

// MARK: - Zero bytes

extension TextDecoding {
  /// UTF-16 without a mark, text that lost a few bytes to zeros, or no text at all.
  private static func textWithZeroBytes(of file: SourceFile) -> DecodedText {
    if let encoding = wideEncoding(of: file.bytes),
      let text = converted(file, from: encoding, unit: 2, skipping: 0)
    {
      return finished(text, file: file)
    }
    if FileSignature.isMostlyControl(file.bytes) { return notText(file, format: "binary") }
    let (bytes, offsets) = replacingZeros(in: file.bytes)
    var text = unmarkedText(of: SourceFile(path: file.path, bytes: bytes))
    text.remarks.append(nulByte(at: offsets.first, count: offsets.count, in: file))
    return finished(text, file: file)
  }

  /// `UTF-16LE` or `UTF-16BE` where nearly every other byte is one that Chinese text, figures and
  /// line ends have as their upper half.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4096)
    let half = sample.count / 2
    let even = stride(from: 0, to: half * 2, by: 2).count { isUpperHalf(sample[$0]) }
    let odd = stride(from: 1, to: half * 2, by: 2).count { isUpperHalf(sample[$0]) }
    if odd * 10 >= half * 9, odd > even { return "UTF-16LE" }
    return even * 10 >= half * 9 && even > odd ? "UTF-16BE" : nil
  }

  private static func isUpperHalf(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x20 || byte == 0x22 || byte == 0x25 || byte == 0x30 || byte == 0xFF
      || (byte >= 0x4E && byte <= 0x9F)
  }

  /// The bytes with U+FFFD for every zero, and where the zeros stood.
  private static func replacingZeros(in bytes: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var offsets: [Int] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0 {
        offsets.append(index)
        result += [0xEF, 0xBF, 0xBD]
      } else {
        result.append(byte)
      }
    }
    return (result, offsets)
  }

  private static func nulByte(at offset: Int?, count: Int, in file: SourceFile) -> Finding {
    let place = offset.map { offset in
      file.bytes.withUnsafeBufferPointer { Place(of: offset, in: $0) }
    }
    return Finding(
      rule: "nul-byte", severity: .warning, file: file.path, place: place,
      arguments: ["count": .count(count)])
  }
}

// MARK: - Results

extension TextDecoding {
  private static func validText(_ bytes: [UInt8], start: Int, check: UTF8Check) -> DecodedText {
    let hasReturns = memchrIndex(0x0D, in: bytes) != nil
    return DecodedText(
      bytes: bytes, start: start, endsAtLineFeedsOnly: !hasReturns && !check.hasSeparators)
  }

  /// Makes sure that no zero byte is left and that odd line ends are known.
  private static func finished(_ text: DecodedText, file: SourceFile) -> DecodedText {
    guard memchrIndex(0, in: text.bytes) != nil else { return text }
    var result = text
    let (bytes, offsets) = replacingZeros(in: text.bytes)
    result.bytes = bytes
    let decoded = SourceFile(path: file.path, bytes: text.bytes)
    result.remarks.append(nulByte(at: offsets.first, count: offsets.count, in: decoded))
    return result
  }

  private static func notText(_ file: SourceFile, format: String) -> DecodedText {
    let finding = Finding(
      rule: "not-text", severity: .error, file: file.path, arguments: ["format": .text(format)])
    return DecodedText(bytes: [], remarks: [finding])
  }

  private static func memchrIndex(_ byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, Int32(byte), buffer.count)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
