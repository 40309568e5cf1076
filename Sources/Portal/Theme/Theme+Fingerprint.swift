import Disclosure

extension Theme {
  /// Of a template with all parts and layouts it draws on.
  func fingerprint(ofTemplate name: String) -> Fingerprint {
    var writer = FingerprintWriter()
    var found: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      let text = template(next)
      writer.combine(next)
      writer.combine(text)
      open += Self.references(in: text)
    }
    return writer.fingerprint
  }

  /// The names behind `{{>` and `{{<`, in order.
  private static func references(in text: [UInt8]) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[open...].dropFirst()
      guard rest.first == UInt8(ascii: "{"), let sign = rest.dropFirst().first,
        sign == UInt8(ascii: ">") || sign == UInt8(ascii: "<")
      else { continue }
      let name = rest.dropFirst(2).drop { $0 == UInt8(ascii: " ") }
        .prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: " ") }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names
  }
}
