internal import CYAML

/// Turns the bytes of one YAML document into nodes, by way of libyaml.
///
/// Bounded on hostile input: size and depth are limited, aliases are refused. A key that stands
/// twice is an error, as is a second document.
package struct YAMLParser {
  package static let largestDocument = 4 << 20
  package static let greatestDepth = 64

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: YAMLSource
  private var depth = 0

  /// The document's one value; an empty plain scalar where the document is empty.
  package static func root(
    of source: YAMLSource, limit: Int = largestDocument
  ) throws(Failure) -> YAMLNode {
    let place = Place(line: source.firstLine)
    guard source.bytes.count <= limit else { throw source.tooLarge(at: place, limit: limit) }
    let bytes = source.bytes.dropFirst(source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard !bytes.isEmpty else { return .nothing(at: place) }
    return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) == 1 else { throw source.outOfMemory(at: place) }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var reading = YAMLParser(parser: parser, source: source)
      return try reading.root()
    }
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>, source: YAMLSource) {
    self.parser = parser
    self.source = source
  }

  private mutating func root() throws(Failure) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let (event, place) = try nextEvent()
      switch event {
      case .start: continue
      case .end: return root ?? .nothing(at: Place(line: source.firstLine))
      default:
        guard root == nil else { throw source.secondDocument(at: place) }
        root = try node(from: event, at: place)
      }
    }
  }
}

// The tree, event by event.
extension YAMLParser {
  /// The events of libyaml that matter here; documents and the stream only start.
  private enum Event {
    case start
    case end
    case scalar(String, isPlain: Bool)
    case alias
    case sequenceStart
    case mappingStart
    case collectionEnd
  }

  private mutating func node(from event: Event, at place: Place) throws(Failure) -> YAMLNode {
    switch event {
    case .scalar(let text, let isPlain):
      return YAMLNode(value: .scalar(text, isPlain: isPlain), place: place)
    case .sequenceStart:
      return YAMLNode(value: .sequence(try items(from: place)), place: place)
    case .mappingStart:
      return YAMLNode(value: .mapping(try entries(from: place)), place: place)
    case .alias, .start, .end, .collectionEnd:
      throw source.aliasRefused(at: place)
    }
  }

  private mutating func items(from start: Place) throws(Failure) -> [YAMLNode] {
    try descend(at: start)
    var items: [YAMLNode] = []
    while true {
      let (event, place) = try nextEvent()
      if case .collectionEnd = event { break }
      items.append(try node(from: event, at: place))
    }
    depth -= 1
    return items
  }

  private mutating func entries(from start: Place) throws(Failure) -> [YAMLNode.Entry] {
    try descend(at: start)
    var entries: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let (event, place) = try nextEvent()
      if case .collectionEnd = event { break }
      guard case .scalar(let key, _) = event else { throw source.keyIsNoText(at: place) }
      if let line = Self.line(of: key, at: place, in: entries, &lines) {
        throw source.duplicateKey(key, at: place, firstLine: line)
      }
      let (valueEvent, valuePlace) = try nextEvent()
      let value = try node(from: valueEvent, at: valuePlace)
      entries.append(YAMLNode.Entry(key: key, keyPlace: place, value: value))
    }
    depth -= 1
    return entries
  }

  /// Mappings with fewer entries, nearly all, are searched faster than a table is filled.
  private static let fewEntries = 16

  /// The line of an earlier entry with the same key; notes the key in `lines` where there are many.
  private static func line(
    of key: String, at place: Place, in entries: [YAMLNode.Entry], _ lines: inout [String: Int]
  ) -> Int? {
    guard entries.count >= fewEntries else {
      return entries.first { $0.key == key }?.keyPlace.line
    }
    if lines.isEmpty {
      for entry in entries { lines[entry.key] = entry.keyPlace.line }
    }
    return lines.updateValue(place.line, forKey: key)
  }

  private mutating func descend(at place: Place) throws(Failure) {
    depth += 1
    guard depth <= Self.greatestDepth else { throw source.tooDeep(at: place) }
  }

  private func nextEvent() throws(Failure) -> (Event, Place) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxFailure() }
    defer { yaml_event_delete(&event) }
    let place = self.place(of: event.start_mark)
    if Self.hasTag(event) { throw source.tagRefused(at: place) }
    return (Self.event(from: event), place)
  }

  private static func event(from event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        String(decoding: text, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
    default: return .start
    }
  }

  private static func hasTag(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: event.data.mapping_start.tag != nil
    default: false
    }
  }

  private func place(of mark: yaml_mark_t) -> Place {
    Place(line: source.firstLine + mark.line, column: mark.column + 1)
  }
}

// What libyaml says when it cannot go on.
extension YAMLParser {
  private func syntaxFailure() -> Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    if parser.pointee.error == YAML_MEMORY_ERROR {
      return source.outOfMemory(at: Place(line: source.firstLine))
    }
    if parser.pointee.error == YAML_READER_ERROR {
      return source.unreadableCharacter(atByte: parser.pointee.problem_offset, problem)
    }
    return source.syntax(problem, at: place(of: parser.pointee.problem_mark))
  }
}

extension YAMLNode {
  fileprivate static func nothing(at place: Place) -> YAMLNode {
    YAMLNode(value: .scalar("", isPlain: true), place: place)
  }
}
