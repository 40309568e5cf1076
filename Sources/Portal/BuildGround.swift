package import Disclosure
import Templating

/// What all pages stand on: the site as its folder describes it, and the theme.
struct BuildGround: Sendable {
  let site: Site
  let settings: SiteSettings
  let theme: Theme
  /// One per language of the settings.
  let templates: [PageTemplates]
  /// Of the program, the forms, and of what lies beside every file; settings, theme and places are
  /// judged piece by piece.
  let fingerprint: Fingerprint

  init(of folder: SourceFolder, _ options: BuildOptions) async throws(Failure) {
    let files = try SiteSources(of: folder)
    let written = try files.readSettings()
    var settings = written ?? SiteSettings.ofPlainFolder
    settings.dataDate = settings.dataDate ?? options.date
    settings.precompress = options.precompress ?? settings.precompress
    self.settings = settings
    let languages = settings.languages
    async let dress = Result { () throws(Failure) in
      let theme = try Theme(of: folder)
      return (theme, try theme.pageTemplates(in: languages))
    }
    site = try Site.load(from: files, written)
    (theme, templates) = try await dress.get()
    var writer = FingerprintWriter()
    if let program = options.program { writer.combine(program) }
    writer.combine(files.bearingOnPages)
    for compression in settings.precompress { writer.combine(compression.rawValue) }
    fingerprint = writer.fingerprint
  }

  /// The site in each of its languages: the first lies at the root, each other one in a folder of its
  /// own.
  func editions(of contents: SiteContents, _ plan: SitePlan) -> [Edition] {
    let trees = settings.languages.enumerated().map { offset, language in
      Edition.Alternate(language: language, folder: offset == 0 ? "" : language.rawValue + "/")
    }
    return trees.map { tree in
      Edition(
        contents: contents, plan: plan, words: theme.words(in: tree.language),
        folder: tree.folder, alternates: trees.filter { $0 != tree })
    }
  }

  /// One per edition.
  func renderers(of editions: [Edition]) -> [PageRenderer] {
    zip(editions, templates).map { PageRenderer($0, $1) }
  }
}

extension SiteSettings {
  /// What a folder without a `site.yaml` is built with.
  package static let ofPlainFolder = SiteSettings(
    title: Bilingual(chinese: "政府信息公开年报", english: "Government disclosure reports"))
}
