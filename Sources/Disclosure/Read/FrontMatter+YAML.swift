// Front matter never stops a report: what is wrong in it is found, and the rest is used.
extension FrontMatter {
  /// Reads the lines between the two `---`; `firstLine` is the line the first of them stands on.
  package static func read(
    yaml: ArraySlice<UInt8>, file: String, firstLine: Int
  ) -> (FrontMatter, [Finding]) {
    let root: YAMLReader
    do {
      root = try YAMLReader(parsing: Array(yaml), file: file, firstLine: firstLine)
    } catch {
      return (FrontMatter(), [unreadable(error, file)])
    }
    guard !root.isEmpty else { return (FrontMatter(), []) }
    guard case .mapping(let entries) = root.node.value else {
      return (FrontMatter(), [noMapping(root, file)])
    }
    var matter = FrontMatter()
    let findings = entries.compactMap { matter.take($0, file) }
    return (matter, findings)
  }

  /// A key of the front matter and what its value must look like.
  private struct Key {
    let name: String
    let entry: any WritableKeyPath<FrontMatter, Entry?> & Sendable
    let expected: String
    let accepts: @Sendable (String) -> Bool
  }

  private static let keys = [
    Key(name: "publisher", entry: \.publisher, expected: "410104-office") { !$0.isEmpty },
    Key(
      name: "kind", entry: \.kind,
      expected: Publisher.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    ) { Publisher.Kind(rawValue: $0) != nil },
    Key(name: "region", entry: \.region, expected: "410104") { isNumber($0, digits: 6) },
    Key(name: "year", entry: \.year, expected: "2020") { isNumber($0, digits: 4) },
    Key(name: "source", entry: \.source, expected: "https://…") { isAddress($0) },
    Key(name: "published", entry: \.published, expected: "2021-01-22") {
      CalendarDate($0) != nil
    },
  ]

  private mutating func take(_ entry: YAMLNode.Entry, _ file: String) -> Finding? {
    guard let key = Self.keys.first(where: { $0.name == entry.key }) else {
      return Self.unknownKey(entry, file)
    }
    // A key without a value says nothing, and says nothing wrong.
    if entry.value.isEmpty { return nil }
    guard let text = entry.value.text, key.accepts(text) else {
      return Self.wrongValue(entry, key, file)
    }
    self[keyPath: key.entry] = Entry(value: text, place: entry.value.place)
    return nil
  }

  private static func isNumber(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && !text.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
  }
}

// What can be wrong with front matter.
extension FrontMatter {
  private static func unknownKey(_ entry: YAMLNode.Entry, _ file: String) -> Finding {
    let names = keys.map(\.name)
    return Finding(
      rule: "front-matter-key", severity: .warning, file: file, place: entry.keyPlace,
      arguments: [
        "key": .text(entry.key),
        "nearest": .text(NearestSpelling.of(entry.key, among: names) ?? ""),
        "allowed": .text(names.joined(separator: ", ")),
      ])
  }

  private static func wrongValue(_ entry: YAMLNode.Entry, _ key: Key, _ file: String) -> Finding {
    finding(
      key: key.name, found: entry.value.text ?? "…", expected: key.expected,
      at: entry.value.place, file)
  }

  private static func noMapping(_ root: YAMLReader, _ file: String) -> Finding {
    finding(
      key: "---", found: root.source.line(root.place.line) ?? "", expected: "key: value",
      at: root.place, file)
  }

  private static func unreadable(_ failure: Failure, _ file: String) -> Finding {
    finding(
      key: "---", found: failure.excerpt ?? "", expected: "key: value", at: failure.place, file)
  }

  private static func finding(
    key: String, found: String, expected: String, at place: Place?, _ file: String
  ) -> Finding {
    Finding(
      rule: "front-matter-value", severity: .warning, file: file, place: place,
      arguments: ["key": .text(key), "found": .text(found), "expected": .text(expected)])
  }
}
