/// A template at one of the places where it is put in: what it is asked to fill and how far it is
/// moved to the right.
struct TemplateLayer: Sendable {
  let template: ParsedTemplate
  /// The templates it stands in, outermost first, itself last.
  let chain: [String]
  /// What stands in for its blocks.
  var arguments: [String: Argument] = [:]
  /// Put before each of its lines.
  var indentation: [UInt8] = []
  /// So many blanks are taken from the start of each of its lines.
  var dedent = 0

  /// A block, and the layer it was written in: its own blocks and parts belong there.
  struct Argument: Sendable {
    let block: TemplateBlock
    let layer: TemplateLayer
  }

  /// The bytes of blanks at the start of a line, as they will stand in the page.
  func moved(_ blanks: Range<Int>) -> [UInt8] {
    indentation + template.source.bytes[blanks].dropFirst(dedent)
  }

  /// A text of the template as it will stand in the page.
  func text(_ range: Range<Int>, startsLine: Bool) -> [UInt8] {
    let text = template.source.bytes[range]
    guard startsLine, !indentation.isEmpty || dedent > 0 else { return Array(text) }
    let blanks = text.prefix(dedent).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let rest = text.dropFirst(blanks.count)
    let isEmptyLine = rest.elementsEqual("\n".utf8) || rest.elementsEqual("\r\n".utf8)
    return isEmptyLine ? Array(rest) : indentation + rest
  }
}
