/// The way from a folder to its archive: read, recognise, audit, for every report of a site.
///
/// Reports are examined in parallel and handed over in the order of their paths; no more of them are
/// held than are under way.
package struct Survey: Sendable {
  private let site: Site
  private let folder: SourceFolder
  private let jobs: Int

  /// Reports that one task examines: enough to make a task worth its cost, few enough to hold.
  private static let chunkSize = 16

  package init(site: Site, folder: SourceFolder, jobs: Int) {
    self.site = site
    self.folder = folder
    self.jobs = max(1, jobs)
  }

  /// Hands over every report in turn and returns the archive of all.
  package func examine(
    each: (Examination) throws(Failure) -> Void,
    progress: (_ done: Int, _ total: Int) throws(Failure) -> Void = { (_, _) throws(Failure) in }
  ) async throws(Failure) -> Archive {
    let listing = try folder.listing()
    for remark in listing.remarks { try each(.unread(remark)) }
    let entries = listing.reports
    let chunks = stride(from: 0, to: entries.count, by: Self.chunkSize).map {
      entries[$0..<min($0 + Self.chunkSize, entries.count)]
    }
    var archive = Archive()
    try progress(0, entries.count)
    let outcome = await withTaskGroup(of: Chunk.self) { group in
      await collect(chunks, with: &group) { (chunk) throws(Failure) in
        for (examination, entry) in chunk.examined {
          try each(examination)
          if !examination.isUnread { archive.append(entry) }
        }
        try progress(min((chunk.number + 1) * Self.chunkSize, entries.count), entries.count)
      }
    }
    try outcome.get()
    return archive
  }

  /// The findings of the reports with those that show only when all are laid side by side, waivers
  /// applied, in reading order.
  package func findings(_ own: [Finding], across archive: Archive) -> [Finding] {
    site.waivers.applied(
      to: own + site.findings(across: archive), archive: archive, forms: site.forms.all
    ).inReadingOrder()
  }
}

extension Survey {
  private struct Chunk: Sendable {
    let number: Int
    let examined: [(Examination, ArchiveEntry)]
  }

  /// Keeps `jobs` chunks under way and takes them over in order.
  private func collect(
    _ chunks: [ArraySlice<SourceFolder.Entry>], with group: inout TaskGroup<Chunk>,
    take: (Chunk) throws(Failure) -> Void
  ) async -> Result<Void, Failure> {
    var started = 0
    var finished = 0
    var taken = 0
    var waiting: [Int: Chunk] = [:]
    while taken < chunks.count {
      // No more than `jobs` at work, and a slow chunk holds the others back before they pile up.
      while started < chunks.count, started - finished < jobs, started - taken < jobs * 2 {
        start(started, chunks[started], in: &group)
        started += 1
      }
      if let next = waiting.removeValue(forKey: taken) {
        do throws(Failure) { try take(next) } catch {
          group.cancelAll()
          return .failure(error)
        }
        taken += 1
      } else if let chunk = await group.next() {
        finished += 1
        waiting[chunk.number] = chunk
      }
    }
    return .success(())
  }

  private func start(
    _ number: Int, _ entries: ArraySlice<SourceFolder.Entry>, in group: inout TaskGroup<Chunk>
  ) {
    group.addTask {
      Chunk(
        number: number,
        examined: entries.map { entry in
          let examination = examination(of: entry)
          return (examination, ArchiveEntry(examination.report))
        })
    }
  }

  private func examination(of entry: SourceFolder.Entry) -> Examination {
    switch folder.read(entry.path) {
    case .refused(let finding): return .unread(finding)
    case .file(let file):
      let sidecar = entry.sidecar.flatMap { path -> SourceFile? in
        if case .file(let sidecar) = folder.read(path) { return sidecar }
        return nil
      }
      return site.examination(of: file, sidecar: sidecar)
    }
  }
}
