/// How many findings of each weight there are; those that somebody answers for are counted apart.
package struct FindingCounts: Equatable, Sendable {
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var infos = 0
  package private(set) var waived = 0

  package init(errors: Int = 0, warnings: Int = 0, infos: Int = 0, waived: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
    self.waived = waived
  }

  package init(_ findings: some Sequence<Finding>) {
    for finding in findings { count(finding) }
  }

  package mutating func count(_ finding: Finding) {
    count(finding.severity, isWaived: finding.waiver != nil)
  }

  package mutating func count(_ severity: Severity, isWaived: Bool) {
    if isWaived {
      waived += 1
      return
    }
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  /// How many weigh at least so much.
  package func count(from severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .info: errors + warnings + infos
    }
  }
}
