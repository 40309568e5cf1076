package import Disclosure
import Templating

/// The findings of a site, report by report, numbered as the pages show them.
///
/// Holds none that a record holds already; what a page asks for is unpacked for it.
package struct FindingIndex: Sendable {
  /// One per entry of the archive, or none at all.
  private let records: [SurveyRecord]
  /// What is not in the records, or stands otherwise there.
  private let others: PackedFindings
  /// The findings of all reports, one report's after the other, each in the order of its numbers.
  private let items: [Item]
  /// Where the findings of each report begin in `items`, and where those of the last end.
  private let starts: [Int32]
  private let names: RuleNames
  /// The positions in `items` of each rule's findings, report by report, by the rule's number.
  private let byRule: [[Int32]]
  /// One per entry: of its findings that are not in its record, or stand otherwise there.
  let otherKeys: [Fingerprint]
  /// The findings about files that are no report of the archive.
  package let unplaced: [Finding]

  package init(_ findings: [Finding], archive: Archive) {
    let groups = Groups(of: [], and: PackedFindings(findings), archive)
    self.init(groups, groups.numbering(of: archive.entries.indices))
  }

  /// What each report shows by itself is in its record; `shared` shows when all are laid side by
  /// side, and `unread` is about what could not be read.
  package init(
    of records: [SurveyRecord], and shared: PackedFindings, unread: [Finding], waivers: Waivers,
    archive: Archive, forms: [Form], jobs: Int
  ) async throws(Failure) {
    let signed = Set(waivers.waivers.map(\.file))
    let groups = Groups(of: records, and: shared, unread: unread, archive, signed: signed) {
      waivers.applied(to: $0, archive: archive, forms: forms)
    }
    let entries = Array(archive.entries.indices)
    var numbering = Numbering()
    let chunks = ParallelChunks(jobs: jobs, size: max(16, entries.count / (jobs * 8)))
    try await chunks.run(over: entries) { chunk in
      groups.numbering(of: chunk.indices)
    } take: { (part: Numbering, _) in
      numbering.append(part)
    }
    self.init(groups, numbering)
  }

  private init(_ groups: Groups, _ numbering: Numbering) {
    records = groups.records
    others = groups.others
    (items, starts) = (numbering.items, numbering.starts)
    (names, byRule) = (numbering.names, numbering.byRule)
    otherKeys = numbering.otherKeys
    unplaced = groups.unplaced
  }

  /// All findings, also of files that are no report of the archive.
  package var count: Int { items.count + unplaced.count }

  /// The rules that found something, by id.
  package var rules: [String] {
    Set(names.texts).union(unplaced.map(\.rule)).sorted()
  }
}

// MARK: - Counting, which unpacks nothing

extension FindingIndex {
  /// All findings by their weight.
  package var counts: FindingCounts {
    var counts = FindingCounts(unplaced)
    for item in items { counts.count(item.severity, isWaived: item.isWaived) }
    return counts
  }

  /// Those of some reports by their weight.
  package func counts(ofEntries entries: [Int]) -> FindingCounts {
    var counts = FindingCounts()
    for entry in entries {
      for position in positions(ofEntry: entry) {
        counts.count(items[position].severity, isWaived: items[position].isWaived)
      }
    }
    return counts
  }

  /// How many findings count as such: of this severity, and not signed off.
  package func openCount(_ severity: Severity) -> Int {
    items.count { $0.severity == severity && !$0.isWaived }
      + unplaced.count { $0.severity == severity && $0.waiver == nil }
  }

  /// How many findings that are more than notes each rule has, signed off ones left out.
  package func openCounts() -> [String: Int] {
    var counts: [String: Int] = [:]
    for item in items where item.isOpen { counts[names.texts[Int(item.rule)], default: 0] += 1 }
    for finding in unplaced where finding.severity > .info && finding.waiver == nil {
      counts[finding.rule, default: 0] += 1
    }
    return counts
  }

  /// All findings of a rule.
  package func count(of rule: String) -> Int {
    places(of: rule).count + unplaced.count { $0.rule == rule }
  }

  package func count(ofEntry entry: Int) -> Int {
    positions(ofEntry: entry).count
  }

  /// Those of a report that are more than notes, and not signed off.
  package func openCount(ofEntry entry: Int) -> Int {
    positions(ofEntry: entry).count { items[$0].isOpen }
  }

  /// The rule of each finding of a report.
  package func rules(ofEntry entry: Int) -> [String] {
    positions(ofEntry: entry).map { names.texts[Int(items[$0].rule)] }
  }

  /// Whether any finding of a report is more than a note.
  package func hasMarks(_ entry: Int) -> Bool {
    // Those stand before all notes.
    positions(ofEntry: entry).first.map { items[$0].severity > .info } ?? false
  }
}

// MARK: - Unpacking

extension FindingIndex {
  /// The findings of a report, those that are more than notes first, then in reading order.
  package func findings(ofEntry entry: Int) -> [Numbered] {
    positions(ofEntry: entry).map { numbered(at: $0, ofEntry: entry) }
  }

  /// Those of a report that are more than notes, and not signed off.
  package func openFindings(ofEntry entry: Int) -> [Numbered] {
    positions(ofEntry: entry).filter { items[$0].isOpen }
      .map { numbered(at: $0, ofEntry: entry) }
  }

  /// Those of a report that are signed off.
  package func waivedFindings(ofEntry entry: Int) -> [Numbered] {
    positions(ofEntry: entry).filter { items[$0].isWaived }
      .map { numbered(at: $0, ofEntry: entry) }
  }

  /// Those of a report that are more than notes.
  package func marks(ofEntry entry: Int) -> [Numbered] {
    positions(ofEntry: entry).prefix { items[$0].severity > .info }
      .map { numbered(at: $0, ofEntry: entry) }
  }

  /// Those of them that touch one of the cells.
  package func marks(ofEntry entry: Int, cells: Set<String>) -> [Numbered] {
    marks(ofEntry: entry).filter { $0.finding.cells.contains(where: cells.contains) }
  }

  /// The findings of a rule about reports of the archive, report by report.
  package func places(of rule: String) -> Places {
    Places(index: self, positions: positions(of: rule))
  }

  /// The reports that some of the findings of a rule are about, in order.
  func entries(of rule: String, in range: Range<Int>) -> [Int] {
    let positions = positions(of: rule)
    return positions[range.clamped(to: positions.indices)].map { entry(at: Int($0)) }
  }

  private func positions(of rule: String) -> [Int32] {
    names.numbers[rule].map { byRule[Int($0)] } ?? []
  }

  private func positions(ofEntry entry: Int) -> Range<Int> {
    guard entry >= 0, entry + 1 < starts.count else { return 0..<0 }
    return Int(starts[entry])..<Int(starts[entry + 1])
  }

  private func numbered(at position: Int, ofEntry entry: Int) -> Numbered {
    let item = items[position]
    let place = Int(item.place)
    return Numbered(
      finding: place < 0 ? others[~place] : records[entry].finding(at: place),
      number: position - Int(starts[entry]) + 1, repeats: Int(item.repeats))
  }

  /// The report whose finding stands at a position of `items`.
  private func entry(at position: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension FindingIndex {
  /// A finding with its number within its report, from 1.
  package struct Numbered: Sendable {
    package let finding: Finding
    package let number: Int
    /// How many findings before it have the same stem.
    fileprivate let repeats: Int

    /// The id of its element on the report's page, for ever the same while the finding stands.
    package var anchor: String {
      var bytes: [UInt8] = []
      append(anchorTo: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }

    package func append(anchorTo bytes: inout [UInt8]) {
      AnchorStem(of: finding).append(to: &bytes)
      guard repeats > 0 else { return }
      bytes.append(UInt8(ascii: "-"))
      bytes.append(decimal: repeats + 1)
    }
  }

  /// A finding of a rule: in which report, and as which of its findings.
  package struct Place: Sendable {
    package let entry: Int
    package let numbered: Numbered
  }

  /// The findings of one rule.
  package struct Places: RandomAccessCollection, Sendable {
    fileprivate let index: FindingIndex
    fileprivate let positions: [Int32]

    package var startIndex: Int { 0 }
    package var endIndex: Int { positions.count }

    package subscript(offset: Int) -> Place {
      let position = Int(positions[offset])
      let entry = index.entry(at: position)
      return Place(entry: entry, numbered: index.numbered(at: position, ofEntry: entry))
    }
  }
}
