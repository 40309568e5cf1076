/// Reads a web page: its text as lines, the rows of its tables as cells, its frame as asides.
package enum WebPage {
  /// The text of a page.
  ///
  /// `isEmbedded` is for tables in HTML within a text or Markdown file: outside of them the line
  /// ends of the file count, and there is no chrome.
  package static func text(
    of decoded: DecodedText, file: String, isEmbedded: Bool = false
  ) -> SourceText {
    let page = decoded.endsAtLineFeedsOnly ? decoded : decoded.withLineFeedsOnly()
    var text = SourceText(
      file: file, bytes: [], lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: FrontMatter(), remarks: page.remarks)
    page.bytes.withUnsafeBufferPointer { bytes in
      var scanner = LineScanner(bytes, from: page.start, endsAtLineFeedsOnly: true)
      if let block = FrontMatterBlock(bytes, from: scanner) {
        text.take(block, of: page.bytes)
        scanner = block.rest
      }
      read(bytes, from: scanner, isEmbedded: isEmbedded, into: &text)
    }
    return text
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from scanner: LineScanner, isEmbedded: Bool,
    into text: inout SourceText
  ) {
    let taken = text.fileLineCount
    var lines = scanner
    text.fileLineCount += lines.remainingCount()
    var reader = PageReader(
      bytes, from: scanner.position, line: Int32(taken + 1), file: text.file,
      keepsLineBreaks: isEmbedded)
    let content = reader.read()
    let chrome =
      isEmbedded
      ? content.blocks.map { _ in false } : PageChrome(of: content).isChrome
    text.remarks += content.remarks
    var assembly = PageAssembly(of: content, isChrome: chrome, into: text)
    var uses: [LineUse?]
    (text, uses) = assembly.assembled()
    if !isEmbedded { text.take(PageMetadata(content.statements), uses: &uses) }
    text.accountForRest(uses, behind: taken, from: scanner, in: bytes)
  }
}

extension SourceText {
  /// Takes what the head of a page states, and its title where the text does not print it.
  fileprivate mutating func take(_ metadata: PageMetadata, uses: inout [LineUse?]) {
    frontMatter = frontMatter.filled(from: metadata.matter)
    for line in metadata.lines where uses[line - 1] == nil { uses[line - 1] = .metadata }
    guard let title = metadata.title, !prints(title.value) else { return }
    let start = Int32(bytes.count)
    bytes += Array(title.value.utf8)
    lines.insert(
      Line(start: start, end: Int32(bytes.count), number: Int32(title.place.line)), at: 0)
  }

  /// Whether one of the first lines holds a title, blanks apart.
  private func prints(_ title: String) -> Bool {
    let wanted = title.utf8.filter { $0 != 0x20 }
    return lines.prefix(40).contains { line in
      let text = bytes[Int(line.start)..<Int(line.end)].filter { $0 != 0x20 }
      return text.count <= wanted.count * 3 && text.contains(wanted)
    }
  }

  /// Adds asides for all lines of the file that no line of the text stands for.
  fileprivate mutating func accountForRest(
    _ uses: [LineUse?], behind taken: Int, from scanner: LineScanner,
    in source: UnsafeBufferPointer<UInt8>
  ) {
    let isLine = linesOfText()
    var scanner = scanner
    var number = taken
    while number < taken + LineScanner.maximumLines, let range = scanner.next() {
      number += 1
      if isLine[number - 1] { continue }
      if let use = uses[number - 1] {
        asides.append(.init(line: Int32(number), use: use))
      } else if source[range].contains(where: { $0 > 0x20 }) {
        asides.append(.init(line: Int32(number), use: .chrome))
      }
    }
  }

  /// For each line of the file whether a line or a cell of the text is said to stand on it.
  private func linesOfText() -> [Bool] {
    var isLine = [Bool](repeating: false, count: fileLineCount)
    for line in lines { isLine[Int(line.number) - 1] = true }
    for cell in cells { isLine[Int(cell.line) - 1] = true }
    return isLine
  }
}
