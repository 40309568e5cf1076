/// A sentence of the catalogue with its gaps: `「{cell.row}」印 {printed}[[，应为 {expected}]]`.
///
/// `{name}` is replaced by the value of that name. What stands in double brackets is left out
/// when one of its values is missing.
struct MessageTemplate: Equatable, Sendable {
  /// A gap taken apart: `{count}`, `{cell.row}` or `{count|cell|cells}`.
  final class Gap: Equatable, Sendable {
    /// As the template prints it.
    let source: String
    let name: String
    let part: String?
    /// The words after a count, for one and for many.
    let words: (one: String, many: String)?

    init(_ source: String) {
      self.source = source
      let words = source.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
      let isCounted = words.count == 3
      self.words = isCounted ? (words[1], words[2]) : nil
      let parts = (isCounted ? words[0] : source).utf8
        .split(separator: UInt8(ascii: "."), maxSplits: 1).map { String(Substring($0)) }
      name = parts.first ?? ""
      part = parts.dropFirst().first
    }

    static func == (left: Gap, right: Gap) -> Bool { left.source == right.source }
  }

  private enum Piece: Equatable, Sendable {
    case text(String)
    case gap(Gap)
    case optional([Piece])
  }

  private let pieces: [Piece]

  private static let usualLength = 160

  /// What stands for a value that is missing outside brackets.
  static let missing = "—"

  init(_ source: String) {
    var position = 0
    pieces = MessageTemplate.pieces(of: source.utf8.span, from: &position, inBrackets: false)
  }

  /// The sentence with every gap filled.
  func filled(_ value: (Gap) -> String?) -> String {
    if pieces.count == 1, case .text(let words) = pieces[0] { return words }
    var text = ""
    text.reserveCapacity(MessageTemplate.usualLength)
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .gap(let gap): text += value(gap) ?? MessageTemplate.missing
      case .optional(let inner): text += MessageTemplate.filled(inner, value) ?? ""
      }
    }
    return text
  }

  /// The names of all gaps, in order.
  var names: [String] { MessageTemplate.names(in: pieces) }
}

extension MessageTemplate {
  /// The pieces of a template's bytes, up to the brackets that close it.
  private static func pieces(
    of source: Span<UInt8>, from position: inout Int, inBrackets: Bool
  ) -> [Piece] {
    var pieces: [Piece] = []
    var start = position
    while position < source.count {
      if inBrackets, source.holds("]]", at: position) { break }
      if source.holds("[[", at: position) {
        append(source, start..<position, to: &pieces)
        position += 2
        pieces.append(.optional(self.pieces(of: source, from: &position, inBrackets: true)))
        position = min(position + 2, source.count)
        start = position
      } else if source[position] == UInt8(ascii: "{"),
        let end = source.first(UInt8(ascii: "}"), in: position..<source.count)
      {
        append(source, start..<position, to: &pieces)
        pieces.append(.gap(Gap(source.text(position + 1..<end))))
        position = end + 1
        start = position
      } else {
        position += 1
      }
    }
    append(source, start..<position, to: &pieces)
    return pieces
  }

  private static func append(
    _ source: Span<UInt8>, _ words: Range<Int>, to pieces: inout [Piece]
  ) {
    if !words.isEmpty { pieces.append(.text(source.text(words))) }
  }

  /// Nil where a value is missing.
  private static func filled(_ pieces: [Piece], _ value: (Gap) -> String?) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .gap(let gap):
        guard let found = value(gap) else { return nil }
        text += found
      case .optional(let inner): text += filled(inner, value) ?? ""
      }
    }
    return text
  }

  private static func names(in pieces: [Piece]) -> [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .text: return []
      case .gap(let gap): return [gap.source]
      case .optional(let inner): return names(in: inner)
      }
    }
  }
}
