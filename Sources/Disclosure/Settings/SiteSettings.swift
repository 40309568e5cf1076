/// What `site.yaml` says about a site; `SettingList` defines every key and `docs/settings.md` lists
/// them.
package struct SiteSettings: Equatable, Sendable {
  package var title: Bilingual
  /// The languages the pages are written in, the first one at the root of the site.
  package var languages: [Language]
  /// Where the site will live, with a slash at the end; nil where that is not known.
  package var address: String?
  package var description: Bilingual?
  package var organisation: Organisation?
  /// Old codes of regions and the codes that took their place.
  package var aliases: [RegionAlias] = []
  /// Whether pages may rank publishers by an indicator.
  package var leaderboards = false
  /// How many rows a table shows before it goes on on another page.
  package var rowsPerPage = 200
  /// The name of this state of the data, such as `2026-03`.
  package var dataVersion: String?
  /// The moment the data are of; where nil, the command gives one.
  package var dataDate: DataDate?
  package var licence: Bilingual?
  /// Where a reader reports an error: a `mailto:` or `https:` address.
  package var feedback: String?
  /// The compressed variants that lie beside files.
  package var precompress: [Compression] = []

  package init(title: Bilingual, languages: [Language] = Language.allCases) {
    self.title = title
    self.languages = languages
  }

  package init(from file: SourceFile) throws(Failure) {
    let root = try YAMLReader(parsing: file.bytes, file: file.path)
    if root.isEmpty { throw Self.empty(root) }
    let fields = try root.fields(SettingList.all.map(\.key))
    title = try SettingList.title.required(in: fields)
    languages = try SettingList.languages.value(in: fields) ?? Language.allCases
    address = try SettingList.address.value(in: fields)
    description = try SettingList.description.value(in: fields)
    organisation = try SettingList.organisation.value(in: fields)
    aliases = try SettingList.aliases.value(in: fields) ?? aliases
    leaderboards = try SettingList.leaderboards.value(in: fields) ?? leaderboards
    rowsPerPage = try SettingList.rowsPerPage.value(in: fields) ?? rowsPerPage
    dataVersion = try SettingList.dataVersion.value(in: fields)
    dataDate = try SettingList.dataDate.value(in: fields)
    licence = try SettingList.licence.value(in: fields)
    feedback = try SettingList.feedback.value(in: fields)
    precompress = try SettingList.precompress.value(in: fields) ?? precompress
  }

  /// The host of the site's address, such as `www.example.gov.cn`; nil where there is no address.
  package var domain: String? {
    guard let address, let scheme = address.ranges(of: "://").first else { return nil }
    return String(address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" })
  }

  private static func empty(_ root: YAMLReader) -> Failure {
    root.failure(
      Bilingual(chinese: "文件是空的", english: "the file is empty"),
      remedy: Bilingual(
        chinese: "至少写一行「title: 网站名称」", english: "write at least `title: name of the site`"))
  }
}
