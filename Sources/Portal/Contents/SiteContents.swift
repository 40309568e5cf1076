package import Disclosure

/// All that pages are made from: values, not text.
///
/// The sources are read again page by page. Immutable, and shared by reference: every page holds it.
package final class SiteContents: Sendable {
  package let site: Site
  package let settings: SiteSettings
  package let folder: SourceFolder
  package let archive: Archive
  /// One per entry of the archive.
  package let digests: [ReportDigest]
  package let findings: FindingIndex
  package let catalogue: FindingCatalogue
  package let book: IndicatorBook
  /// One row per entry of the archive, one value per indicator of the book.
  package let indicators: [[IndicatorValue]]

  package init(
    site: Site, settings: SiteSettings, folder: SourceFolder, archive: Archive,
    digests: [ReportDigest], findings: FindingIndex, catalogue: FindingCatalogue,
    book: IndicatorBook, indicators: [[IndicatorValue]]
  ) {
    self.site = site
    self.settings = settings
    self.folder = folder
    self.archive = archive
    self.digests = digests
    self.findings = findings
    self.catalogue = catalogue
    self.book = book
    self.indicators = indicators
  }

  /// The rows of a long table before it goes on on another page.
  package var rowsPerPage: Int { settings.rowsPerPage }
  /// Region codes that are no longer used, each with the one that took its place.
  package var regionAliases: [String: String] {
    Dictionary(settings.aliases.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
  }
}
