/// Writes the nodes of a text as markup, each as it is met.
///
/// Text passes through one door, which escapes it; element names and classes are ours; addresses
/// are checked and encoded.
struct ProseWriter {
  private static let deepest = 64

  private(set) var bytes: [UInt8] = []
  /// Steps taken: nodes met and bytes of text read.
  private(set) var work = 0
  private(set) var isExceeded = false
  /// The lines whose anchors are still to be written.
  var anchors: ArraySlice<Int> = []

  private let limit: Int
  private let headingLevel: Int
  private var lastHeading: Int
  /// Elements that are open and must be closed by name: headings, links and what became of links.
  private var closings: [String] = []
  private var isInLink = false
  private var alignments: [UInt8] = []
  private var column = 0
  private var isInHead = false
  /// A line break that shows as a space, or not, once the next character is known.
  private var hasBreak = false
  private var isAtStart = true
  private var lastScalar: UInt32 = 0x20

  init(limit: Int, headingLevel: Int) {
    self.limit = limit
    self.headingLevel = min(max(headingLevel, 1), 6)
    lastHeading = self.headingLevel - 1
  }

  /// Writes one step of the walk; false ends it.
  mutating func visit(_ step: MarkdownTree.Step) -> Bool {
    if step.isEntering { enter(step) } else { leave(step) }
    return isWithinLimits(step)
  }

  /// The same for a text of one paragraph, whose element is the caller's.
  mutating func visitInline(_ step: MarkdownTree.Step) -> Bool {
    if step.kind != .paragraph, step.kind != .document {
      if step.isEntering { enter(step) } else { leave(step) }
    }
    return isWithinLimits(step)
  }

  /// One line without any markup in it, as the tree's one text would be written.
  mutating func visit(plain line: [UInt8], number: Int) {
    write(anchorOf: number)
    line.withUnsafeBufferPointer { writeText($0) }
    hasBreak = true
  }

  mutating func open(paragraphAt line: Int?) {
    guard let line else { return write("<p>") }
    write("<p id=\"L\(line)\">")
    anchors = anchors.dropFirst()
  }

  mutating func closeParagraph() {
    write("</p>")
  }

  private mutating func isWithinLimits(_ step: MarkdownTree.Step) -> Bool {
    work += 1
    if bytes.count > limit || step.depth > Self.deepest { isExceeded = true }
    return !isExceeded
  }

  private mutating func write(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}

// MARK: - Elements

extension ProseWriter {
  private mutating func enter(_ step: MarkdownTree.Step) {
    let node = step.node
    switch step.kind {
    case .paragraph: openParagraph(node)
    case .heading: openHeading(node)
    case .quotation: write("<blockquote>")
    case .list: openList(node)
    case .item: write("<li>")
    case .rule: write("<hr>")
    case .code, .markup: writeBlock(node, isCode: step.kind == .code)
    case .text, .inlineMarkup: writeText(of: node)
    case .softBreak: hasBreak = true
    case .lineBreak: writeLineBreak()
    case .inlineCode: writeCode(node)
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .struck: write("<del>")
    case .link, .image: openLink(node, isImage: step.kind == .image)
    case .table: openTable(node)
    case .tableHead, .tableRow: openRow(isHead: step.kind == .tableHead)
    case .tableCell: openCell(node)
    case .document, .other: break
    }
  }

  private mutating func leave(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .paragraph: if !step.node.isInTightList { write("</p>") }
    case .heading, .link, .image, .list: close()
    case .quotation: write("</blockquote>")
    case .item: write("</li>")
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .struck: write("</del>")
    case .table: write("</table>")
    case .tableHead: write(step.node.isLast ? "</tr></thead>" : "</tr></thead><tbody>")
    case .tableRow: write(step.node.isLast ? "</tr></tbody>" : "</tr>")
    case .tableCell: write(isInHead ? "</th>" : "</td>")
    default: break
    }
  }

  private mutating func close() {
    guard let closing = closings.popLast() else { return }
    if closing == "</a>" { isInLink = false }
    write(closing)
  }

  private mutating func beginBlock() {
    hasBreak = false
    isAtStart = true
    lastScalar = 0x20
  }

  private mutating func openParagraph(_ node: MarkdownNode) {
    beginBlock()
    if !node.isInTightList { write("<p>") }
  }

  /// No level is skipped, for those who travel by headings.
  private mutating func openHeading(_ node: MarkdownNode) {
    beginBlock()
    let wished = headingLevel + node.headingLevel - 1
    lastHeading = min(wished, lastHeading + 1, 6)
    write("<h\(lastHeading)>")
    closings.append("</h\(lastHeading)>")
  }

  private mutating func openList(_ node: MarkdownNode) {
    switch node.firstNumber {
    case nil: write("<ul>")
    case 1: write("<ol>")
    case .some(let first): write("<ol start=\"\(first)\">")
    }
    closings.append(node.firstNumber == nil ? "</ul>" : "</ol>")
  }

  private mutating func writeBlock(_ node: MarkdownNode, isCode: Bool) {
    beginBlock()
    isAtStart = false
    write(isCode ? "<pre><code>" : "<pre class=\"gp-plain\">")
    writeText(of: node)
    write(isCode ? "</code></pre>" : "</pre>")
  }

  private mutating func writeLineBreak() {
    write("<br>")
    beginBlock()
  }

  private mutating func writeCode(_ node: MarkdownNode) {
    settleBreak(before: 0x20)
    write("<code>")
    writeText(of: node)
    write("</code>")
  }

  /// An address we do not follow is shown behind its text, so that nothing is hidden.
  private mutating func openLink(_ node: MarkdownNode, isImage: Bool) {
    let link = ProseLink(node.address)
    if link.isAllowed, !isInLink {
      // The break belongs outside, or the line under the link would reach into the gap.
      settleBreak(before: nil)
      write("<a href=\"")
      bytes.append(contentsOf: link.attribute)
      write("\" rel=\"noopener nofollow\">")
      closings.append("</a>")
      isInLink = true
      if node.isEmpty { link.address.withUnsafeBufferPointer { writeText($0) } }
    } else if link.address.isEmpty {
      closings.append("")
    } else {
      var shown = Array(" (".utf8)
      MarkupText.append(String(decoding: link.address, as: UTF8.self), to: &shown)
      closings.append(String(decoding: shown, as: UTF8.self) + ")")
    }
  }
}

// MARK: - Tables

extension ProseWriter {
  private mutating func openTable(_ node: MarkdownNode) {
    alignments = node.alignments
    write("<table class=\"gp-prose\">")
  }

  private mutating func openRow(isHead: Bool) {
    isInHead = isHead
    column = 0
    write(isHead ? "<thead><tr>" : "<tr>")
  }

  private mutating func openCell(_ node: MarkdownNode) {
    beginBlock()
    let alignment = column < alignments.count ? alignments[column] : 0
    column += 1
    write(isInHead ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case UInt8(ascii: "r"): write(" class=\"gp-end\"")
    case UInt8(ascii: "c"): write(" class=\"gp-middle\"")
    default: break
    }
    write(">")
    if node.isEmpty { write("&#160;") }
  }
}

// MARK: - Text

extension ProseWriter {
  private mutating func writeText(of node: MarkdownNode) {
    node.withText { writeText($0) }
  }

  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    work += text.count
    var index = 0
    while index < text.count {
      if LineMark.begins(at: index, in: text) {
        index = pass(markAt: index, in: text)
      } else if LineMark.isGap(at: index, in: text) {
        index += LineMark.gap.count
      } else {
        index = writeRun(from: index, in: text)
      }
    }
  }

  /// Writes up to the next mark of ours.
  private mutating func writeRun(
    from start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let first = ChineseScalar.scalar(at: start, in: text)
    if isAtStart, first == 0x20 || first == 0x09 { return start + 1 }
    if isAtStart, first == 0x3000 { return start + 3 }
    isAtStart = false
    settleBreak(before: first)
    var end = start
    while end < text.count, !LineMark.isGap(at: end, in: text), !LineMark.begins(at: end, in: text)
    {
      end += 1
    }
    let run = UnsafeBufferPointer(rebasing: text[start..<end])
    MarkupText.append(run, to: &bytes)
    lastScalar = ChineseScalar.scalar(before: run.count, in: run)
    return end
  }

  /// A mark in a text may be forged with a character reference: only the line that is due counts.
  private mutating func pass(
    markAt index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let mark = LineMark.number(at: index, in: text) else { return index + 3 }
    write(anchorOf: mark.number)
    return mark.next
  }

  private mutating func write(anchorOf line: Int) {
    guard line == anchors.first else { return }
    anchors = anchors.dropFirst()
    write("<span id=\"L\(line)\"></span>")
  }

  /// Between two characters of Chinese a line break is nothing, elsewhere a space.
  private mutating func settleBreak(before scalar: UInt32?) {
    guard hasBreak else { return }
    if let scalar {
      if ChineseScalar.isSpaced(lastScalar, scalar) { bytes.append(0x0A) }
    } else if !ChineseScalar.isWide(lastScalar) {
      bytes.append(0x0A)
    }
    hasBreak = false
  }
}
