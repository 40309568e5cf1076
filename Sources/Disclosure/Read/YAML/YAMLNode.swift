/// A value of a YAML document and where it stands.
///
/// Scalars stay the text that was written: `year: 2020` is the four characters `2020`.
package struct YAMLNode: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the document; no key stands twice.
    case mapping([Entry])
  }

  package struct Entry: Equatable, Sendable {
    package let key: String
    package let keyPlace: Place
    package let value: YAMLNode
  }

  package let value: Value
  package let place: Place

  /// Whether nothing was written: `key:` with no value, or `~`.
  package var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The text of a scalar.
  package var text: String? {
    guard case .scalar(let text, _) = value else { return nil }
    return text
  }

  /// The value under a key; nil where there is none, or where the node is no mapping.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
