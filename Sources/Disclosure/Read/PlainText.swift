/// Reads plain text and Markdown: the bytes stay, the lines are found.
///
/// Which lines are rows of a table, and where their cells are, is for the recogniser to say.
package enum PlainText {
  /// The lines of a text, without the front matter at its top.
  package static func text(of decoded: DecodedText, file: String) -> SourceText {
    var text = SourceText(
      file: file, bytes: decoded.bytes, lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: FrontMatter(), remarks: decoded.remarks)
    decoded.bytes.withUnsafeBufferPointer { bytes in
      var scanner = LineScanner(
        bytes, from: decoded.start, endsAtLineFeedsOnly: decoded.endsAtLineFeedsOnly)
      if let block = FrontMatterBlock(bytes, from: scanner) {
        text.take(block, of: decoded.bytes)
        scanner = block.rest
      }
      takeLines(from: &scanner, into: &text)
    }
    return text
  }

  private static func takeLines(from scanner: inout LineScanner, into text: inout SourceText) {
    var number = Int32(text.fileLineCount)
    text.lines.reserveCapacity(min(text.bytes.count / 48 + 8, LineScanner.maximumLines))
    while let range = scanner.next() {
      number += 1
      text.lines.append(
        .init(start: Int32(range.lowerBound), end: Int32(range.upperBound), number: number))
      if text.lines.count == LineScanner.maximumLines { break }
    }
    let rest = scanner.remainingCount()
    text.fileLineCount = Int(number) + rest
    if rest > 0 { text.remarks.append(.tooManyLines(in: text.file, at: Int(number) + 1)) }
  }
}

extension SourceText {
  /// Takes the front matter; its lines are metadata.
  mutating func take(_ block: FrontMatterBlock, of source: [UInt8]) {
    let (matter, findings) = FrontMatter.read(
      yaml: source[block.yaml], file: file, firstLine: 2)
    frontMatter = matter
    remarks += findings
    asides = (1...block.lineCount).map { .init(line: Int32($0), use: .metadata) }
    fileLineCount = block.lineCount
  }
}

extension Finding {
  /// The file goes on behind the last line that is kept.
  static func tooManyLines(in file: String, at line: Int) -> Finding {
    Finding(
      rule: "file-too-large", severity: .error, file: file, place: Place(line: line),
      arguments: ["limit": .count(LineScanner.maximumLines), "unit": .text("lines")])
  }
}
