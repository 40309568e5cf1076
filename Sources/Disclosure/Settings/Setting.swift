/// One key of `site.yaml`: what it holds, what it is for, and what is assumed without it.
struct Setting<Value: Sendable>: Sendable {
  let key: String
  let kind: SettingKind<Value>
  /// What the site does without it; nil where it simply says nothing.
  var standard: SchemaNode?
  var isRequired = false
  /// A value to begin with, as YAML; empty where there are members.
  var example = ""
  let explanation: Bilingual
  /// The keys inside it, where it is a mapping.
  var members: [any DescribedSetting] = []

  func required(in fields: YAMLFields) throws(Failure) -> Value {
    try kind.read(fields.required(key))
  }

  /// Nil where the file does not have the key.
  func value(in fields: YAMLFields) throws(Failure) -> Value? {
    guard let reader = fields.optional(key) else { return nil }
    return try kind.read(reader)
  }
}

/// What documentation and schema need of a setting, whatever its type.
protocol DescribedSetting: Sendable {
  var key: String { get }
  /// What may stand there, in words.
  var allowed: Bilingual { get }
  var schema: SchemaNode { get }
  var standard: SchemaNode? { get }
  var isRequired: Bool { get }
  var example: String { get }
  var explanation: Bilingual { get }
  var members: [any DescribedSetting] { get }
}

extension Setting: DescribedSetting {
  var allowed: Bilingual { kind.allowed }

  var schema: SchemaNode {
    let description = "\(explanation.chinese) / \(explanation.english)"
    var schema = kind.schema.adding(["description": .text(description)])
    if let standard { schema = schema.adding(["default": standard]) }
    return schema
  }
}
