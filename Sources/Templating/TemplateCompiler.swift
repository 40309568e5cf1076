/// Puts every part in its place, looks every name up, and writes the steps down in a row.
struct TemplateCompiler {
  /// Far more than any page needs, and little enough to fail at once.
  static let depthLimit = 64
  static let insertionLimit = 20_000
  static let byteLimit = 2 << 20

  let templates: [String: Result<ParsedTemplate, TemplateError>]
  let constants: [String: String]
  private let stackDepth: Int
  var scope: Scope
  var place = HTMLPlace()
  var program = TemplateProgram()
  var insertions = 0
  /// Sections and insertions within each other, counted over all files.
  var depth = 0
  /// The section after which the markup may be in one of two places.
  var lastSection = ""

  init(
    _ templates: [String: Result<ParsedTemplate, TemplateError>], stack: [Shape],
    constants: [String: String]
  ) {
    self.templates = templates
    self.constants = constants
    scope = Scope(stack)
    stackDepth = stack.count
  }

  mutating func compile(_ template: ParsedTemplate) throws(TemplateError) -> Template {
    try emit(template.nodes, in: TemplateLayer(template: template, chain: [template.source.name]))
    program.close()
    program.skipAnswered()
    return Template(program, stackDepth: stackDepth)
  }
}

extension TemplateCompiler {
  mutating func emit(
    _ nodes: [TemplateNode], in layer: TemplateLayer
  ) throws(TemplateError) {
    for node in nodes {
      let position = node.position
      if program.size > TemplateCompiler.byteLimit {
        throw error(.tooLarge(.bytes(TemplateCompiler.byteLimit)), at: position, in: layer)
      }
      switch node.kind {
      case .text(let range, let startsLine):
        let text = layer.text(range, startsLine: startsLine)
        try emit(text, at: range.upperBound - text.count, in: layer)
      case .variable(let name, let isMarkup):
        try emitVariable(name, isMarkup: isMarkup, at: position, in: layer)
      case .section(let name, let isInverted, let nodes):
        try emitSection(name, isInverted: isInverted, nodes, at: position, in: layer)
      case .partial(let name, let indentation):
        try emitTemplate(name, blocks: nil, indentation: indentation, at: position, in: layer)
      case .parent(let name, let indentation, let blocks):
        try emitTemplate(name, blocks: blocks, indentation: indentation, at: position, in: layer)
      case .block(let block): try emitBlock(block, at: position, in: layer)
      }
    }
  }

  mutating func emit(
    _ literal: [UInt8], at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) {
    if let index = place.advance(literal) {
      throw error(refusal, at: position + index, in: layer)
    }
    program.append(literal)
  }

  private var refusal: TemplateError.Problem {
    switch place.state {
    case .quotedValue: .unsafePlace(.addressScheme)
    case .beforeValue: .unsafePlace(.commandAttribute)
    default: .unevenSection(lastSection)
    }
  }

  func error(
    _ problem: TemplateError.Problem, at position: Int, in layer: TemplateLayer
  ) -> TemplateError {
    layer.template.source.error(at: position, problem)
  }
}
