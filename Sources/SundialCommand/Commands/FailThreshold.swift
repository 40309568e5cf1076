import Disclosure

/// What `check --fail-on` names: the severity from which findings make the command fail.
enum FailThreshold: String, CaseIterable, Sendable {
  case error
  case warning
  case info
  case never

  func isReached(by counts: FindingCounts) -> Bool {
    Severity(rawValue: rawValue).map { counts.count(from: $0) > 0 } ?? false
  }

  func isReached(by finding: Finding) -> Bool {
    guard finding.waiver == nil, let severity = Severity(rawValue: rawValue) else { return false }
    return finding.severity >= severity
  }
}
