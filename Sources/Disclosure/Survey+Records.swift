extension Survey {
  /// The record of every report, from the cache where the report is still the one it was made of.
  package func records(
    of listing: SourceFolder.Listing, cache: CacheFolder? = nil, program: Fingerprint? = nil,
    progress: Progress = { (_, _) throws(Failure) in }
  ) async throws(Failure) -> SurveyOutcome {
    try await records(
      of: listing, known: SurveyMemory(in: cache), program: program, progress: progress)
  }

  /// The record of every report, taken over where the report is still the one it was made of.
  ///
  /// `program` tells which build of Sundial is running: what another one kept is not used, as it
  /// may have read the same bytes otherwise. Without it every report is read.
  package func records(
    of listing: SourceFolder.Listing, known: SurveyMemory, program: Fingerprint?,
    progress: Progress
  ) async throws(Failure) -> SurveyOutcome {
    let key = program.flatMap { site.key(of: $0) }
    let memory = known.kept(under: key)
    let entries = listing.reports
    var records = try await remembered(entries, memory)
    let doubtful = entries.indices.filter { records[$0] == nil }
    let kept = entries.count - doubtful.count
    var recalled = kept
    try progress(kept, entries.count)
    let chunks = ParallelChunks(jobs: jobs, size: chunkSize(for: doubtful.count))
    try await chunks.run(over: doubtful) { chunk in
      look(at: chunk.map { entries[$0] }, memory)
    } take: { (looked: [Looked], done) throws(Failure) in
      for (index, looked) in zip(doubtful[(done - looked.count)...], looked) {
        records[index] = looked.record
        recalled += looked.isRecalled ? 1 : 0
      }
      try progress(kept + done, entries.count)
    }
    return SurveyOutcome(
      records: records.compactMap(\.self), of: listing, recalled: recalled, key: key)
  }

  /// The record of every report whose files were not touched.
  private func remembered(
    _ entries: [SourceFolder.Entry], _ memory: SurveyMemory
  ) async throws(Failure) -> [SurveyRecord?] {
    var records: [SurveyRecord?] = []
    records.reserveCapacity(entries.count)
    let chunks = ParallelChunks(jobs: jobs, size: max(256, entries.count / (jobs * 8)))
    try await chunks.run(over: entries) { chunk in
      chunk.map { memory.record(of: $0) }
    } take: { (part: [SurveyRecord?], _) in
      records += part
    }
    return records
  }

  /// Enough chunks for all jobs to end together, none too large to share its texts well.
  private func chunkSize(for count: Int) -> Int {
    min(max(count / (jobs * 4), 1), 64)
  }
}

extension Survey {
  /// What came of reading a report.
  private struct Looked: Sendable {
    let record: SurveyRecord
    /// Whether its bytes were those of the remembered report after all.
    let isRecalled: Bool
  }

  private func look(at entries: [SourceFolder.Entry], _ memory: SurveyMemory) -> [Looked] {
    var writer = RecordBlockWriter()
    var recalled: [Int: SurveyRecord] = [:]
    for (number, entry) in entries.enumerated() {
      let files = folder.files(of: entry)
      let content = files.content
      if let record = content.flatMap({ memory.record(of: entry.path, $0) }) {
        recalled[number] = record
      } else {
        writer.append(ReportFacts(examination(of: files), content: content))
      }
    }
    var examined = writer.records().makeIterator()
    return entries.indices.compactMap { number in
      if let record = recalled[number] { return Looked(record: record, isRecalled: true) }
      return examined.next().map { Looked(record: $0, isRecalled: false) }
    }
  }
}
