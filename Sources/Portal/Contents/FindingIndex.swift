package import Disclosure

/// The findings of a site, report by report, numbered as the pages show them.
package struct FindingIndex: Sendable {
  /// A finding with its number within its report, from 1.
  package struct Numbered: Sendable {
    package let finding: Finding
    package let number: Int
    /// The id of its element on the report's page, for ever the same while the finding stands.
    package let anchor: String
  }

  /// The findings about files that are no report of the archive.
  package let unplaced: [Finding]
  /// All findings in reading order, unplaced ones among them.
  package let all: [Finding]
  private let byEntry: [[Numbered]]
  private let byRule: [String: [Place]]

  /// A finding of a rule: in which report, and as which of its findings.
  package struct Place: Sendable {
    package let entry: Int
    package let numbered: Numbered
  }

  package init(_ findings: [Finding], archive: Archive) {
    let positions = Dictionary(
      archive.entries.enumerated().map { ($0.element.file, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var grouped: [[Finding]] = Array(repeating: [], count: archive.entries.count)
    var unplaced: [Finding] = []
    for finding in findings {
      if let position = positions[finding.file] {
        grouped[position].append(finding)
      } else {
        unplaced.append(finding)
      }
    }
    byEntry = grouped.map(FindingIndex.numbered)
    var byRule: [String: [Place]] = [:]
    for (entry, findings) in byEntry.enumerated() {
      for numbered in findings {
        byRule[numbered.finding.rule, default: []].append(Place(entry: entry, numbered: numbered))
      }
    }
    self.byRule = byRule
    self.unplaced = unplaced
    all = findings
  }

  /// The findings of a report, in reading order.
  package func findings(ofEntry entry: Int) -> [Numbered] {
    byEntry.indices.contains(entry) ? byEntry[entry] : []
  }

  /// The findings of a rule about reports of the archive, report by report.
  package func places(of rule: String) -> [Place] { byRule[rule] ?? [] }

  /// All findings of a rule.
  package func count(of rule: String) -> Int {
    places(of: rule).count + unplaced.count { $0.rule == rule }
  }

  /// Whether any finding of a report is more than a note.
  package func hasMarks(_ entry: Int) -> Bool {
    byEntry.indices.contains(entry) && byEntry[entry].contains { $0.finding.severity > .info }
  }

  /// Those of a report that touch one of the cells and are more than a note.
  package func marks(ofEntry entry: Int, cells: Set<String>) -> [Numbered] {
    findings(ofEntry: entry).filter { numbered in
      numbered.finding.severity > .info && numbered.finding.cells.contains(where: cells.contains)
    }
  }

  private static func numbered(_ findings: [Finding]) -> [Numbered] {
    var uses: [String: Int] = [:]
    // Readers count what matters first: ① is never a mere note while there is more.
    let ordered = findings.inReadingOrder()
    let weighty = ordered.filter { $0.severity > .info } + ordered.filter { $0.severity == .info }
    return weighty.enumerated().map { offset, finding in
      let stem =
        "f-\(finding.rule)"
        + (finding.cells.first.map { "-" + $0.map { $0 == "." || $0 == "_" ? "-" : $0 } }
          ?? finding.place.map { "-L\($0.line)" } ?? "")
      uses[stem, default: 0] += 1
      let use = uses[stem] ?? 1
      return Numbered(
        finding: finding, number: offset + 1, anchor: use == 1 ? stem : "\(stem)-\(use)")
    }
  }
}
