/// The kinds of pages a site has, told by their addresses.
enum PageType: String, CaseIterable, Sendable {
  case home
  case regions
  case province
  case city
  case district
  case publisher
  case report
  case years
  case year
  case indicators
  case indicator
  case indicatorOfYear
  case quality
  case rule
  case method
  case data
  case about
  case notFound

  init?(path: String) {
    let plain = path.hasPrefix("en/") ? String(path.dropFirst(3)) : path
    let type = Self.allCases.first { type in
      (try? type.pattern.wholeMatch(in: plain)) != nil
    }
    guard let type else { return nil }
    self = type
  }

  private var pattern: Regex<Substring> {
    switch self {
    case .home: /index\.html/
    case .regions: /r\/index\.html/
    case .province: /r\/\d\d\/index\.html/
    case .city: /r\/\d{4}\/index\.html/
    case .district: /r\/\d{6}\/index\.html/
    case .publisher: /r\/\d+\/(?!\d{4}\/)[a-z0-9-]+\/index\.html/
    case .report: /r\/\d+\/(?:[a-z0-9-]+\/)?\d{4}(?:-\d+)?\/index\.html/
    case .years: /y\/index\.html/
    case .year: /y\/\d{4}\/.*index\.html/
    case .indicators: /i\/index\.html/
    case .indicator: /i\/[a-z0-9-]+\/index\.html/
    case .indicatorOfYear: /i\/[a-z0-9-]+\/\d{4}\/.*index\.html/
    case .quality: /q\/index\.html/
    case .rule: /q\/rule\/.*index\.html/
    case .method: /method\/index\.html/
    case .data: /d\/index\.html/
    case .about: /about\/index\.html/
    case .notFound: /404\.html/
    }
  }
}

extension SiteFolder {
  /// The page of a type that says most, in Chinese or in English.
  func fullest(_ type: PageType, inEnglish: Bool = false) -> WebPage? {
    pages.filter { page in
      page.path.hasPrefix("en/") == inEnglish && PageType(path: page.path) == type
        && !HeadCheck.isRedirect(page)
    }.max { $0.text.utf8.count < $1.text.utf8.count }
  }
}
