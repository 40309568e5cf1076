extension TemplateCompiler {
  mutating func emitVariable(
    _ name: String, isMarkup: Bool, at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) {
    guard let reference = scope.find(name) else {
      return try emitConstant(name, isMarkup: isMarkup, at: position, in: layer)
    }
    guard reference.kind.isPrintable, !isMarkup || reference.kind == .html else {
      throw error(
        .wrongKind(
          name: name, expected: isMarkup ? "html" : "text / link / html",
          found: reference.kind.name),
        at: position, in: layer)
    }
    let escaping = try escaping(of: reference.kind, name: name, at: position, in: layer)
    descend(reference.path)
    program.append(.value, reference.field, escaping: escaping)
    leave(reference.path)
    place.advanceByValue()
  }

  private mutating func emitConstant(
    _ name: String, isMarkup: Bool, at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) {
    guard let text = constants[name] else {
      throw error(.unknownName(name, allowed: allowed(for: name)), at: position, in: layer)
    }
    if isMarkup {
      throw error(
        .wrongKind(name: name, expected: "html", found: "text"), at: position, in: layer)
    }
    let escaping = try escaping(of: .text, name: name, at: position, in: layer)
    var escaped: [UInt8] = []
    escaping.append(Array(text.utf8).span, to: &escaped)
    program.append(escaped)
    if !text.isEmpty { place.advanceByValue() }
  }

  private func escaping(
    of kind: Shape.Kind, name: String, at position: Int, in layer: TemplateLayer
  ) throws(TemplateError) -> Escaping {
    switch place.escaping(of: kind) {
    case .success(let escaping): return escaping
    case .failure(.place(let unsafe)):
      throw error(.unsafePlace(unsafe), at: position, in: layer)
    case .failure(.needsLink):
      throw error(
        .wrongKind(name: name, expected: "link", found: kind.name), at: position, in: layer)
    }
  }

  /// The names that could have been meant: those of the strings where one of them was, else those
  /// of the views.
  func allowed(for name: String) -> [String] {
    if let fields = scope.names(within: name) { return fields }
    let area = name.prefix { $0 != "." } + "."
    let keys = constants.keys.filter { $0.hasPrefix(area) }.sorted()
    return keys.isEmpty || !name.contains(".") ? scope.names : keys
  }

  mutating func descend(_ path: [Scope.Position]) {
    for record in path {
      program.append(.descend, record)
    }
  }

  mutating func leave(_ path: [Scope.Position]) {
    for _ in path { program.append(.leave) }
  }
}
