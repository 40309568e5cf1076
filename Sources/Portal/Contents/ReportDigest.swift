package import Disclosure

/// What the survey saw of a report and the archive does not keep.
package struct ReportDigest: Equatable, Sendable {
  package let file: String
  /// How the counted identities stand: passed, failed, unknown.
  package let passed: Int
  package let failed: Int
  package let unknown: Int
  /// Where the report was fetched.
  package let sourceAddress: String?

  package init(_ examination: Examination) {
    file = examination.report.file
    passed = examination.checks?.pass ?? 0
    failed = examination.checks?.fail ?? 0
    unknown = examination.checks?.unknown ?? 0
    sourceAddress = examination.report.identity.sourceAddress
  }
}

extension ReportDigest {
  /// Of a file of which nothing is known.
  init(unreadFile: String) {
    file = unreadFile
    passed = 0
    failed = 0
    unknown = 0
    sourceAddress = nil
  }
}
