import Disclosure
package import Templating

/// What stands around every page (`layout`).
package struct ShellView: View {
  package let edition: Edition
  package let page: PlannedPage
  package let head: PageHead

  /// What every page says, whatever its kind.
  static let texts = ["shell"]

  package static let shape = Shape(
    .text("lang"), .link("home"), .link("root"), .text("siteTitle"), .text("title"),
    .text("description"), .flag("isHidden"), .link("canonical"), .link("feed"),
    .list("metas", MetaView.shape), .flag("hasCrumbs"), .list("crumbs", CrumbView.shape),
    .list("sections", SectionView.shape), .list("alternates", AlternateView.shape),
    .record("organisation", OrganisationView.shape), .text("licence"), .text("version"),
    .text("feedback"))

  package func fill(_ values: inout Values) {
    values.text(edition.language.tag)
    values.link(home)
    values.link(home + (edition.folder.isEmpty ? "" : "../"))
    values.text(edition.title)
    values.text(head.title)
    values.text(head.description)
    values.flag(head.isHidden)
    values.link(absolute(in: edition.folder))
    values.link(FeedOfReports.isMade(for: edition) ? FeedOfReports.name : nil)
    values.list(MetaView.all(of: head, settings, edition))
    values.flag(!head.crumbs.isEmpty)
    values.list(head.crumbs.enumerated().map { CrumbView(crumb: $1, position: $0 + 1) })
    values.list(edition.shellWords.sections) {
      SectionView(section: $0, isCurrent: $0.section == head.section)
    }
    values.list(
      edition.alternates.map {
        AlternateView(alternate: $0, address: page.address, absolute: absolute(in: $0.folder))
      })
    values.record(
      settings.organisation.map { OrganisationView(organisation: $0, language: edition.language) })
    values.text(settings.licence?[edition.language])
    values.text(settings.dataVersion)
    values.text(settings.feedback)
  }
}

extension ShellView {
  private var settings: SiteSettings { edition.contents.settings }

  /// A server may send the error page for any address: only a full path leads on from there.
  private var home: String {
    if page.page == .notFound, let path = settings.addressPath { return path + edition.folder }
    return String(repeating: "../", count: page.depth)
  }

  /// The page's full address; nil where the site's is not known.
  private func absolute(in folder: String) -> String? {
    settings.address.map { $0 + folder + (head.standsFor ?? page.address) }
  }
}

extension PageHead.Section {
  var page: Page {
    switch self {
    case .regions: .regions
    case .indicators: .indicators
    case .years: .years
    case .quality: .quality
    case .data: .data
    case .method: .method
    case .about: .about
    }
  }
}

extension Language {
  /// As `lang` attributes name it.
  package var tag: String {
    self == .chinese ? "zh-CN" : "en"
  }
}
