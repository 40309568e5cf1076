/// What the head of a page states about the report in it.
///
/// Sites of public bodies print these `meta` names by a national standard: `ArticleTitle`,
/// `PubDate`, `Url`. `SiteName` names the site, not the body that reports, and decides nothing.
struct PageMetadata {
  private(set) var matter = FrontMatter()
  /// The title of the report, where the page states one.
  private(set) var title: PageContent.Statement?
  /// The lines that state something we use.
  private(set) var lines: Set<Int> = []

  init(_ statements: [PageContent.Statement]) {
    for statement in statements { take(statement) }
    for name in ["articletitle", "og:title", "title"] where title == nil {
      title = statements.first { $0.name == name && $0.value.utf8.count >= 24 }
    }
    if var stated = title {
      stated.value = Self.withoutSite(stated.value)
      title = stated
    }
    if let title { lines.insert(title.place.line) }
  }

  private mutating func take(_ statement: PageContent.Statement) {
    let entry = FrontMatter.Entry(value: statement.value, place: statement.place)
    switch statement.name {
    case "pubdate", "publishdate", "article:published_time", "publication_date":
      guard matter.published == nil, let date = Self.date(in: statement.value) else { return }
      matter.published = .init(value: date, place: statement.place)
    case "url", "og:url":
      guard matter.source == nil, Self.isAddress(statement.value) else { return }
      matter.source = entry
    default: return
    }
    lines.insert(statement.place.line)
  }

  /// A day at the start of a text, as `2024-01-15`, however it is written.
  static func date(in text: String) -> String? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(3).map(String.init)
    let parts = numbers.first.map { $0.utf8.count == 8 ? Self.cut($0) : numbers } ?? []
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count <= 2,
      parts[2].utf8.count <= 2, let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return "\(parts[0])-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `20240115` in three.
  private static func cut(_ digits: String) -> [String] {
    [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)].map(String.init)
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && !text.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
  }

  /// The title without the name of the site behind it.
  private static func withoutSite(_ title: String) -> String {
    for separator in ["_", "|", " - ", "--", "－－", "—"] {
      let parts = title.split(separator: separator).map(String.init)
      guard parts.count > 1 else { continue }
      return parts.first { $0.contains("报告") || $0.contains("年报") } ?? parts[0]
    }
    return title
  }
}
