internal import CCmarkGFM
package import Templating

/// Turns the prose of reports and of the site's own pages into markup.
///
/// Markdown goes through cmark-gfm, with three mends for Chinese (`ChineseMends`) and limits of our
/// own (`ProseLimits`). Raw markup in the text is shown, never obeyed; pictures become links; text
/// that would cost too much is shown as it is. Nothing of it is lost.
package struct ProseRenderer: Sendable {
  /// One line of a source file.
  package struct Line: Equatable, Sendable {
    package let number: Int
    package let text: String

    package init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// The registry of cmark is global and unguarded; a static constant is filled exactly once.
  private static let hasExtensions: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  package init() {
    _ = Self.hasExtensions
  }

  /// Blocks of Markdown; its first heading gets `headingLevel`, no heading skips a level.
  package func html(of text: String, headingLevel: Int = 2) -> TrustedHTML {
    blocks(of: text, headingLevel: headingLevel).html
  }

  /// The inline markup of one paragraph, to stand inside an element of the template.
  ///
  /// A line that begins like a list or a heading stays as it was written.
  package func inline(of text: String) -> TrustedHTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      .map { Line(number: 0, text: String($0)) }
    return inlines(of: lines, anchors: .none) ?? TrustedHTML(escaping: text)
  }

  /// Appends the inline markup of one paragraph to a page.
  package func append(inlineOf text: String, to page: inout [UInt8]) {
    var text = text
    let isDone = text.withUTF8 { ProseRenderer.append(plain: $0, to: &page) }
    if !isDone { page.append(contentsOf: inline(of: text).bytes) }
  }

  /// A paragraph over one or more lines of the source; each can be reached as `#L60`.
  package func paragraph(of lines: [Line]) -> TrustedHTML {
    inlines(of: lines, anchors: .lines) ?? ProseFallback.paragraph(lines)
  }

  /// The plain text of Markdown, on one line, cut where a sentence or clause ends.
  package func excerpt(of text: String, limit: Int) -> String {
    var bytes = Array(text.utf8)
    guard ProseLimits.allow(bytes) else { return ProseExcerpt.cut(text, to: limit) }
    bytes = ChineseMends.mend(bytes)
    var words = ProseWords()
    MarkdownTree(parsing: bytes).walk { words.visit($0) }
    return ProseExcerpt.cut(String(decoding: words.bytes, as: UTF8.self), to: limit)
  }
}

extension ProseRenderer {
  /// The markup, and how many steps of ours it took.
  func blocks(of text: String, headingLevel: Int) -> (html: TrustedHTML, work: Int) {
    let bytes = Array(text.utf8)
    guard ProseLimits.allow(bytes) else { return (ProseFallback.block(text), bytes.count) }
    let mended = ChineseMends.mend(bytes)
    var writer = ProseWriter(limit: ProseLimits.output(for: bytes), headingLevel: headingLevel)
    MarkdownTree(parsing: mended).walk { writer.visit($0) }
    guard !writer.isExceeded else { return (ProseFallback.block(text), writer.work) }
    return (TrustedHTML(vouchedFor: writer.bytes), bytes.count + mended.count + writer.work)
  }

  enum Anchors {
    case none
    case lines
  }

  /// Nil where a limit was met, or where a line lost its anchor.
  func inlines(of lines: [Line], anchors: Anchors, isPlain: Bool? = nil) -> TrustedHTML? {
    let texts = lines.map { ProseRenderer.trimmed($0.text) }
    let size = texts.reduce(0) { $0 + $1.count + 32 }
    var writer = ProseWriter(limit: 64 * size + 4_096, headingLevel: 6)
    writer.anchors = anchors == .lines ? lines.map(\.number)[...] : []
    if anchors == .lines { writer.open(paragraphAt: lines.first?.number) }
    if isPlain ?? texts.allSatisfy(ProseRenderer.isPlain) {
      for (line, text) in zip(lines, texts) { writer.visit(plain: text, number: line.number) }
    } else {
      guard let source = ProseRenderer.source(of: lines, texts) else { return nil }
      MarkdownTree(parsing: source).walk { writer.visitInline($0) }
    }
    if anchors == .lines { writer.closeParagraph() }
    guard !writer.isExceeded, writer.anchors.isEmpty else { return nil }
    return TrustedHTML(vouchedFor: writer.bytes)
  }

  /// The lines as Markdown in which none of them opens a block; nil where that would be dear.
  private static func source(of lines: [Line], _ texts: [[UInt8]]) -> [UInt8]? {
    var source: [UInt8] = []
    for (line, text) in zip(lines, texts) {
      source += LineMark.mark(line.number)
      source += ChineseMends.mend(text)
      source.append(0x0A)
    }
    return ProseLimits.allow(source) ? source : nil
  }

  /// Whether nothing in a line could be markup; so are nearly all lines of reports.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
        UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "&"),
        UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "@"), 0..<0x20, 0x7F:
        false
      default: true
      }
    } && !hasMark(text)
  }

  /// Appends a line as `inline(of:)` would write it, if nothing in it could be markup.
  ///
  /// Nearly all paragraphs are such lines: they need no tree and no copy.
  private static func append(
    plain line: UnsafeBufferPointer<UInt8>, to page: inout [UInt8]
  ) -> Bool {
    var stands = true
    var index = 0
    while index < line.count {
      let byte = line[index]
      if mayBeMarkup(byte) {
        let isLetter = byte == 0xEF && !LineMark.begins(at: index, in: line)
        if !isLetter { return false }
        stands = stands && index + 1 < line.count && line[index + 1] != 0xBF
      } else if byte < 0x40, quotes >> byte & 1 != 0 {
        stands = false
      }
      // Most letters of Chinese text have three bytes.
      index += 0xE0...0xEF ~= byte ? 3 : 1
    }
    var line = line[...]
    while line.last == 0x20 { line.removeLast() }
    while let first = line.first {
      let isWideSpace = line.prefix(3).elementsEqual([0xE3, 0x80, 0x80])
      guard first == 0x20 || isWideSpace else { break }
      line.removeFirst(isWideSpace ? 3 : 1)
    }
    let text = UnsafeBufferPointer(rebasing: line)
    if stands { page.append(contentsOf: text) } else { MarkupText.append(text, to: &page) }
    return true
  }

  /// Whether a byte can be part of markup or of a mark of ours; 0xEF mostly begins punctuation.
  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xEF }
    return (byte < 0x40 ? lowSpecials >> byte : highSpecials >> (byte & 0x3F)) & 1 != 0
  }

  /// The bytes of `isPlain` below 0x40: controls, `&`, `*`, `:` and `<`.
  private static let lowSpecials: UInt64 =
    0xFFFF_FFFF | 1 << 0x26 | 1 << 0x2A | 1 << 0x3A | 1 << 0x3C
  /// Those from 0x40 on: `@`, `W`, `[`, `\`, `_`, the backtick, `w`, `~` and delete.
  private static let highSpecials: UInt64 =
    1 | 1 << 0x17 | 1 << 0x1B | 1 << 0x1C | 1 << 0x1F | 1 << 0x20 | 1 << 0x37 | 1 << 0x3E
    | 1 << 0x3F

  /// `"`, `'` and `>`, which are no markup here and must be escaped all the same.
  private static let quotes: UInt64 = 1 << 0x22 | 1 << 0x27 | 1 << 0x3E

  private static func hasMark(_ text: [UInt8]) -> Bool {
    text.indices.contains { LineMark.begins(at: $0, in: text) }
  }

  /// One line, without the spaces at its end that would mean a break in Markdown.
  private static func trimmed(_ text: String) -> [UInt8] {
    var bytes = text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }
}

extension TrustedHTML {
  /// Text and nothing else.
  fileprivate init(escaping text: String) {
    var bytes: [UInt8] = []
    MarkupText.append(text, to: &bytes)
    self.init(vouchedFor: bytes)
  }
}
