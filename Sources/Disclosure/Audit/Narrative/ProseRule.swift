/// Something the prose of a report is held against, whatever its tables print.
package protocol ProseRule: Sendable {
  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding]
}
