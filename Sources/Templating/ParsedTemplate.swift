/// A template as a tree; no name is resolved yet.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]
  /// For a part amid a line: the line end that closes the file belongs to the file and not to the
  /// text.
  let inlineNodes: [TemplateNode]

  init(source: TemplateSource, nodes: [TemplateNode]) {
    self.source = source
    self.nodes = nodes
    inlineNodes = ParsedTemplate.withoutLastLineEnd(nodes, of: source.bytes)
  }

  private static func withoutLastLineEnd(
    _ nodes: [TemplateNode], of bytes: [UInt8]
  ) -> [TemplateNode] {
    guard let last = nodes.last, case .text(let range, let startsLine) = last.kind,
      bytes[range].last == UInt8(ascii: "\n")
    else { return nodes }
    let hasReturn = bytes[range].dropLast().last == UInt8(ascii: "\r")
    let kept = range.lowerBound..<range.upperBound - (hasReturn ? 2 : 1)
    let text = TemplateNode(
      kind: .text(kept, startsLine: startsLine), position: last.position)
    return nodes.dropLast() + (kept.isEmpty ? [] : [text])
  }
}
