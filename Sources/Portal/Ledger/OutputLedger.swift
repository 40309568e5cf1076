import Disclosure

/// What the last build made of each file in an output folder, so that the next one need not make it
/// again.
///
/// Kept beside the parse cache and never trusted by itself: a file counts only while it looks in the
/// output folder as it did when it was written.
struct OutputLedger: Equatable, Sendable {
  /// A file of the site: what it was made from, and how it looked on the disk.
  struct Item: Equatable, Sendable {
    /// Stands for the path.
    let path: UInt64
    let key: Fingerprint
    let stamp: OutputStamp
  }

  /// All that the whole build was made from; a build from the same has nothing to do.
  let key: Fingerprint
  let outcome: Outcome
  /// By path.
  let items: [Item]
  /// Of the files of figures whose sizes and digests a page shows.
  let facts: [UInt64: DataFacts]

  /// What a build that has nothing to do still has to say.
  struct Outcome: Equatable, Sendable {
    var reports = 0
    var pages = 0
    var bytes = 0
    var findings = FindingCounts()
  }

  init(
    key: Fingerprint, outcome: Outcome, items: [Item], facts: [UInt64: DataFacts] = [:]
  ) {
    self.key = key
    self.outcome = outcome
    self.items = items.sorted { $0.path < $1.path }
    self.facts = facts
  }

  /// What a build leaves; `key` is nil where nobody can tell what it was made of.
  init(key: Fingerprint?, _ summary: BuildSummary, _ tally: PressRun.Tally) {
    self.init(
      key: key ?? Self.empty.key,
      outcome: Outcome(
        reports: summary.reports, pages: summary.pages, bytes: summary.bytes,
        findings: summary.findings),
      items: tally.items, facts: tally.factsOfPaths)
  }

  /// Of an output folder nothing is known of.
  static let empty = OutputLedger(
    key: Fingerprint(high: 0, low: 0), outcome: Outcome(), items: [])

  /// What stands for a path.
  static func name(of path: String) -> UInt64 { Fingerprint(of: path).high }

  /// How the file looked when it was made from just this; nil where it was not.
  func stamp(of path: String, madeFrom key: Fingerprint) -> OutputStamp? {
    item(of: path).flatMap { $0.key == key ? $0.stamp : nil }
  }

  func facts(of path: String) -> DataFacts? { facts[Self.name(of: path)] }

  func item(of path: String) -> Item? {
    let path = Self.name(of: path)
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low].path == path ? items[low] : nil
  }
}
