/// A file's text in UTF-8, free of zero bytes.
package struct DecodedText: Sendable {
  package var bytes: [UInt8]
  /// Where the text begins: behind a byte order mark.
  package var start = 0
  /// Whether every line ends with LF alone.
  package var endsAtLineFeedsOnly = true
  /// What decoding noticed.
  package var remarks: [Finding] = []
}

extension DecodedText {
  /// The same text with LF for every line end, so that lines keep their numbers.
  func withLineFeedsOnly() -> DecodedText {
    var result = DecodedText(bytes: [], remarks: remarks)
    result.bytes.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      var scanner = LineScanner(source, from: start, endsAtLineFeedsOnly: false)
      while let range = scanner.next() {
        result.bytes += source[range]
        if scanner.position > range.upperBound { result.bytes.append(0x0A) }
      }
    }
    return result
  }
}
