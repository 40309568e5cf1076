extension TemplateCompiler {
  /// Puts a template in; `blocks` fill the blocks of a parent and are nil for a part.
  mutating func emitTemplate(
    _ name: String, blocks: [TemplateBlock]?, indentation: Range<Int>?, at position: Int,
    in layer: TemplateLayer
  ) throws(TemplateError) {
    guard let template = templates[name] else {
      throw error(
        .unknownTemplate(name, allowed: templates.keys.sorted()), at: position, in: layer)
    }
    if let first = layer.chain.firstIndex(of: name) {
      throw error(.cycle(layer.chain[first...] + [name]), at: position, in: layer)
    }
    try countInsertion(at: position, in: layer)
    var inner = TemplateLayer(template: try template.get(), chain: layer.chain + [name])
    inner.indentation = indentation.map(layer.moved) ?? []
    for block in blocks ?? [] {
      inner.arguments[block.name] = TemplateLayer.Argument(block: block, layer: layer)
    }
    inner.arguments.merge(layer.arguments) { _, outer in outer }
    let isAmidLine = blocks == nil && indentation == nil
    let nodes = isAmidLine ? inner.template.inlineNodes : inner.template.nodes
    try emit(nodes, in: inner)
    depth -= 1
  }

  mutating func emitBlock(
    _ block: TemplateBlock, at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) {
    try countInsertion(at: position, in: layer)
    if let argument = layer.arguments[block.name] {
      try emit(argument, for: block, at: position, in: layer)
    } else {
      try emit(block.nodes, in: layer)
    }
    depth -= 1
  }

  private mutating func emit(
    _ argument: TemplateLayer.Argument, for block: TemplateBlock, at position: Int,
    in layer: TemplateLayer
  ) throws(TemplateError) {
    let content = argument.block
    var inner = argument.layer
    inner.dedent = content.innerIndentation?.count ?? 0
    inner.indentation = []
    if let opening = block.opening {
      inner.indentation = layer.moved(block.innerIndentation ?? opening.indentation)
    }
    guard !content.nodes.isEmpty else { return }
    if content.opening == nil { try emit(inner.indentation, at: position, in: layer) }
    try emit(content.nodes, in: inner)
    if let closing = block.closing, content.closing == nil {
      try emit(Array(layer.template.source.bytes[closing.lineEnd]), at: position, in: layer)
    }
  }

  private mutating func countInsertion(
    at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) {
    try goDeeper(at: position, in: layer)
    insertions += 1
    if insertions > TemplateCompiler.insertionLimit {
      throw error(
        .tooLarge(.insertions(TemplateCompiler.insertionLimit)), at: position, in: layer)
    }
  }

  mutating func goDeeper(at position: Int, in layer: TemplateLayer) throws(TemplateError) {
    depth += 1
    if depth > TemplateCompiler.depthLimit {
      throw error(.tooLarge(.depth(TemplateCompiler.depthLimit)), at: position, in: layer)
    }
  }
}
