internal import CCmarkGFM

/// A text as cmark-gfm read it.
struct MarkdownTree: ~Copyable {
  /// A step of the walk: into a node, or out of it.
  struct Step {
    let kind: MarkdownKind
    let isEntering: Bool
    let depth: Int
    let node: MarkdownNode
  }

  private let root: OpaquePointer?

  /// Raw HTML is parsed as such, so that we can show it; two tildes strike out, one means “to”.
  init(parsing text: [UInt8]) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    else {
      root = nil
      return
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    text.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, start, buffer.count)
    }
    root = cmark_parser_finish(parser)
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  /// Visits every node, in and out, without recursion; false from `visit` ends the walk.
  borrowing func walk(_ visit: (Step) -> Bool) {
    guard let root else { return }
    var node = root
    var depth = 0
    while visit(Step(of: node, isEntering: true, depth: depth)) {
      if let child = cmark_node_first_child(node) {
        node = child
        depth += 1
        continue
      }
      guard visit(Step(of: node, isEntering: false, depth: depth)) else { return }
      while cmark_node_next(node) == nil {
        guard node != root, let parent = cmark_node_parent(node) else { return }
        node = parent
        depth -= 1
        guard visit(Step(of: node, isEntering: false, depth: depth)) else { return }
      }
      guard let next = cmark_node_next(node), node != root else { return }
      node = next
    }
  }
}

extension MarkdownTree.Step {
  fileprivate init(of node: OpaquePointer, isEntering: Bool, depth: Int) {
    self.init(
      kind: MarkdownKind(of: node), isEntering: isEntering, depth: depth,
      node: MarkdownNode(node))
  }
}
