package import Disclosure

/// The findings of a site, report by report, numbered as the pages show them.
///
/// Holds each once and packed; what a page asks for is unpacked for it.
package struct FindingIndex: Sendable {
  private let findings: PackedFindings
  /// The findings of all reports, one report's after the other, each in the order of its numbers.
  private let order: [Int32]
  /// How many findings of the report with the same stem of an anchor come before each.
  private let repeats: [UInt16]
  /// Where the findings of each report begin in `order`, and where those of the last end.
  private let starts: [Int32]
  /// The positions in `order` of each rule's findings, report by report.
  private let byRule: [String: [Int32]]
  /// The findings about files that are no report of the archive.
  package let unplaced: [Finding]

  package init(_ findings: [Finding], archive: Archive) {
    self.init(PackedFindings(findings), archive: archive)
  }

  package init(_ findings: PackedFindings, archive: Archive) {
    self.findings = findings
    let (groups, strays) = Self.grouped(findings, archive)
    var order: [Int32] = []
    var repeats: [UInt16] = []
    var starts: [Int32] = [0]
    var byRule: [String: [Int32]] = [:]
    order.reserveCapacity(findings.count)
    repeats.reserveCapacity(findings.count)
    starts.reserveCapacity(groups.count + 1)
    for group in groups {
      let report = NumberedReport(group, findings)
      for index in report.order {
        byRule[findings.rule(of: Int(index)), default: []].append(Int32(order.count))
        order.append(index)
      }
      repeats += report.repeats
      starts.append(Int32(order.count))
    }
    (self.order, self.repeats, self.starts, self.byRule) = (order, repeats, starts, byRule)
    unplaced = strays.map { findings[Int($0)] }.inReadingOrder()
  }

  /// All findings, also of files that are no report of the archive.
  package var count: Int { findings.count }

  /// The rules that found something, by id.
  package var rules: [String] {
    Set(byRule.keys).union(unplaced.map(\.rule)).sorted()
  }

  /// All findings in reading order, unplaced ones among them.
  package var all: [Finding] {
    (0..<findings.count).map { findings[$0] }.inReadingOrder()
  }
}

// MARK: - Counting, which unpacks nothing

extension FindingIndex {
  /// All findings by their weight.
  package var counts: FindingCounts {
    var counts = FindingCounts()
    for index in 0..<findings.count {
      counts.count(findings.severity(of: index), isWaived: findings.isWaived(index))
    }
    return counts
  }

  /// How many findings count as such: of this severity, and not signed off.
  package func openCount(_ severity: Severity) -> Int {
    (0..<findings.count).count { findings.severity(of: $0) == severity && !findings.isWaived($0) }
  }

  /// How many findings that are more than notes each rule has, signed off ones left out.
  package func openCounts() -> [String: Int] {
    var counts: [String: Int] = [:]
    for index in 0..<findings.count where isOpen(index) {
      counts[findings.rule(of: index), default: 0] += 1
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
    positions(ofEntry: entry).count { isOpen(Int(order[$0])) }
  }

  /// The rule of each finding of a report.
  package func rules(ofEntry entry: Int) -> [String] {
    positions(ofEntry: entry).map { findings.rule(of: Int(order[$0])) }
  }

  /// Whether any finding of a report is more than a note.
  package func hasMarks(_ entry: Int) -> Bool {
    positions(ofEntry: entry).contains { findings.severity(of: Int(order[$0])) > .info }
  }

  private func isOpen(_ index: Int) -> Bool {
    findings.severity(of: index) > .info && !findings.isWaived(index)
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
    positions(ofEntry: entry).filter { isOpen(Int(order[$0])) }
      .map { numbered(at: $0, ofEntry: entry) }
  }

  /// Those of a report that are signed off.
  package func waivedFindings(ofEntry entry: Int) -> [Numbered] {
    positions(ofEntry: entry).filter { findings.isWaived(Int(order[$0])) }
      .map { numbered(at: $0, ofEntry: entry) }
  }

  /// The findings of a rule about reports of the archive, report by report.
  package func places(of rule: String) -> Places {
    Places(index: self, positions: byRule[rule] ?? [])
  }

  /// The reports that some of the findings of a rule are about, in order.
  func entries(of rule: String, in range: Range<Int>) -> [Int] {
    let positions = byRule[rule] ?? []
    return positions[range.clamped(to: positions.indices)].map { entry(at: Int($0)) }
  }

  /// Those of a report that touch one of the cells and are more than a note.
  package func marks(ofEntry entry: Int, cells: Set<String>) -> [Numbered] {
    positions(ofEntry: entry).filter { findings.severity(of: Int(order[$0])) > .info }
      .map { numbered(at: $0, ofEntry: entry) }
      .filter { $0.finding.cells.contains(where: cells.contains) }
  }

  private func positions(ofEntry entry: Int) -> Range<Int> {
    guard entry >= 0, entry + 1 < starts.count else { return 0..<0 }
    return Int(starts[entry])..<Int(starts[entry + 1])
  }

  private func numbered(at position: Int, ofEntry entry: Int) -> Numbered {
    Numbered(
      finding: findings[Int(order[position])], number: position - Int(starts[entry]) + 1,
      repeats: Int(repeats[position]))
  }

  /// The report whose finding stands at a position of `order`.
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
      let stem = AnchorStem(of: finding).text
      return repeats == 0 ? stem : "\(stem)-\(repeats + 1)"
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

// MARK: - Putting in order

extension FindingIndex {
  /// The findings of each report, and those of none.
  private static func grouped(
    _ findings: PackedFindings, _ archive: Archive
  ) -> (groups: [[Int32]], strays: [Int32]) {
    let entries = Dictionary(
      archive.entries.enumerated().map { ($0.element.file, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var groups: [[Int32]] = Array(repeating: [], count: archive.entries.count)
    var strays: [Int32] = []
    // The findings of a report mostly come one after the other.
    var (file, entry) = ("", Int?.none)
    for index in 0..<findings.count {
      let next = findings.file(of: index)
      if next != file || index == 0 { (file, entry) = (next, entries[next]) }
      if let entry { groups[entry].append(Int32(index)) } else { strays.append(Int32(index)) }
    }
    return (groups, strays)
  }

  /// The findings of one report in the order of their numbers.
  private struct NumberedReport {
    var order: [Int32] = []
    var repeats: [UInt16] = []

    init(_ group: [Int32], _ packed: PackedFindings) {
      let findings = group.map { packed[Int($0)] }
      let reading = findings.positionsInReadingOrder()
      // Readers count what matters first: ① is never a mere note while there is more.
      let weighty =
        reading.filter { findings[$0].severity > .info }
        + reading.filter { findings[$0].severity == .info }
      order = weighty.map { group[$0] }
      let stems = weighty.map { AnchorStem(of: findings[$0]) }
      for (position, stem) in stems.enumerated() {
        repeats.append(UInt16(clamping: stems[..<position].count { $0 == stem }))
      }
    }
  }
}
