import Foundation

/// A page of a site, scanned tolerantly: what is in it, where, inside what.
struct WebPage: Sendable {
  /// From the root of the site.
  let path: String
  let text: String
  /// In the order of the source.
  private(set) var elements: [Element] = []
  /// The texts between tags, in order, entities decoded.
  private(set) var pieces: [String] = []

  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    let parent: Int?
    /// Where what is inside ends, among the elements and among the pieces of text.
    fileprivate(set) var end: Int
    fileprivate let firstPiece: Int
    fileprivate(set) var endPiece: Int
    fileprivate let firstByte: Int
    fileprivate(set) var endByte: Int

    /// How many bytes of the page it takes.
    var weight: Int { endByte - firstByte }

    subscript(attribute: String) -> String? { attributes[attribute] }

    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

    func has(class name: String) -> Bool { classes.contains { $0 == name } }
  }

  init(path: String, text: String) {
    self.path = path
    self.text = text
    scan()
  }

  var isHTML: Bool { path.hasSuffix(".html") }

  /// The positions of the elements of a name, inside another where one is given.
  func indices(of name: String, in outer: Int? = nil) -> [Int] {
    range(outer).filter { elements[$0].name == name }
  }

  func elements(_ name: String, in outer: Int? = nil) -> [Element] {
    indices(of: name, in: outer).map { elements[$0] }
  }

  /// The positions of the elements that carry a class.
  func indices(class name: String, in outer: Int? = nil) -> [Int] {
    range(outer).filter { elements[$0].has(class: name) }
  }

  /// What an element says, spaces folded.
  func text(of index: Int) -> String {
    let element = elements[index]
    return pieces[element.firstPiece..<element.endPiece].joined()
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The nearest element of a name around one.
  func ancestor(_ name: String, of index: Int) -> Int? {
    var next = elements[index].parent
    while let place = next {
      if elements[place].name == name { return place }
      next = elements[place].parent
    }
    return nil
  }

  /// A place as complaints name it.
  func place(_ index: Int) -> String {
    let before = text.utf8.prefix(elements[index].firstByte)
    return "\(path):\(before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 })"
  }

  private func range(_ outer: Int?) -> Range<Int> {
    outer.map { $0 + 1..<elements[$0].end } ?? elements.indices
  }
}

extension WebPage {
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "!doctype",
  ]

  /// Which open elements an opening tag ends, and which ones stop it from looking further.
  private static let implied: [String: (ends: Set<String>, stop: Set<String>)] = [
    "li": (["li"], ["ul", "ol"]),
    "tr": (["tr", "td", "th"], ["table", "tbody", "thead", "tfoot"]),
    "td": (["td", "th"], ["tr"]), "th": (["td", "th"], ["tr"]),
    "tbody": (["thead", "tbody", "tr", "td", "th", "caption"], ["table"]),
    "thead": (["caption", "colgroup"], ["table"]),
    "tfoot": (["thead", "tbody", "tr", "td", "th"], ["table"]),
    "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
    "option": (["option"], ["select", "datalist"]), "p": (["p"], ["div", "section", "li", "td"]),
    "div": (["p"], ["section", "li", "td"]), "ul": (["p"], ["div", "section", "li", "td"]),
  ]

  private mutating func scan() {
    var scanner = MarkupScanner(text)
    var open: [Int] = []
    while let token = scanner.next() {
      switch token {
      case .text(let piece):
        pieces.append(piece)
      case .start(let name, let attributes, let closes, let start):
        if let rule = Self.implied[name] { end(rule.ends, before: rule.stop, &open, at: start) }
        elements.append(
          Element(
            name: name, attributes: attributes, parent: open.last,
            end: elements.count + 1, firstPiece: pieces.count, endPiece: pieces.count,
            firstByte: start, endByte: scanner.position))
        if !closes, !Self.void.contains(name) { open.append(elements.count - 1) }
      case .end(let name):
        guard let place = open.lastIndex(where: { elements[$0].name == name }) else { continue }
        while open.count > place { close(open.removeLast(), at: scanner.position) }
      }
    }
    while let index = open.popLast() { close(index, at: scanner.position) }
  }

  private mutating func end(
    _ names: Set<String>, before stop: Set<String>, _ open: inout [Int], at position: Int
  ) {
    while let index = open.last, names.contains(elements[index].name),
      !stop.contains(elements[index].name)
    {
      close(open.removeLast(), at: position)
    }
  }

  private mutating func close(_ index: Int, at position: Int) {
    elements[index].endByte = position
    elements[index].end = elements.count
    elements[index].endPiece = pieces.count
  }
}
