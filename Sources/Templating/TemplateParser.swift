/// Builds the tree of a template from its tags.
struct TemplateParser {
  /// More sections, blocks and parents within each other than this are a mistake or an attack.
  static let depthLimit = 64

  private struct OpenTag {
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
    var blocks: [TemplateBlock] = []
  }

  private let source: TemplateSource
  private var open: [OpenTag] = []
  private var nodes: [TemplateNode] = []

  static func parse(_ source: TemplateSource) throws(TemplateError) -> ParsedTemplate {
    let tokens = StandaloneLines.removed(
      from: try TagScanner.tokens(of: source), of: source.bytes)
    var parser = TemplateParser(source)
    for token in tokens {
      switch token {
      case .text(let range, let startsLine):
        parser.add(.text(range, startsLine: startsLine), at: range.lowerBound)
      case .tag(let tag): try parser.take(tag)
      }
    }
    if let tag = parser.open.last?.tag {
      throw source.error(at: tag.range.lowerBound, .unclosed(tag.name))
    }
    return ParsedTemplate(source: source, nodes: parser.nodes)
  }

  private init(_ source: TemplateSource) {
    self.source = source
  }
}

extension TemplateParser {
  private mutating func take(_ tag: TemplateTag) throws(TemplateError) {
    try refuseBetweenBlocks(tag)
    let position = tag.range.lowerBound
    switch tag.kind {
    case .variable: add(.variable(tag.name, isMarkup: false), at: position)
    case .markup: add(.variable(tag.name, isMarkup: true), at: position)
    case .partial:
      add(.partial(tag.name, indentation: tag.ownLine?.indentation), at: position)
    case .comment, .delimiters: break
    case .section, .inverted, .parent, .block:
      guard open.count < TemplateParser.depthLimit else {
        throw source.error(at: position, .tooLarge(.depth(TemplateParser.depthLimit)))
      }
      open.append(OpenTag(tag: tag))
    case .end: try close(tag)
    }
  }

  /// Between the blocks of a parent only text may stand, which is dropped.
  private func refuseBetweenBlocks(_ tag: TemplateTag) throws(TemplateError) {
    guard open.last?.tag.kind == .parent else { return }
    switch tag.kind {
    case .block, .end, .comment, .delimiters: return
    default: throw source.error(at: tag.range.lowerBound, .misplacedTag(tag.name))
    }
  }

  private mutating func close(_ end: TemplateTag) throws(TemplateError) {
    guard let opened = open.last, opened.tag.name == end.name else {
      throw source.error(
        at: end.range.lowerBound, .unexpectedEnd(end.name, open: open.last?.tag.name))
    }
    open.removeLast()
    let tag = opened.tag
    let position = tag.range.lowerBound
    switch tag.kind {
    case .section: add(.section(tag.name, isInverted: false, opened.nodes), at: position)
    case .inverted: add(.section(tag.name, isInverted: true, opened.nodes), at: position)
    case .parent:
      let indentation = tag.ownLine?.indentation
      add(.parent(tag.name, indentation: indentation, opened.blocks), at: position)
    default: addBlock(opened, end: end)
    }
  }

  private mutating func addBlock(_ opened: OpenTag, end: TemplateTag) {
    let tag = opened.tag
    let block = TemplateBlock(
      name: tag.name, nodes: opened.nodes, opening: tag.ownLine, closing: end.ownLine,
      innerIndentation: tag.ownLine == nil
        ? nil : indentation(between: tag.range.upperBound, and: end.range.lowerBound))
    if open.last?.tag.kind == .parent {
      open[open.count - 1].blocks.append(block)
    } else {
      add(.block(block), at: tag.range.lowerBound)
    }
  }

  /// The blanks before the first line that is not blank, after the line in which `start` lies.
  private func indentation(between start: Int, and end: Int) -> Range<Int>? {
    let bytes = source.bytes[start..<end]
    guard let lineBreak = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    var lineStart = lineBreak + 1
    for index in bytes[lineStart...].indices {
      switch bytes[index] {
      case UInt8(ascii: "\n"): lineStart = index + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return lineStart..<index
      }
    }
    return nil
  }

  private mutating func add(_ kind: TemplateNode.Kind, at position: Int) {
    let node = TemplateNode(kind: kind, position: position)
    if open.isEmpty {
      nodes.append(node)
    } else if open[open.count - 1].tag.kind != .parent {
      open[open.count - 1].nodes.append(node)
    }
  }
}
