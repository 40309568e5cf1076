import Disclosure

/// Brings together what all pages are made from.
struct Gathering {
  let ground: BuildGround
  let folder: SourceFolder
  let jobs: Int

  /// The reports, of which those that are still the same are not read again.
  func survey(
    _ listing: SourceFolder.Listing, known: SurveyMemory, program: Fingerprint?,
    progress: Build.Progress
  ) async throws(Failure) -> SurveyOutcome {
    try await Survey(site: ground.site, folder: folder, jobs: jobs).records(
      of: listing, known: known, program: program
    ) { (done, total) throws(Failure) in
      try progress(StageProgress(.reading, done: done, of: total, next: .pages))
    }
  }

  /// With the pages that follow from who reports for which year, planned meanwhile.
  func contents(of outcome: SurveyOutcome) async throws(Failure) -> (SiteContents, SitePlanner) {
    let site = ground.site
    let book = try IndicatorBook(forms: site.forms)
    let archive = outcome.archive
    async let catalogue = Result { () throws(Failure) in
      try FindingCatalogue(forms: site.forms.all)
    }
    let (shared, indicators) = try await site.comparison(of: archive, by: book, jobs: jobs)
    async let planner = SitePlanner(of: archive, site.regions, ground.settings)
    let findings = try await FindingIndex(
      of: outcome.records, and: shared, unread: outcome.unread, waivers: site.waivers,
      archive: archive, forms: site.forms.all, jobs: jobs)
    let contents = SiteContents(
      site: site, settings: ground.settings, folder: folder, archive: archive,
      records: outcome.records, findings: findings,
      catalogue: try await catalogue.get(), book: book, indicators: indicators)
    return (contents, await planner)
  }
}
