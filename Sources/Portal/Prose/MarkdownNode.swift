internal import CCmarkGFM
import Glibc

/// A node of a tree that is being walked; it lives no longer than the walk.
struct MarkdownNode {
  private let node: OpaquePointer

  init(_ node: OpaquePointer) {
    self.node = node
  }

  /// The text of a text, code or markup node.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    MarkdownNode.withBytes(of: cmark_node_get_literal(node), body)
  }

  /// The address of a link or an image.
  var address: [UInt8] {
    MarkdownNode.withBytes(of: cmark_node_get_url(node)) { Array($0) }
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }

  /// The first number of an ordered list.
  var firstNumber: Int? {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(node))
  }

  /// Whether a paragraph stands in a list whose items are not parted by empty lines.
  var isInTightList: Bool {
    guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM,
      let list = cmark_node_parent(item)
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  var isEmpty: Bool { cmark_node_first_child(node) == nil }

  /// Whether the row of a table is the last of it.
  var isLast: Bool { cmark_node_next(node) == nil }

  /// `l`, `c`, `r` or 0 for each column of a table.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let bytes = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  private static func withBytes<Result>(
    of text: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
