/// A value of a JSON Schema, written with two spaces of indent and its members in order.
indirect enum SchemaNode: Equatable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaNode])
  case object([Member])

  struct Member: Equatable, Sendable {
    let name: String
    let value: SchemaNode
  }

  /// An object with its members in the order given.
  static func members(_ members: KeyValuePairs<String, SchemaNode>) -> SchemaNode {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  static func texts(_ texts: [String]) -> SchemaNode { .list(texts.map(SchemaNode.text)) }

  /// An object with more members after its own.
  func adding(_ members: KeyValuePairs<String, SchemaNode>) -> SchemaNode {
    guard case .object(let own) = self else { return self }
    return .object(own + members.map { Member(name: $0.key, value: $0.value) })
  }

  func write(to bytes: inout [UInt8], indent: Int = 0) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let items):
      Self.write(items.count, in: ("[", "]"), indent, to: &bytes) { index, bytes in
        items[index].write(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members.count, in: ("{", "}"), indent, to: &bytes) { index, bytes in
        Self.write(members[index].name, to: &bytes)
        bytes += ": ".utf8
        members[index].value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func write(
    _ count: Int, in brackets: (String, String), _ indent: Int, to bytes: inout [UInt8],
    item: (Int, inout [UInt8]) -> Void
  ) {
    bytes += brackets.0.utf8
    for index in 0..<count {
      bytes += ((index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)).utf8
      item(index, &bytes)
    }
    if count > 0 { bytes += ("\n" + String(repeating: "  ", count: indent)).utf8 }
    bytes += brackets.1.utf8
  }

  /// Our own texts: quotes and backslashes are escaped, and there are no control characters.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
