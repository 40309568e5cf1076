import Disclosure

/// How many reports were checked and what was found; a waived finding counts as waived only.
struct CheckSummary: Equatable, Sendable {
  var reports = 0
  /// Reports that could not be read at all.
  var unread = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var infos = 0
  private(set) var waived = 0

  mutating func count(_ finding: Finding) {
    if finding.waiver != nil {
      waived += 1
      return
    }
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  /// What the phrases of the summary call its numbers.
  var values: [String: String] {
    [
      "reports": String(reports), "unread": String(unread), "errors": String(errors),
      "warnings": String(warnings), "infos": String(infos), "waived": String(waived),
    ]
  }
}
