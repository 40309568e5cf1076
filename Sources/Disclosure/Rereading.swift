/// A report read once more, for its own page: its text and its tables, which no record keeps.
///
/// What the survey found out is taken over and not looked for again. So the report comes without
/// claims and remarks, and its identity without the evidence for it.
package struct Rereading: Sendable {
  package let report: Report
  package let source: SourceText

  init(report: Report, source: SourceText) {
    self.report = report
    self.source = source
  }

  /// A file that could not be read, with the finding that says why.
  package static func unread(_ finding: Finding) -> Rereading {
    let examination = Examination.unread(finding)
    return Rereading(report: examination.report, source: examination.source)
  }
}
