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

  func contents(of outcome: SurveyOutcome) async throws(Failure) -> SiteContents {
    let site = ground.site
    let book = try IndicatorBook(forms: site.forms)
    let archive = outcome.archive
    async let catalogue = Result { () throws(Failure) in
      try FindingCatalogue(forms: site.forms.all)
    }
    let (shared, indicators) = try await site.comparison(of: archive, by: book, jobs: jobs)
    let findings = try await FindingIndex(
      of: outcome.records, and: outcome.unread + shared, waivers: site.waivers, archive: archive,
      forms: site.forms.all, jobs: jobs)
    return SiteContents(
      site: site, settings: ground.settings, folder: folder, archive: archive,
      records: outcome.records, findings: findings,
      catalogue: try await catalogue.get(), book: book, indicators: indicators,
      sharedKeys: sharedKeys(shared, archive))
  }

  /// Findings of several reports, and the waivers that may cover a report's.
  private func sharedKeys(_ shared: [Finding], _ archive: Archive) -> [Fingerprint] {
    var writers: [String: FingerprintWriter] = [:]
    for finding in shared {
      writers[finding.file, default: FingerprintWriter()].combine(finding)
    }
    for waiver in ground.site.waivers.waivers {
      writers[waiver.file, default: FingerprintWriter()].combine(waiver)
    }
    let none = FingerprintWriter().fingerprint
    return archive.entries.map { writers[$0.file]?.fingerprint ?? none }
  }
}
