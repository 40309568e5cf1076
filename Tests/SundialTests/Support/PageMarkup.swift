/// A finished page taken apart, so that a test can ask what stands where.
final class PageMarkup {
  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Node] = []
    fileprivate(set) weak var parent: Element?

    fileprivate init(_ name: String, _ attributes: [String: String], parent: Element?) {
      self.name = name
      self.attributes = attributes
      self.parent = parent
    }

    /// The words of the element and all within, blanks drawn together.
    var text: String {
      rawText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private var rawText: String {
      children.map { node in
        switch node {
        case .text(let text): text
        case .element(let element): element.rawText
        }
      }.joined()
    }

    var elements: [Element] {
      children.flatMap { node -> [Element] in
        guard case .element(let element) = node else { return [] }
        return [element] + element.elements
      }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func hasClass(_ name: String) -> Bool {
      attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }
  }

  enum Node {
    case text(String)
    case element(Element)
  }

  let root = Element("", [:], parent: nil)
  /// What is wrong with the markup: tags that do not match.
  private(set) var complaints: [String] = []
  private var ids: [String: Element] = [:]
  private(set) var repeatedIDs: [String] = []

  init(_ html: String) {
    var current = root
    var rest = html[...]
    while let first = rest.first {
      guard first == "<" else {
        let text = rest.prefix { $0 != "<" }
        current.children.append(.text(PageMarkup.unescaped(String(text))))
        rest = rest.dropFirst(text.count)
        continue
      }
      let end = PageMarkup.end(ofTag: rest)
      read(rest[rest.index(after: rest.startIndex)..<end], &current)
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
    }
    if current !== root { complaints.append("open: \(current.name)") }
  }

  subscript(id: String) -> Element? { ids[id] }

  var elements: [Element] { root.elements }

  func all(_ name: String) -> [Element] { root.all(name) }

  private static let void: Set = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"]

  private func read(_ tag: Substring, _ current: inout Element) {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      if current.name != tag.dropFirst() { complaints.append("<\(tag)> in <\(current.name)>") }
      current = current.parent ?? root
      return
    }
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
    let element = Element(
      name, PageMarkup.attributes(of: tag.dropFirst(name.count)), parent: current)
    current.children.append(.element(element))
    if let id = element.attributes["id"] {
      if ids[id] != nil { repeatedIDs.append(id) }
      ids[id] = element
    }
    if !tag.hasSuffix("/"), !PageMarkup.void.contains(name) { current = element }
  }

  /// The `>` that is not within quotes.
  private static func end(ofTag tag: Substring) -> Substring.Index {
    var isQuoted = false
    var index = tag.startIndex
    while index < tag.endIndex {
      if tag[index] == "\"" { isQuoted.toggle() }
      if tag[index] == ">", !isQuoted { return index }
      index = tag.index(after: index)
    }
    return tag.endIndex
  }

  private static func attributes(of text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text.drop(while: \.isWhitespace)
    while let first = rest.first, first != "/" {
      let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
      guard !name.isEmpty else { break }
      rest = rest.dropFirst(name.count)
      if rest.hasPrefix("=\"") {
        let value = rest.dropFirst(2).prefix { $0 != "\"" }
        attributes[String(name)] = unescaped(String(value))
        rest = rest.dropFirst(value.count + 3)
      } else {
        attributes[String(name)] = ""
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return attributes
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) {
        $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
      }
  }
}
