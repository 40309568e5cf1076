import Disclosure
import Templating

/// For every file of the site a fingerprint of all it is made from: what it shows, in which words,
/// through which templates, by which program.
struct SiteKeys: Sendable {
  private let pages: PageKeys
  /// What no file is independent of: program and forms.
  private let ground: Fingerprint
  /// By template, one per edition: what all pages of a kind share.
  private let kinds: [String: [Fingerprint]]

  init(_ pages: PageKeys, _ editions: [Edition], on ground: BuildGround) {
    self.pages = pages
    self.ground = ground.fingerprint
    let settings = SettingKeys(ground.settings)
    var kinds: [String: [Fingerprint]] = [:]
    for (edition, templates) in zip(editions, ground.templates) {
      let (language, words) = (Self.fingerprint(of: edition), WordKeys(edition.words))
      for view in PageRenderer.views {
        var writer = FingerprintWriter()
        writer.combine(ground.fingerprint)
        writer.combine(language)
        writer.combine(settings.common)
        writer.combine(settings.fingerprint(of: view.settings))
        writer.combine(templates[view]?.essence ?? [])
        writer.combine(words.fingerprint(of: ShellView.texts + view.texts))
        kinds[view.template, default: []].append(writer.fingerprint)
      }
    }
    self.kinds = kinds
  }

  /// Of a page in every edition, in their order.
  func keys(of page: PlannedPage, _ plan: SitePlan) -> [Fingerprint] {
    let kind = kinds[PageRenderer.template(of: page.page, plan)] ?? []
    let key = pages.key(of: page.page)
    return kind.map { shared in
      var writer = FingerprintWriter()
      writer.combine(shared)
      writer.combine(page.address)
      writer.combine(key)
      return writer.fingerprint
    }
  }

  /// Of a file of figures, which is the same in every language and under all settings.
  func key(of file: DataFile) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(ground)
    writer.combine(pages.key(of: file))
    return writer.fingerprint
  }

  /// Of an edition but for its words.
  private static func fingerprint(of edition: Edition) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(edition.language.rawValue)
    writer.combine(edition.folder)
    for alternate in edition.alternates {
      writer.combine(alternate.language.rawValue)
      writer.combine(alternate.folder)
    }
    return writer.fingerprint
  }
}
