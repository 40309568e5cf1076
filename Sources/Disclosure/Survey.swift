/// The way from a folder to its archive: read, recognise, audit, for every report of a site.
///
/// Reports are examined in parallel and handed over in the order of their paths; no more of them are
/// held than are under way.
package struct Survey: Sendable {
  let site: Site
  let folder: SourceFolder
  let jobs: Int

  /// Reports that one task examines: enough to make a task worth its cost, few enough to hold.
  private static let chunkSize = 16

  /// Called with how many of the reports are done.
  package typealias Progress = (_ done: Int, _ total: Int) throws(Failure) -> Void

  package init(site: Site, folder: SourceFolder, jobs: Int) {
    self.site = site
    self.folder = folder
    self.jobs = max(1, jobs)
  }

  /// Hands over every report in turn and returns the archive of all.
  package func examine(
    each: (Examination) throws(Failure) -> Void,
    progress: Progress = { (_, _) throws(Failure) in }
  ) async throws(Failure) -> Archive {
    let listing = try await folder.listing(jobs: jobs)
    for remark in listing.remarks { try each(.unread(remark)) }
    let entries = listing.reports
    var reports: [ArchiveEntry] = []
    reports.reserveCapacity(entries.count)
    try progress(0, entries.count)
    let chunks = ParallelChunks(jobs: jobs, size: Self.chunkSize)
    try await chunks.run(over: entries) { chunk in
      chunk.map { entry in
        let examination = examination(of: folder.files(of: entry))
        return (examination, ArchiveEntry(examination.report))
      }
    } take: { (examined: [(Examination, ArchiveEntry)], done) throws(Failure) in
      for (examination, entry) in examined {
        try each(examination)
        if !examination.isUnread { reports.append(entry) }
      }
      try progress(done, entries.count)
    }
    return Archive(reports)
  }

  /// The findings of the reports with those that show only when all are laid side by side, waivers
  /// applied, in reading order.
  package func findings(_ own: [Finding], across archive: Archive) -> [Finding] {
    site.waivers.applied(
      to: own + site.findings(across: archive), archive: archive, forms: site.forms.all
    ).inReadingOrder()
  }

  func examination(of files: SourceFolder.ReportFiles) -> Examination {
    switch files.report {
    case .refused(let finding): .unread(finding)
    case .file(let file): site.examination(of: file, sidecar: files.sidecar)
    }
  }
}
