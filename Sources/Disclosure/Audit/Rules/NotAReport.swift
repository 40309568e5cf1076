/// The file is an annual report: it has a table or a chapter of one.
///
/// Says nothing about a file that could not be read, as reading has said why. Legal basis: none; the
/// file may be a notice, a plan or a picture of a report.
///
/// Example: a folder of reports that also holds a list of telephone numbers.
struct NotAReport: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard subject.report.form == nil, !subject.report.hasChapters,
      !subject.source.remarks.contains(where: { $0.severity == .error })
    else { return [] }
    return [subject.finding(rule: "not-a-report", .error, at: nil)]
  }
}
