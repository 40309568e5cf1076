import Disclosure

/// For every file of the site a fingerprint of all it is made from: what it shows, in which words,
/// through which templates, by which program.
struct SiteKeys: Sendable {
  let pages: PageKeys
  let kinds: KindKeys
  /// What no file is independent of: program and forms.
  let ground: Fingerprint

  /// Of a page in every edition, in their order.
  func keys(of page: PlannedPage, _ plan: SitePlan) -> [Fingerprint] {
    let key = pages.key(of: page.page)
    return kinds[PageRenderer.template(of: page.page, plan)].map { shared in
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
}
