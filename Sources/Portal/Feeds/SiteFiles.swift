import Disclosure

/// The files around the pages: the map of the site, the feed, and the redirects of old addresses.
///
/// The map and the feed need full addresses; without a site address there is nothing to write in them.
struct SiteFiles {
  let editions: [Edition]

  var files: [OutputFile] {
    sitemap + feeds + redirects
  }
}

extension SiteFiles {
  private var base: String? { editions.first?.contents.settings.address }

  private var sitemap: [OutputFile] {
    guard let base, let plan = editions.first?.plan else { return [] }
    let pages = plan.pages.filter(\.page.isListed)
    let entries = pages.flatMap { page in
      editions.map { edition in
        SitemapEntry(
          location: base + location(of: page, in: edition),
          alternates: editions.count < 2
            ? []
            : editions.map {
              SitemapEntry.Alternate(
                language: $0.language.tag, location: base + location(of: page, in: $0))
            })
      }
    }
    return SitemapWriter(base: base).files(for: entries)
  }

  private func location(of page: PlannedPage, in edition: Edition) -> String {
    edition.folder + page.address
  }

  private var redirects: [OutputFile] {
    guard let plan = editions.first?.plan, !plan.moved.isEmpty else { return [] }
    let redirects = editions.flatMap { edition in
      plan.moved.compactMap { old, new -> RedirectsFile.Redirect? in
        guard let from = plan.address(of: .moved(old)), let to = plan.address(of: .region(new))
        else { return nil }
        return RedirectsFile.Redirect(old: edition.folder + from, new: edition.folder + to)
      }
    }
    return [
      OutputFile(
        path: "redirects.txt",
        bytes: RedirectsFile(root: root, redirects: redirects.sorted { $0.old < $1.old }).bytes)
    ]
  }

  /// Where the site lies on its host: `/`, or `/open/`.
  private var root: String {
    editions.first?.contents.settings.addressPath ?? "/"
  }

  private var feeds: [OutputFile] {
    editions.compactMap { edition in
      base.flatMap { FeedOfReports(edition: edition, base: $0).file }
    }
  }
}

extension Page {
  /// Whether the page belongs on the map of the site: not an error page, not an old address.
  var isListed: Bool {
    switch self {
    case .notFound, .moved: false
    default: true
    }
  }
}

extension SiteSettings {
  /// The path of the site's address, with a slash at either end; nil where there is no address.
  var addressPath: String? {
    guard let address, let scheme = address.ranges(of: "://").first else { return nil }
    let rest = address[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}
