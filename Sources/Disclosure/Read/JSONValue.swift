/// A value of a JSON file with the place it stands at.
struct JSONValue: Equatable, Sendable {
  struct Member: Equatable, Sendable {
    let name: String
    let value: JSONValue
  }

  enum Kind: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// As it is spelled, so that no digit is lost.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  let kind: Kind
  let place: Place

  /// The value of the member of that name.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string, or a number as it is spelled.
  var text: String? {
    switch kind {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
