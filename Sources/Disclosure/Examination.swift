/// A report with its source and what the rules have to say about it.
package struct Examination: Sendable {
  package let report: Report
  package let source: SourceText
  /// Nil where the report follows no form that is read.
  package let checks: Checks?
  package let findings: [Finding]
  /// Whether the file could not be read at all.
  package let isUnread: Bool

  package init(report: Report, source: SourceText, checks: Checks?, findings: [Finding]) {
    self.report = report
    self.source = source
    self.checks = checks
    self.findings = findings.inReadingOrder()
    isUnread = false
  }

  /// A file that could not be read, with the finding that says why.
  package static func unread(_ finding: Finding) -> Examination {
    Examination(unread: finding)
  }

  private init(unread finding: Finding) {
    source = SourceText(
      file: finding.file, bytes: [], lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: FrontMatter(), remarks: [])
    report = Report(
      file: finding.file, identity: ReportIdentity(), form: nil, cells: [], outline: Outline(),
      claims: [], remarks: [finding], lineUses: [])
    checks = nil
    findings = [finding]
    isUnread = true
  }
}
