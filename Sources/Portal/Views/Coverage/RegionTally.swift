import Disclosure

/// What there is of a region and all regions under it.
struct RegionTally: Equatable {
  /// The counties whose governments report.
  private(set) var counties = 0
  private(set) var governments = 0
  /// Years for which a government has a report.
  private(set) var reports = 0
  /// Other bodies, and the years for which they have a report.
  private(set) var bodies = 0
  private(set) var bodyReports = 0
  private(set) var findings = 0

  init(_ edition: Edition, of region: RegionNode) {
    if let government = region.government {
      governments += 1
      if region.level == .county { counties += 1 }
      reports += Self.years(edition, government)
      findings += Self.findings(edition, government)
    }
    for body in region.bodies {
      bodies += 1
      bodyReports += Self.years(edition, body)
      findings += Self.findings(edition, body)
    }
    for child in region.children.compactMap({ edition.plan.regions[$0] }) {
      add(RegionTally(edition, of: child))
    }
  }

  private mutating func add(_ other: RegionTally) {
    counties += other.counties
    governments += other.governments
    reports += other.reports
    bodies += other.bodies
    bodyReports += other.bodyReports
    findings += other.findings
  }

  private static func years(_ edition: Edition, _ publisher: Int) -> Int {
    Set(
      edition.plan.publishers[publisher].reports.map { edition.contents.archive.entries[$0].year }
    ).count
  }

  private static func findings(_ edition: Edition, _ publisher: Int) -> Int {
    edition.plan.publishers[publisher].reports.reduce(0) {
      $0 + edition.contents.findings.openCount(ofEntry: $1)
    }
  }
}

extension RegionTally {
  /// `17 个县区 · 81/102 份 · 其他机关 12 个 30 份 · 发现 14 项`.
  func words(in edition: Edition, countsCounties: Bool) -> String {
    let words = edition.words
    let slots = governments * edition.plan.years.count
    var parts: [String] = []
    if countsCounties, counties > 0 {
      parts.append(words["coverage.counties", ["count": NumberText.grouped(counties)]])
    }
    if governments > 0 {
      parts.append(
        words[
          "coverage.reports",
          ["n": NumberText.grouped(reports), "m": NumberText.grouped(slots)]])
    }
    if bodies > 0 {
      parts.append(
        words[
          "coverage.bodies",
          ["bodies": NumberText.grouped(bodies), "reports": NumberText.grouped(bodyReports)]])
    }
    if findings > 0 {
      parts.append(words["coverage.findings", ["count": NumberText.grouped(findings)]])
    }
    return parts.joined(separator: " · ")
  }
}
