extension TemplateCompiler {
  mutating func emitSection(
    _ name: String, isInverted: Bool, _ nodes: [TemplateNode], at position: Int,
    in layer: TemplateLayer
  ) throws(TemplateError) {
    guard let reference = scope.find(name) else {
      if constants[name] != nil {
        throw error(
          .wrongKind(
            name: name, expected: "text / link / html / flag / record / list / texts",
            found: "string"), at: position, in: layer)
      }
      throw error(.unknownName(name, allowed: allowed(for: name)), at: position, in: layer)
    }
    let outer = scope
    try goDeeper(at: position, in: layer)
    descend(reference.path)
    for _ in reference.path { scope.descend() }
    let start = program.mark
    let entry = place
    place = try emitBody(
      nodes, of: reference, isInverted: isInverted, name, at: position, in: layer)
    // The second record of a list may begin elsewhere than the first, so the body is compiled
    // again until it holds for both.
    var joined = entry
    while reference.kind.isList, !isInverted, place != joined {
      joined = place
      program.rewind(to: start)
      place = try emitBody(nodes, of: reference, isInverted: false, name, at: position, in: layer)
    }
    if place != entry { lastSection = name }
    scope = outer
    leave(reference.path)
    depth -= 1
  }

  /// Emits a section and returns the place after it, which covers both that it is printed and that
  /// it is not.
  private mutating func emitBody(
    _ nodes: [TemplateNode], of reference: Scope.Reference, isInverted: Bool, _ name: String,
    at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) -> HTMLPlace {
    let outer = scope
    let entry = place
    let operation: Instruction.Operation =
      isInverted ? .whenAbsent : reference.kind.sectionOperation
    let test = program.append(operation, reference.field)
    let body = program.label()
    if !isInverted { enter(reference) }
    try emit(nodes, in: layer)
    switch operation {
    case .enterList: program.append(.nextRecord, target: body)
    case .enterRecord: program.append(.leave)
    default: break
    }
    program.jumpHere(from: test)
    scope = outer
    guard let joined = entry.joined(with: place) else {
      throw error(.unevenSection(name), at: position, in: layer)
    }
    return joined
  }

  private mutating func enter(_ reference: Scope.Reference) {
    switch reference.kind {
    case .record(let shape), .list(let shape): scope.enter(shape)
    case .texts: scope.enter(Shape(.text(".")))
    case .text, .link, .html: scope.enter(reference)
    case .flag: break
    }
  }
}
