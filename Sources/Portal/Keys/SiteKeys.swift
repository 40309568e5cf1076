import Disclosure

/// For every file of the site a fingerprint of all it is made from: what it shows, in which words,
/// through which templates, by which program.
struct SiteKeys: Sendable {
  private let pages: PageKeys
  /// What no file is independent of: program, forms, settings.
  private let ground: Fingerprint
  /// One per edition: its words and where it lies.
  private let editions: [Fingerprint]
  private let templates: [String: Fingerprint]

  init(ground: Fingerprint, pages: PageKeys, editions: [Edition], theme: Theme) {
    self.ground = ground
    self.pages = pages
    self.editions = editions.map(Self.fingerprint)
    self.templates = Dictionary(
      uniqueKeysWithValues: PageRenderer.templateNames.map {
        ($0, theme.fingerprint(ofTemplate: $0))
      })
  }

  /// Of a page in every edition, in their order.
  func keys(of page: PlannedPage, _ plan: SitePlan) -> [Fingerprint] {
    let template = PageRenderer.template(of: page.page, plan)
    let page = (address: page.address, key: pages.key(of: page.page))
    return editions.map { edition in
      var writer = FingerprintWriter()
      writer.combine(ground)
      writer.combine(edition)
      writer.combine(templates[template] ?? ground)
      writer.combine(page.address)
      writer.combine(page.key)
      return writer.fingerprint
    }
  }

  /// Of a file of figures, which is the same in every language.
  func key(of file: DataFile) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(ground)
    writer.combine(pages.key(of: file))
    return writer.fingerprint
  }

  private static func fingerprint(of edition: Edition) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(edition.words.fingerprint)
    writer.combine(edition.folder)
    for alternate in edition.alternates { writer.combine(alternate.folder) }
    return writer.fingerprint
  }
}
