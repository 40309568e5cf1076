/// Whether the two languages have the same pages and name each other.
enum LanguagePairs {
  static func complaints(_ site: SiteFolder) -> [String] {
    site.pages.filter { !HeadCheck.isRedirect($0) }.flatMap { page -> [String] in
      let isEnglish = page.path.hasPrefix("en/")
      let twin = isEnglish ? String(page.path.dropFirst(3)) : "en/\(page.path)"
      let links = page.elements.filter { ["a", "link"].contains($0.name) && $0["hreflang"] != nil }
      let targets = links.compactMap { $0["href"] }.map { address in
        LinkCheck.target(of: address, from: page.path) ?? address
      }
      var found: [String] = []
      if !site.contains(twin) { found.append("\(page.path): no \(twin)") }
      if !targets.contains(where: { $0 == twin || $0.hasSuffix("/" + twin) }) {
        found.append("\(page.path): names no other language")
      }
      let language = page.elements("html").first?["lang"] ?? ""
      if (language == "en") != isEnglish { found.append("\(page.path): lang=\"\(language)\"") }
      return found
    }
  }
}
