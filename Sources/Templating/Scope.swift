/// The shapes a name is looked up in, innermost last, and where their records are at run time.
struct Scope {
  /// Where a field is found.
  struct Reference: Equatable {
    /// Records to go through first, for dotted names.
    var path: [Position] = []
    let field: Position
    let kind: Shape.Kind
  }

  struct Position: Equatable {
    let depth: Int
    let slot: Int
  }

  private enum Layer {
    case record(Shape, depth: Int)
    /// A section over a text: the text is `.` within.
    case text(Reference)
  }

  private var layers: [Layer] = []
  /// How many records are in use at run time.
  private(set) var depth = 0

  init(_ stack: [Shape]) {
    for shape in stack { enter(shape) }
  }

  mutating func enter(_ shape: Shape) {
    layers.append(.record(shape, depth: depth))
    depth += 1
  }

  mutating func enter(_ text: Reference) {
    layers.append(.text(text))
  }

  /// Counts a record that is in use only on the way to another.
  mutating func descend() {
    depth += 1
  }

  /// Finds a name, or nil where nothing is called so.
  func find(_ name: String) -> Reference? {
    if name == "." { return findSelf() }
    guard name.utf8.contains(UInt8(ascii: ".")) else { return findFirst(name) }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first, var found = findFirst(first) else { return nil }
    for (index, part) in parts.dropFirst().enumerated() {
      guard case .record(let shape) = found.kind,
        let slot = shape.fields.firstIndex(where: { $0.name == part })
      else { return nil }
      found = Reference(
        path: found.path + [found.field], field: Position(depth: depth + index, slot: slot),
        kind: shape.fields[slot].kind)
    }
    return found
  }

  /// Every name that can stand here, innermost first.
  var names: [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for layer in layers.reversed() {
      guard case .record(let shape, _) = layer else { continue }
      for field in shape.fields where seen.insert(field.name).inserted { names.append(field.name) }
    }
    return names
  }

  /// The names within a dotted name's first parts, as far as they lead to records.
  func names(within name: String) -> [String]? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let outer = String(name[..<dot])
    guard let found = find(outer) else { return names(within: outer) }
    guard case .record(let shape) = found.kind else { return nil }
    return shape.fields.map { "\(outer).\($0.name)" }
  }
}

extension Scope {
  private func findSelf() -> Reference? {
    switch layers.last {
    case .text(let reference): reference
    case .record(let shape, let depth): Scope.find(".", in: shape, depth: depth)
    case nil: nil
    }
  }

  private func findFirst(_ name: String) -> Reference? {
    for layer in layers.reversed() {
      if case .record(let shape, let depth) = layer,
        let found = Scope.find(name, in: shape, depth: depth)
      {
        return found
      }
    }
    return nil
  }

  private static func find(_ name: String, in shape: Shape, depth: Int) -> Reference? {
    guard let slot = shape.fields.firstIndex(where: { $0.name == name }) else { return nil }
    return Reference(field: Position(depth: depth, slot: slot), kind: shape.fields[slot].kind)
  }
}
