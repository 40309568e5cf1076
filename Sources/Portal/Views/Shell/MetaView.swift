import Disclosure
import Templating

/// One of the tags that government portals put in the head of a page.
struct MetaView: View, Equatable {
  let name: String
  let content: String

  static let shape = Shape(.text("metaName"), .text("metaContent"))

  func fill(_ values: inout Values) {
    values.text(name)
    values.text(content)
  }

  /// Those for which there is something to say.
  static func all(
    of head: PageHead, _ settings: SiteSettings, _ edition: Edition
  ) -> [MetaView] {
    let organisation = settings.organisation
    let column = head.section.map { edition.words["shell.sections.\($0.rawValue)"] }
    let tags: [(String, String?)] = [
      ("generator", "Sundial"),
      ("SiteName", edition.title),
      ("SiteDomain", settings.domain),
      ("SiteIDCode", organisation?.siteID),
      ("ColumnName", column),
      ("ArticleTitle", head.title),
      ("PubDate", head.date.map { "\($0) 00:00" } ?? settings.dataDate?.text),
      ("ContentSource", head.source ?? organisation?.name?[edition.language]),
    ]
    return tags.compactMap { name, content in
      content.map { MetaView(name: name, content: $0) }
    }
  }
}
