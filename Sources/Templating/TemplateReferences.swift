/// Follows the parts and parents of a template, without any names of values.
struct TemplateReferences {
  private let templates: [String: Result<ParsedTemplate, TemplateError>]

  init(_ templates: [String: Result<ParsedTemplate, TemplateError>]) {
    self.templates = templates
  }

  /// Finds references that lead nowhere or back to where they came from.
  func check(_ template: ParsedTemplate) throws(TemplateError) {
    var done: Set<String> = []
    try check(template, chain: [template.source.name], done: &done)
  }

  private func check(
    _ template: ParsedTemplate, chain: [String], done: inout Set<String>
  ) throws(TemplateError) {
    for (name, position) in TemplateReferences.references(in: template.nodes) {
      guard let target = templates[name] else {
        throw template.source.error(
          at: position, .unknownTemplate(name, allowed: templates.keys.sorted()))
      }
      if let first = chain.firstIndex(of: name) {
        throw template.source.error(at: position, .cycle(chain[first...] + [name]))
      }
      if chain.count > TemplateCompiler.depthLimit {
        throw template.source.error(
          at: position, .tooLarge(.depth(TemplateCompiler.depthLimit)))
      }
      guard !done.contains(name), case .success(let inner) = target else { continue }
      try check(inner, chain: chain + [name], done: &done)
      done.insert(name)
    }
  }

  private static func references(in nodes: [TemplateNode]) -> [(name: String, position: Int)] {
    nodes.flatMap { node -> [(name: String, position: Int)] in
      switch node.kind {
      case .text, .variable: []
      case .section(_, _, let nodes): references(in: nodes)
      case .partial(let name, _): [(name, node.position)]
      case .parent(let name, _, let blocks):
        [(name, node.position)] + blocks.flatMap { references(in: $0.nodes) }
      case .block(let block): references(in: block.nodes)
      }
    }
  }
}
