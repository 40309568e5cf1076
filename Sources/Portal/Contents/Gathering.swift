import Disclosure

/// Brings together what all pages are made from.
struct Gathering {
  let site: Site
  let settings: SiteSettings
  let folder: SourceFolder
  let jobs: Int

  func contents(progress: Build.Progress) async throws(Failure) -> SiteContents {
    let survey = Survey(site: site, folder: folder, jobs: jobs)
    var own: [Finding] = []
    var digests: [String: ReportDigest] = [:]
    let archive = try await survey.examine { (examination) throws(Failure) in
      own += examination.findings
      digests[examination.report.file] = ReportDigest(examination)
    } progress: { (done, total) throws(Failure) in
      try progress(done, total)
    }
    let book = try IndicatorBook(forms: site.forms)
    return SiteContents(
      site: site, settings: settings, folder: folder, archive: archive,
      digests: archive.entries.map { digests[$0.file] ?? ReportDigest(unreadFile: $0.file) },
      findings: FindingIndex(survey.findings(own, across: archive), archive: archive),
      catalogue: try FindingCatalogue(forms: site.forms.all), book: book,
      indicators: archive.entries.map(book.values))
  }
}
