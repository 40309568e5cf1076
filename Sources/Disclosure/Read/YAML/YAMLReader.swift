/// Reads a YAML value as what the program expects, or says precisely what stands there instead.
package struct YAMLReader: Sendable {
  package let node: YAMLNode
  package let source: YAMLSource

  package init(node: YAMLNode, source: YAMLSource) {
    self.node = node
    self.source = source
  }

  /// The root of a document of at most `limit` bytes.
  package init(
    parsing bytes: [UInt8], file: String, firstLine: Int = 1,
    limit: Int = YAMLParser.largestDocument
  ) throws(Failure) {
    source = YAMLSource(file: file, bytes: bytes, firstLine: firstLine)
    node = try YAMLParser.root(of: source, limit: limit)
  }

  package var place: Place { node.place }

  /// Whether nothing was written.
  package var isEmpty: Bool { node.isEmpty }

  package func failure(_ message: Bilingual, remedy: Bilingual? = nil) -> Failure {
    source.failure(at: place, message, remedy: remedy)
  }

  /// A failure at a byte of the text, as long as the text stands on one line of the file.
  package func failure(
    atByte offset: Int, _ message: Bilingual, remedy: Bilingual? = nil
  ) -> Failure {
    guard offset > 0, case .scalar(let text, let isPlain) = node.value else {
      return failure(message, remedy: remedy)
    }
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let column = place.column + (isPlain ? 0 : 1)
    guard
      source.line(place.line)?.unicodeScalars.dropFirst(column - 1)
        .starts(with: before.unicodeScalars) == true
    else { return failure(message, remedy: remedy) }
    let exact = Place(line: place.line, column: column + before.unicodeScalars.count)
    return source.failure(at: exact, message, remedy: remedy)
  }
}

extension YAMLReader {
  package func text() throws(Failure) -> String {
    guard case .scalar(let text, _) = node.value, !isEmpty else {
      throw unexpected(Bilingual(chinese: "文字", english: "a text"))
    }
    return text
  }

  /// A text that holds more than blanks.
  package func words() throws(Failure) -> String {
    let text = try text()
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw unexpected(Bilingual(chinese: "文字", english: "a text"))
    }
    return text
  }

  package func integer(in range: ClosedRange<Int>) throws(Failure) -> Int {
    if case .scalar(let text, isPlain: true) = node.value, let number = Int(text),
      range.contains(number)
    {
      return number
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    throw unexpected(
      Bilingual(chinese: "\(low) 到 \(high) 的整数", english: "an integer from \(low) to \(high)"))
  }

  package func flag() throws(Failure) -> Bool {
    switch node.value {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default: throw unexpected(Bilingual(chinese: "true 或 false", english: "true or false"))
    }
  }

  /// One of the raw values of an enumeration.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    of _: Choice.Type = Choice.self
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    let text = try text()
    if let choice = Choice(rawValue: text) { return choice }
    throw unknown(text, among: Choice.allCases.map(\.rawValue))
  }

  package func list() throws(Failure) -> [YAMLReader] {
    guard case .sequence(let items) = node.value else {
      throw unexpected(Bilingual(chinese: "列表", english: "a list"))
    }
    return items.map { YAMLReader(node: $0, source: source) }
  }

  /// The items of a list, or the one value that stands in its place.
  package func oneOrMore() throws(Failure) -> [YAMLReader] {
    if case .scalar = node.value, !isEmpty { return [self] }
    return try list()
  }

  package func texts() throws(Failure) -> [String] {
    try list().map { (item) throws(Failure) in try item.words() }
  }

  /// A text in both languages: `{ zh: …, en: … }`.
  package func bilingual() throws(Failure) -> Bilingual {
    let fields = try fields(["zh", "en"])
    return Bilingual(
      chinese: try fields.required("zh").text(), english: try fields.required("en").text())
  }

  /// The fields of a mapping, none of which may have another name.
  package func fields(_ allowed: [String]) throws(Failure) -> YAMLFields {
    let entries = try entries()
    for entry in entries where !allowed.contains(entry.key) {
      let key = YAMLNode(value: .scalar(entry.key, isPlain: true), place: entry.keyPlace)
      throw YAMLReader(node: key, source: source).unknown(
        entry.key, among: allowed, called: Bilingual(chinese: "键", english: "key"))
    }
    return YAMLFields(mapping: self)
  }

  /// The entries of a mapping whose keys are free.
  package func entries() throws(Failure) -> [YAMLNode.Entry] {
    guard case .mapping(let entries) = node.value else {
      throw unexpected(Bilingual(chinese: "键值表", english: "a mapping"))
    }
    return entries
  }
}

extension YAMLReader {
  /// The failure of a value of another kind than the one expected.
  package func unexpected(_ expected: Bilingual) -> Failure {
    let found = found
    return failure(
      Bilingual(
        chinese: "这里应为\(expected.chinese)，实为\(found.chinese)",
        english: "expected \(expected.english), found \(found.english)"))
  }

  /// The failure of a name that is none of those allowed, with the nearest of them.
  package func unknown(
    _ name: String, among allowed: [String],
    called kind: Bilingual = Bilingual(chinese: "值", english: "value"), atByte offset: Int = 0
  ) -> Failure {
    let shown = allowed.prefix(Self.mostNames).joined(separator: ", ")
    let more = allowed.count > Self.mostNames ? " …" : ""
    let nearest = NearestSpelling.of(name, among: allowed)
    return failure(
      atByte: offset,
      Bilingual(
        chinese: "未知的\(kind.chinese)「\(name)」", english: "unknown \(kind.english) “\(name)”"),
      remedy: Bilingual(
        chinese: (nearest.map { "是否指「\($0)」？" } ?? "") + "可用：\(shown)\(more)",
        english: (nearest.map { "did you mean “\($0)”? " } ?? "") + "allowed: \(shown)\(more)"))
  }

  private static let mostNames = 40

  /// What stands here, in words.
  private var found: Bilingual {
    switch node.value {
    case .scalar(let text, _):
      if isEmpty || text.isEmpty { return Bilingual(chinese: "空白", english: "nothing") }
      let shown = text.count > 40 ? text.prefix(40) + "…" : text
      return Bilingual(chinese: "「\(shown)」", english: "“\(shown)”")
    case .sequence: return Bilingual(chinese: "列表", english: "a list")
    case .mapping: return Bilingual(chinese: "键值表", english: "a mapping")
    }
  }
}
