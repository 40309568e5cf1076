import Disclosure

// How the findings of all reports are put in order and numbered.
extension FindingIndex {
  /// A finding of a report: where it is kept, and what is asked of it most.
  struct Item: Sendable {
    /// Where the report's record has it; one's complement of its position among the others.
    let place: Int32
    var rule: Int32
    /// How many findings of the report with the same stem of an anchor come before it.
    let repeats: UInt16
    let severity: Severity
    let isWaived: Bool

    var isOpen: Bool { severity > .info && !isWaived }
  }

  /// The rules that found something in a report, in the order in which they did.
  struct RuleNames: Sendable {
    private(set) var texts: [String] = []
    private(set) var numbers: [String: Int32] = [:]

    mutating func number(of rule: String) -> Int32 {
      if let number = numbers[rule] { return number }
      let number = Int32(truncatingIfNeeded: texts.count)
      numbers[rule] = number
      texts.append(rule)
      return number
    }
  }

  /// The findings of all reports before they are numbered.
  struct Groups: Sendable {
    let records: [SurveyRecord]
    /// What is not in the records, or stands otherwise there.
    let others: PackedFindings
    /// Those about files that are no report of the archive.
    let unplaced: [Finding]
    /// Of each record, whether its findings are not used as they stand there.
    private let isLoose: [Bool]
    /// The positions in `others` of each report's findings, one report's after the other.
    private let positions: [Int32]
    /// Where those of each report begin, and where those of the last end.
    private let starts: [Int32]

    /// The findings of files that somebody signed for are handed to `applied` first.
    init(
      of records: [SurveyRecord], and shared: PackedFindings, unread: [Finding] = [],
      _ archive: Archive, signed: Set<String> = [], applied: ([Finding]) -> [Finding] = { $0 }
    ) {
      let isLoose = records.map { record in
        record.hasFindingsElsewhere || !signed.isEmpty && signed.contains(record.entry.file)
      }
      let loose = zip(records, isLoose).flatMap { $1 ? $0.findings : [] } + unread
      var others = shared
      if signed.isEmpty {
        others.append(loose)
      } else {
        let all = loose + (0..<shared.count).map { shared[$0] }
        others = PackedFindings(all.filter { !signed.contains($0.file) })
        others.append(applied(all.filter { signed.contains($0.file) }.inReadingOrder()))
      }
      let entries = Self.entries(of: others, in: archive)
      self.records = records
      self.isLoose = isLoose
      self.others = others
      unplaced = entries.indices.filter { entries[$0] == nil }.map { others[$0] }.inReadingOrder()
      (positions, starts) = Self.gathered(entries, count: archive.entries.count)
    }

    /// The report that each finding is about; nil where it is about none.
    private static func entries(of findings: PackedFindings, in archive: Archive) -> [Int?] {
      // Most reports have none, and are not worth a place in the table.
      let files = Set((0..<findings.count).map { findings.file(of: $0) })
      var entries: [String: Int] = [:]
      for (entry, report) in archive.entries.enumerated() where files.contains(report.file) {
        if entries[report.file] == nil { entries[report.file] = entry }
      }
      return (0..<findings.count).map { entries[findings.file(of: $0)] }
    }

    /// The positions of what belongs to each of so many entries, and where each one's begin.
    private static func gathered(_ entries: [Int?], count: Int) -> ([Int32], [Int32]) {
      var starts = Array(repeating: Int32(0), count: count + 1)
      for case let entry? in entries { starts[entry + 1] += 1 }
      for entry in 0..<count { starts[entry + 1] += starts[entry] }
      var next = starts
      var positions = Array(repeating: Int32(0), count: Int(starts[count]))
      for case (let position, let entry?) in entries.enumerated() {
        positions[Int(next[entry])] = Int32(truncatingIfNeeded: position)
        next[entry] += 1
      }
      return (positions, starts)
    }

    func numbering(of entries: Range<Int>) -> Numbering {
      var numbering = Numbering()
      for entry in entries {
        let isOwn = records.indices.contains(entry) && !isLoose[entry]
        var group = isOwn ? records[entry].findingSummaries : []
        var key = FingerprintWriter()
        for index in starts[entry]..<starts[entry + 1] {
          let position = Int(positions[Int(index)])
          group.append((others.summary(of: position), ~position))
          key.combine(others[position])
        }
        numbering.append(group, otherKey: key.fingerprint)
      }
      return numbering
    }
  }

  /// Gives the findings of one report after the other their numbers.
  struct Numbering: Sendable {
    private(set) var items: [Item] = []
    private(set) var starts: [Int32] = [0]
    private(set) var names = RuleNames()
    private(set) var byRule: [[Int32]] = []
    private(set) var otherKeys: [Fingerprint] = []

    mutating func append(
      _ group: [(summary: FindingSummary, place: Int)], otherKey: Fingerprint
    ) {
      let order = group.indices.sorted {
        group[$0].summary.precedes(group[$1].summary) ?? ($0 < $1)
      }
      let stems = order.map { AnchorStem(of: group[$0].summary) }
      for (position, index) in order.enumerated() {
        let summary = group[index].summary
        let rule = names.number(of: summary.rule)
        if Int(rule) == byRule.count { byRule.append([]) }
        byRule[Int(rule)].append(Int32(truncatingIfNeeded: items.count))
        items.append(
          Item(
            place: Int32(truncatingIfNeeded: group[index].place), rule: rule,
            repeats: UInt16(clamping: stems[..<position].count { $0 == stems[position] }),
            severity: summary.severity, isWaived: summary.isWaived))
      }
      starts.append(Int32(truncatingIfNeeded: items.count))
      otherKeys.append(otherKey)
    }

    /// Goes on with the reports of another numbering.
    mutating func append(_ next: Numbering) {
      let start = Int32(truncatingIfNeeded: items.count)
      let numbers = next.names.texts.map { names.number(of: $0) }
      for (rule, positions) in zip(numbers, next.byRule) {
        if Int(rule) == byRule.count { byRule.append([]) }
        byRule[Int(rule)] += positions.map { $0 + start }
      }
      items += next.items.map { item in
        var item = item
        item.rule = numbers[Int(item.rule)]
        return item
      }
      starts += next.starts.dropFirst().map { $0 + start }
      otherKeys += next.otherKeys
    }
  }
}

extension FindingSummary {
  /// The order of the numbers of a report's findings; nil for two that nothing tells apart.
  fileprivate func precedes(_ other: FindingSummary) -> Bool? {
    // Readers count what matters first: ① is never a mere note while there is more.
    if (severity > .info) != (other.severity > .info) { return severity > .info }
    let left = place ?? Place(line: 0, column: 0)
    let right = other.place ?? Place(line: 0, column: 0)
    if left != right { return left < right }
    return rule == other.rule ? nil : rule < other.rule
  }
}
