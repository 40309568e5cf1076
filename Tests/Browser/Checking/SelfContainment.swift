/// Whether pages stand on their own: nothing loaded from elsewhere, nothing inline that a strict
/// content security policy forbids.
enum SelfContainment {
  private static let loading: Set = [
    "link", "script", "img", "iframe", "source", "video", "audio", "embed", "object", "use",
    "image",
  ]

  /// Relations of a link that name a page and load nothing.
  private static let naming: Set = ["canonical", "alternate", "license", "author", "next", "prev"]

  static func complaints(_ site: SiteFolder) -> [String] {
    site.pages.flatMap { page in
      page.elements.indices.flatMap { complaints(page, $0) }
    } + styleComplaints(site)
  }

  private static func complaints(_ page: WebPage, _ index: Int) -> [String] {
    let element = page.elements[index]
    var place: String { page.place(index) }
    var found: [String] = []
    if element["style"] != nil { found.append("\(place): a style attribute") }
    if element.name == "style" { found.append("\(place): an inline style sheet") }
    if element.name == "script", element["src"] == nil, element["type"] != "application/ld+json" {
      found.append("\(place): an inline script")
    }
    for name in element.attributes.keys.sorted() where name.hasPrefix("on") {
      found.append("\(place): an event handler, \(name)")
    }
    for name in ["href", "src", "srcset", "action", "xlink:href", "formaction"] {
      guard let address = element[name] else { continue }
      if address.lowercased().filter({ !$0.isWhitespace }).hasPrefix("javascript:") {
        found.append("\(place): \(address)")
      }
      if isLoaded(element), isOutside(address) { found.append("\(place): loads \(address)") }
    }
    return found
  }

  private static func isLoaded(_ element: WebPage.Element) -> Bool {
    guard element.name == "link" else { return loading.contains(element.name) }
    let relations = (element["rel"] ?? "").split(separator: " ").map(String.init)
    return !relations.allSatisfy(naming.contains)
  }

  private static func isOutside(_ address: String) -> Bool {
    address.hasPrefix("//") || LinkCheck.isExternal(address)
  }

  private static func styleComplaints(_ site: SiteFolder) -> [String] {
    site.files.filter { $0.hasSuffix(".css") }.flatMap { path -> [String] in
      let style = site.text(path)
      let outside = style.matches(of: /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^)"']+)/)
        .map { "\(path): loads \($0.output.1)" }
      let fonts = style.matches(of: /@font-face\s*\{([^}]*)\}/)
        .filter { $0.output.1.contains("url(") }.map { _ in "\(path): downloads a font" }
      return outside + fonts
    }
  }
}
