internal import CCmarkGFM
import Glibc

/// What a node of Markdown is.
enum MarkdownKind {
  case document, quotation, list, item, code, markup, paragraph, heading, rule
  case text, softBreak, lineBreak, inlineCode, inlineMarkup, emphasis, strong, link, image
  case table, tableHead, tableRow, tableCell, struck
  case other

  init(of node: OpaquePointer) {
    self = MarkdownKind.standard(cmark_node_get_type(node)) ?? MarkdownKind.extended(node)
  }

  private static func standard(_ type: cmark_node_type) -> MarkdownKind? {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .markup
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_HTML_INLINE: .inlineMarkup
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }

  /// The types of the extensions are in no header; their names are.
  private static func extended(_ node: OpaquePointer) -> MarkdownKind {
    guard let name = cmark_node_get_type_string(node) else { return .other }
    return switch String(cString: name) {
    case "table": .table
    case "table_header": .tableHead
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .struck
    default: .other
    }
  }
}
