/// The words of a text without its markup, blocks parted by a space.
struct ProseWords {
  private(set) var bytes: [UInt8] = []
  private var needsBreak = false

  mutating func visit(_ step: MarkdownTree.Step) -> Bool {
    switch step.kind {
    case .text, .code, .inlineCode, .markup, .inlineMarkup:
      if step.isEntering { step.node.withText { append($0) } }
    case .softBreak, .lineBreak, .paragraph, .heading, .item, .tableCell: needsBreak = true
    default: break
    }
    return true
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      if LineMark.begins(at: index, in: text) {
        index += 3
        continue
      }
      if text[index] <= 0x20 {
        needsBreak = true
      } else {
        if needsBreak { settleBreak(before: ChineseScalar.scalar(at: index, in: text)) }
        bytes.append(text[index])
      }
      index += 1
    }
  }

  private mutating func settleBreak(before scalar: UInt32) {
    needsBreak = false
    guard !bytes.isEmpty else { return }
    let last = ChineseScalar.scalar(before: bytes.count, in: bytes)
    if ChineseScalar.isSpaced(last, scalar) { bytes.append(0x20) }
  }
}
