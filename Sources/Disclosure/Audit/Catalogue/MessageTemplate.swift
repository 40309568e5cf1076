/// A sentence of the catalogue with its gaps: `「{cell.row}」印 {printed}[[，应为 {expected}]]`.
///
/// `{name}` is replaced by the value of that name. What stands in double brackets is left out
/// when one of its values is missing.
struct MessageTemplate: Equatable, Sendable {
  /// A gap taken apart: `{count}`, `{cell.row}` or `{count|cell|cells}`.
  struct Gap: Equatable, Sendable {
    /// As the template prints it.
    let source: String
    let name: String
    let part: String?
    /// The words after a count, for one and for many.
    let words: (one: String, many: String)?
  }

  private indirect enum Piece: Equatable, Sendable {
    case text(String)
    case gap(Gap)
    case optional([Piece])
  }

  private let pieces: [Piece]

  /// What stands for a value that is missing outside brackets.
  static let missing = "—"

  init(_ source: String) {
    var rest = Array(source.utf8)[...]
    pieces = MessageTemplate.pieces(of: &rest, inBrackets: false)
  }

  /// The sentence with every gap filled.
  func filled(_ value: (Gap) -> String?) -> String {
    if pieces.count == 1, case .text(let words) = pieces[0] { return words }
    var text = ""
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
  private static func pieces(of rest: inout ArraySlice<UInt8>, inBrackets: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var text = rest
    func flush(_ end: Int) {
      let words = text[..<end]
      if !words.isEmpty { pieces.append(.text(String(decoding: words, as: UTF8.self))) }
    }
    while let byte = rest.first {
      if inBrackets, rest.starts(with: "]]".utf8) { break }
      let start = rest.startIndex
      if byte == UInt8(ascii: "["), rest.starts(with: "[[".utf8) {
        flush(start)
        rest = rest.dropFirst(2)
        pieces.append(.optional(self.pieces(of: &rest, inBrackets: true)))
        rest = rest.dropFirst(2)
        text = rest
      } else if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
        flush(start)
        pieces.append(.gap(Gap(String(decoding: rest[(start + 1)..<end], as: UTF8.self))))
        rest = rest[(end + 1)...]
        text = rest
      } else {
        rest = rest.dropFirst()
      }
    }
    flush(rest.startIndex)
    return pieces
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

extension MessageTemplate.Gap {
  init(_ source: String) {
    self.source = source
    let words = source.split(separator: "|")
    let isCounted = words.count == 3
    self.words = isCounted ? (String(words[1]), String(words[2])) : nil
    let parts = (isCounted ? words[0] : source[...]).split(separator: ".", maxSplits: 1)
    name = parts.first.map(String.init) ?? ""
    part = parts.dropFirst().first.map(String.init)
  }

  static func == (left: MessageTemplate.Gap, right: MessageTemplate.Gap) -> Bool {
    left.source == right.source
  }
}
