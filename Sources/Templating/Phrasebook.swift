/// Texts that many pages repeat, written down once.
@usableFromInline
package struct Phrasebook: Sendable {
  @usableFromInline private(set) var bytes: [UInt8] = []
  /// The texts already in the book.
  private var known: [String: Phrase] = [:]

  package init() {}

  /// Writes a text down where it is not in the book yet, and returns its place.
  package mutating func phrase(_ text: String) -> Phrase {
    if text.isEmpty { return .none }
    if let phrase = known[text] { return phrase }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let phrase = Phrase(
      start: Int32(truncatingIfNeeded: isPlain(from: start) ? start : ~start),
      count: Int32(truncatingIfNeeded: bytes.count - start))
    known[text] = phrase
    return phrase
  }

  package mutating func phrase(_ text: String?) -> Phrase {
    text.map { phrase($0) } ?? .none
  }

  /// Forgets which texts are in it: nothing will be added any more.
  package mutating func close() {
    known = [:]
  }

  /// The text of a phrase.
  package func text(of phrase: Phrase) -> String {
    let start = Int(phrase.start < 0 ? ~phrase.start : phrase.start)
    let end = start + Int(phrase.count)
    guard phrase.count > 0, end <= bytes.count else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether the text at the end of the book stands in any place of a page as it is.
  private func isPlain(from start: Int) -> Bool {
    let text = bytes.span.extracting(start..<bytes.count)
    var escaped: [UInt8] = []
    Escaping.attribute.append(text, to: &escaped)
    return escaped.count == text.count && escaped.elementsEqual(bytes[start...])
  }
}
