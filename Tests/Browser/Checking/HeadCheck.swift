/// Whether each page says what it is: language, title, heading, description, viewport.
enum HeadCheck {
  static func complaints(_ site: SiteFolder) -> [String] {
    let pages = site.pages.filter { !isRedirect($0) }
    var titles: [String: String] = [:]
    let hasAddress = site.basePath != nil
    return pages.flatMap { page -> [String] in
      var found = complaints(page, hasAddress: hasAddress).map { "\(page.path): \($0)" }
      let title = page.indices(of: "title").first.map(page.text(of:)) ?? ""
      if let other = titles[title] { found.append("\(page.path): the title of \(other), \(title)") }
      titles[title] = page.path
      return found
    }
  }

  /// A page that only leads on to another.
  static func isRedirect(_ page: WebPage) -> Bool {
    page.elements("meta").contains { $0["http-equiv"]?.lowercased() == "refresh" }
  }

  static func canonical(_ page: WebPage) -> String? {
    page.elements("link").first { $0["rel"] == "canonical" }?["href"]
  }

  private static func complaints(_ page: WebPage, hasAddress: Bool) -> [String] {
    let language = page.elements("html").first?["lang"] ?? ""
    let headings = page.indices(of: "h1")
    let viewport = meta("viewport", page)
    return [
      ["zh-CN", "en"].contains(language) ? nil : "lang=\"\(language)\"",
      headings.count == 1 ? nil : "\(headings.count) h1",
      headings.contains { page.text(of: $0).isEmpty } ? "an empty h1" : nil,
      page.indices(of: "title").first.map(page.text(of:)) ?? "" == "" ? "no title" : nil,
      meta("description", page).isEmpty ? "no description" : nil,
      !hasAddress || canonical(page)?.hasSuffix("/" + page.path) == true
        ? nil : "canonical is \(canonical(page) ?? "missing")",
      viewport.contains("width=device-width") ? nil : "no viewport",
      viewport.contains("maximum-scale") || viewport.contains("user-scalable")
        ? "a viewport that forbids zooming" : nil,
    ].compactMap(\.self)
  }

  static func meta(_ name: String, _ page: WebPage) -> String {
    page.elements("meta").first { $0["name"] == name }?["content"] ?? ""
  }
}
