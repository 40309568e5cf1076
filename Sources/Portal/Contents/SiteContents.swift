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
  package let records: [SurveyRecord]
  package let findings: FindingIndex
  package let catalogue: FindingCatalogue
  package let book: IndicatorBook
  /// One row per entry of the archive, one value per indicator of the book.
  package let indicators: IndicatorTable
  let marked: MarkTable
  let forms: ReportForms

  package init(
    site: Site, settings: SiteSettings, folder: SourceFolder, archive: Archive,
    records: [SurveyRecord], findings: FindingIndex, catalogue: FindingCatalogue,
    book: IndicatorBook, indicators: IndicatorTable
  ) {
    self.site = site
    self.settings = settings
    self.folder = folder
    self.archive = archive
    self.records = records
    self.findings = findings
    self.catalogue = catalogue
    self.book = book
    self.indicators = indicators
    forms = ReportForms(of: archive, site.forms.all)
    marked = MarkTable(findings, archive, book, site.forms.all)
  }

  /// The rows of a long table before it goes on on another page.
  package var rowsPerPage: Int { settings.rowsPerPage }
}
