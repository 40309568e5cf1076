@testable import Templating

/// A tree of values for tests; its shape follows from it.
indirect enum TemplateData: Equatable, Sendable {
  case text(String)
  case link(String)
  case html(String)
  case flag(Bool)
  case nothing
  case record([(name: String, value: TemplateData)])
  case list([TemplateData])

  static func == (one: TemplateData, other: TemplateData) -> Bool {
    "\(one)" == "\(other)"
  }
}

extension TemplateData: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: TemplateData...) { self = .list(elements) }
  init(nilLiteral: ()) { self = .nothing }

  init(dictionaryLiteral elements: (String, TemplateData)...) {
    self = .record(elements.map { (name: $0.0, value: $0.1) })
  }
}

extension TemplateData {
  /// The shape of a record, or of a bare value behind `.`.
  var shape: Shape {
    if case .record(let fields) = self {
      return Shape(fields.map { Shape.Field($0.name, $0.value.kind) })
    }
    return Shape([Shape.Field(".", kind)])
  }

  private var kind: Shape.Kind {
    switch self {
    case .text, .nothing: .text
    case .link: .link
    case .html: .html
    case .flag: .flag
    case .record: .record(shape)
    case .list(let items): .list(TemplateData.merged(items))
    }
  }

  /// One shape for all items of a list: the fields of all of them.
  private static func merged(_ items: [TemplateData]) -> Shape {
    var fields: [Shape.Field] = []
    for field in items.flatMap(\.shape.fields) {
      if let known = fields.firstIndex(where: { $0.name == field.name }) {
        fields[known] = Shape.Field(field.name, merged(fields[known].kind, field.kind))
      } else {
        fields.append(field)
      }
    }
    return Shape(fields)
  }

  private static func merged(_ one: Shape.Kind, _ other: Shape.Kind) -> Shape.Kind {
    switch (one, other) {
    case (.record(let a), .record(let b)): .record(merged(a, b))
    case (.list(let a), .list(let b)): .list(merged(a, b))
    case (.text, _): other
    default: one
    }
  }

  private static func merged(_ one: Shape, _ other: Shape) -> Shape {
    let names = Set(one.fields.map(\.name))
    return Shape(
      one.fields.map { field in
        guard let same = other.fields.first(where: { $0.name == field.name }) else { return field }
        return Shape.Field(field.name, merged(field.kind, same.kind))
      } + other.fields.filter { !names.contains($0.name) })
  }
}

extension TemplateData {
  /// Writes the record as a view of `shape` would.
  func append(to values: inout Values, as shape: Shape) -> Int {
    values.append(fields: shape.fields.count) { fill(shape, &$0) }
  }

  private func fill(_ shape: Shape, _ values: inout Values) {
    for field in shape.fields {
      value(of: field.name).hand(to: &values, as: field.kind)
    }
  }

  private func value(of name: String) -> TemplateData {
    guard case .record(let fields) = self else { return name == "." ? self : .nothing }
    return fields.first { $0.name == name }?.value ?? .nothing
  }

  private func hand(to values: inout Values, as kind: Shape.Kind) {
    switch kind {
    case .text: values.text(words)
    case .link: values.link(words)
    case .html: values.html(words.map { TrustedHTML(vouchedFor: Array($0.utf8)) })
    case .flag: values.flag(self == .flag(true))
    case .record(let shape):
      guard case .record = self else { return values.nothing() }
      values.record(fields: shape.fields.count) { fill(shape, &$0) }
    case .list(let shape):
      guard case .list(let items) = self else { return values.nothing() }
      values.list(items, fields: shape.fields.count) { $0.fill(shape, &$1) }
    case .texts: values.texts([])
    }
  }

  private var words: String? {
    switch self {
    case .text(let text), .link(let text), .html(let text): text
    case .flag(let flag): flag ? "true" : nil
    case .nothing, .record, .list: nil
    }
  }
}
