/// What a survey found: the record of every report, and what the next survey need not read again.
package struct SurveyOutcome: Sendable {
  /// One per entry of the archive, in its order.
  package let records: [SurveyRecord]
  package let archive: Archive
  /// What is to be said of files and folders that could not be read.
  package let unread: [Finding]
  /// How many reports were the same as in the cache, and how many were recognised anew.
  package let kept: Int
  package let read: Int

  private let marks: [SourceMark]
  /// Nil where nothing is to be kept.
  private let key: Fingerprint?

  /// `records` stand in the order of the listing.
  init(
    records: [SurveyRecord], of listing: SourceFolder.Listing, recalled: Int, key: Fingerprint?
  ) {
    let unread = records.filter(\.isUnread)
    let positions = records.indices.filter { !records[$0].isUnread }.sorted {
      Archive.precedes(records[$0].entry, records[$1].entry)
    }
    self.records = positions.map { records[$0] }
    marks = positions.map { SourceMark(of: listing.reports[$0], at: listing.moment) }
    archive = Archive(ordered: self.records.map(\.entry))
    self.unread = listing.remarks + unread.flatMap(\.findings)
    kept = recalled
    read = records.count - recalled
    self.key = key
  }

  /// What the reports and the folder show by themselves; those of a report stand together.
  package var findings: [Finding] { unread + records.flatMap(\.findings) }

  /// Keeps the records for the next survey.
  package func save(to cache: CacheFolder) -> CacheFolder.Outcome {
    guard let key else { return .unchanged }
    return cache.save(
      SurveyMemory.name, SurveyPayload(records: records, marks: marks).bytes(key: key))
  }
}
