/// What holds on every page apart from its links: unique ids, no cell left empty.
enum MarkupCheck {
  static func complaints(_ site: SiteFolder) -> [String] {
    site.pages.flatMap { repeatedIDs($0) + emptyCells($0) }
  }

  static func repeatedIDs(_ page: WebPage) -> [String] {
    var seen: Set<String> = []
    return page.elements.indices.compactMap { index in
      guard let id = page.elements[index]["id"] else { return nil }
      return seen.insert(id).inserted ? nil : "\(page.place(index)): a second #\(id)"
    }
  }

  /// A missing number is a word, never a hole.
  static func emptyCells(_ page: WebPage) -> [String] {
    page.indices(of: "td").filter { index in
      page.text(of: index).isEmpty
        && !page.elements[index..<page.elements[index].end].contains {
          $0.name == "svg" || $0.name == "input" || $0["aria-label"] != nil
        }
    }.map { "\(page.place($0)): an empty cell" }
  }
}
