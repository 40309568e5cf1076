/// A file that is no valid UTF-8: in GB18030, in UTF-8 with damage, or in both.
struct ForeignText {
  private let file: SourceFile
  private let tally: LineTally

  init(file: SourceFile) {
    self.file = file
    tally = file.bytes.withUnsafeBufferPointer { LineTally($0) }
  }

  /// The text, with findings where not everything could be decoded.
  func decoded() -> DecodedText {
    if let declared = declaredText() { return declared }
    // A few lines of GBK are valid UTF-8 by chance; many are not.
    if tally.likelyUTF8 * 20 <= tally.invalid, let text = wholeText(from: "GB18030") {
      return text
    }
    return tally.likelyUTF8 == 0 ? lossyText() : textLineByLine()
  }

  /// A text that is UTF-8 by now, whatever it was in the file.
  static func decoded(_ text: LossyText, file: String, encoding: String) -> DecodedText {
    var remarks: [Finding] = []
    if let first = text.firstInvalid {
      remarks.append(
        Finding(
          rule: "encoding-invalid", severity: .warning, file: file,
          place: text.bytes.withUnsafeBufferPointer { Place(of: first, in: $0) },
          arguments: ["count": .count(text.invalidCount), "encoding": .text(encoding)]))
    }
    return DecodedText(bytes: text.bytes, endsAtLineFeedsOnly: false, remarks: remarks)
  }
}

extension ForeignText {
  /// The text in the encoding an HTML page declares, where it keeps the promise.
  ///
  /// Only Big5 needs the hint: it cannot be told from GB18030 by its bytes.
  private func declaredText() -> DecodedText? {
    let head = file.bytes.prefix(2048).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard head.contains(UInt8(ascii: "<")),
      String(decoding: head, as: UTF8.self).contains("charset=")
    else { return nil }
    let names = ["charset=big5", "charset=\"big5", "charset='big5"]
    let text = String(decoding: head, as: UTF8.self)
    return names.contains { text.contains($0) } ? wholeText(from: "BIG5-HKSCS") : nil
  }

  private func wholeText(from encoding: String) -> DecodedText? {
    guard let converter = EncodingConverter(from: encoding),
      let bytes = file.bytes.withUnsafeBufferPointer({ converter.text(of: $0) })
    else { return nil }
    return DecodedText(bytes: bytes, endsAtLineFeedsOnly: false)
  }

  /// GB18030 with damage.
  private func lossyText() -> DecodedText {
    guard let converter = EncodingConverter(from: "GB18030") else {
      return textLineByLine()
    }
    let text = file.bytes.withUnsafeBufferPointer { converter.lossyText(of: $0, unit: 1) }
    return Self.decoded(text, file: file.path, encoding: "GB18030")
  }

  /// Lines of UTF-8 among lines of GB18030.
  ///
  /// No second byte of GB18030 is a line feed, so that the lines may be cut first.
  private func textLineByLine() -> DecodedText {
    var text = LossyText()
    text.bytes.reserveCapacity(file.bytes.count + file.bytes.count / 2)
    var convertedLines: [Int] = []
    file.bytes.withUnsafeBufferPointer { bytes in
      let converter = EncodingConverter(from: "GB18030")
      var scanner = LineScanner(bytes, from: 0, endsAtLineFeedsOnly: true)
      var number = 0
      while let range = scanner.next() {
        number += 1
        let line = UnsafeBufferPointer(rebasing: bytes[range])
        if appendLine(line, converter: converter, to: &text) { convertedLines.append(number) }
        if range.upperBound < bytes.count { text.bytes.append(0x0A) }
      }
    }
    var result = Self.decoded(text, file: file.path, encoding: "UTF-8")
    if let first = convertedLines.first {
      result.remarks.insert(mixed(first: first, count: convertedLines.count), at: 0)
    }
    return result
  }

  /// Appends one line; answers whether it was in GB18030.
  private func appendLine(
    _ line: UnsafeBufferPointer<UInt8>, converter: borrowing EncodingConverter?,
    to text: inout LossyText
  ) -> Bool {
    switch LineTally.judge(line) {
    case .ascii, .utf8: text.bytes += line
    case .damagedUTF8: text.appendDamaged(line)
    case .foreign:
      if let converted = converter?.text(of: line) {
        text.bytes += converted
        return true
      }
      text.appendDamaged(line)
    }
    return false
  }

  private func mixed(first: Int, count: Int) -> Finding {
    Finding(
      rule: "encoding-mixed", severity: .warning, file: file.path, place: Place(line: first),
      arguments: ["count": .count(count), "encoding": .text("GB18030")])
  }
}
