/// Reads markup as strictly as can be: known elements and attributes, properly nested, all escaped.
enum MarkupCheck {
  private static let elements: [String: Set<String>] = [
    "p": ["id"], "h2": [], "h3": [], "h4": [], "h5": [], "h6": [], "ul": [], "ol": ["start"],
    "li": [], "blockquote": [], "pre": ["class"], "code": [], "em": [], "strong": [], "del": [],
    "a": ["href", "rel"], "span": ["id"], "table": ["class"], "thead": [], "tbody": [], "tr": [],
    "th": ["scope", "class"], "td": ["class"], "br": [], "hr": [],
  ]
  private static let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#160;"]

  /// What is wrong first; nil where nothing is.
  static func complaint(about html: String) -> String? {
    var open: [String] = []
    var rest = html[...]
    while let first = rest.first {
      if first == "<" {
        guard let end = rest.firstIndex(of: ">") else { return "stray <" }
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        if let complaint = complaint(about: tag, open: &open) { return complaint }
        rest = rest[rest.index(after: end)...]
      } else if first == "&" {
        guard let known = references.first(where: { rest.hasPrefix($0) }) else { return "stray &" }
        rest = rest.dropFirst(known.count)
      } else if first == ">" {
        return "stray >"
      } else {
        rest = rest.dropFirst()
      }
    }
    return open.isEmpty ? nil : "open: " + open.joined(separator: " ")
  }

  private static func complaint(about tag: Substring, open: inout [String]) -> String? {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      let last = open.popLast()
      return last == name ? nil : "<\(tag)> within \(last ?? "nothing")"
    }
    let name = String(tag.prefix { $0 != " " })
    guard let allowed = elements[name] else {
      return name.first?.isLetter == true ? name : "stray <"
    }
    var attributes: [String: String] = [:]
    for match in tag.dropFirst(name.count).matches(of: /\x20([a-z]+)="([^"]*)"/) {
      attributes[String(match.output.1)] = String(match.output.2)
    }
    if let surplus = attributes.keys.sorted().first(where: { !allowed.contains($0) }) {
      return "\(name) \(surplus)"
    }
    let length = attributes.reduce(name.count) { $0 + $1.key.count + $1.value.count + 4 }
    if length != tag.count { return "<\(tag)>" }
    if name == "a", attributes["rel"] != "noopener nofollow" { return "a without rel" }
    if let href = attributes["href"]?.lowercased(),
      !["http://", "https://", "mailto:"].contains(where: { href.hasPrefix($0) })
    {
      return href
    }
    if name != "br", name != "hr" { open.append(name) }
    return nil
  }
}
