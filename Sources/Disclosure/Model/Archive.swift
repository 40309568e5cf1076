/// All reports of a site as values without text: what years, neighbours and sums are compared on.
///
/// Small enough to hold ten thousand reports in a few megabytes.
package struct Archive: Equatable, Sendable {
  /// By the publisher's id, then year, then file; reports of an unknown publisher come last.
  package private(set) var entries: [ArchiveEntry]

  package init(_ entries: [ArchiveEntry] = []) {
    self.entries = entries.sorted(by: Archive.precedes)
    shareNames()
  }

  /// Entries that are in order and share their names.
  init(ordered entries: [ArchiveEntry]) {
    self.entries = entries
  }

  package init(reports: some Sequence<Report>) {
    self.init(reports.map(ArchiveEntry.init))
  }

  package mutating func append(_ entry: ArchiveEntry) {
    // Reports come in the order of their paths, so that most belong at the end.
    var low = entries.last.map { Archive.precedes(entry, $0) } ?? true ? 0 : entries.count
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Archive.precedes(entry, entries[middle]) { high = middle } else { low = middle + 1 }
    }
    entries.insert(entry, at: low)
    shareNames(at: low)
  }

  package mutating func append(_ report: Report) {
    append(ArchiveEntry(report))
  }

  /// The entries of each publisher as ranges of `entries`, those of unknown publishers last.
  package var publishers: [Range<Int>] {
    var publishers: [Range<Int>] = []
    var start = 0
    for index in entries.indices {
      let isLast =
        index + 1 == entries.count
        || entries[index + 1].publisherID != entries[index].publisherID
      guard isLast else { continue }
      publishers.append(start..<index + 1)
      start = index + 1
    }
    return publishers
  }

  /// The first entry read from a file.
  package func entry(of file: String) -> ArchiveEntry? {
    entries.first { $0.file == file }
  }
}

extension Archive {
  static func precedes(_ left: ArchiveEntry, _ right: ArchiveEntry) -> Bool {
    let (leftID, rightID) = (left.publisherID, right.publisherID)
    if leftID != rightID {
      guard let leftID else { return false }
      guard let rightID else { return true }
      return leftID < rightID
    }
    let leftYear = left.year ?? .max
    let rightYear = right.year ?? .max
    return (leftYear, left.file) < (rightYear, right.file)
  }

  /// Gives all reports of a publisher the same strings, so that its name is kept once.
  private mutating func shareNames() {
    for index in entries.indices { shareNames(at: index) }
  }

  private mutating func shareNames(at index: Int) {
    guard index > 0, entries[index].publisher == entries[index - 1].publisher else { return }
    entries[index].publisher = entries[index - 1].publisher
  }
}
