import Disclosure

/// How many reports were checked and what was found.
struct CheckSummary: Equatable, Sendable {
  var reports = 0
  /// Reports that could not be read at all.
  var unread = 0
  var findings = FindingCounts()

  /// What the phrases of the summary call its numbers.
  var values: [String: String] {
    [
      "reports": String(reports), "unread": String(unread), "errors": String(findings.errors),
      "warnings": String(findings.warnings), "infos": String(findings.infos),
      "waived": String(findings.waived),
    ]
  }
}
