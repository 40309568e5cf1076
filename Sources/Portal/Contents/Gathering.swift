import Disclosure

/// Brings together what all pages are made from.
struct Gathering {
  let ground: BuildGround
  let folder: SourceFolder
  let jobs: Int

  /// The reports, of which those that are still the same are not read again.
  func survey(
    _ listing: SourceFolder.Listing, cache: CacheFolder?, program: Fingerprint?,
    progress: Build.Progress
  ) async throws(Failure) -> SurveyOutcome {
    try await Survey(site: ground.site, folder: folder, jobs: jobs).records(
      of: listing, cache: cache, program: program
    ) { (done, total) throws(Failure) in
      try progress(StageProgress(.reading, done: done, of: total, next: .pages))
    }
  }

  func contents(of outcome: SurveyOutcome) throws(Failure) -> SiteContents {
    let book = try IndicatorBook(forms: ground.site.forms)
    let archive = outcome.archive
    let shared = ground.site.findings(across: archive)
    return SiteContents(
      site: ground.site, settings: ground.settings, folder: folder, archive: archive,
      records: outcome.records,
      findings: FindingIndex(findings(of: outcome, shared), archive: archive),
      catalogue: try FindingCatalogue(forms: ground.site.forms.all), book: book,
      indicators: IndicatorTable(of: archive, in: book), sharedKeys: sharedKeys(shared, archive))
  }

  /// Those of each report by itself, and those that show when all are laid side by side.
  private func findings(of outcome: SurveyOutcome, _ shared: [Finding]) -> PackedFindings {
    var findings = PackedFindings()
    findings.append(outcome.unread)
    for record in outcome.records { findings.append(record.findings) }
    findings.append(shared)
    findings.apply(
      ground.site.waivers, archive: outcome.archive, forms: ground.site.forms.all)
    return findings
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
