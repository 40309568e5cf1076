/// Something every report is held against, alone.
package protocol ReportRule: Sendable {
  func findings(in subject: AuditedReport) -> [Finding]
}

/// Something the reports of one publisher are held against, through the years.
package protocol HistoryRule: Sendable {
  func findings(in history: AuditedHistory) -> [Finding]
}

/// Something the reports of several publishers are held against.
package protocol ArchiveRule: Sendable {
  func findings(across archive: Archive, _ forms: FormGrids) -> [Finding]
}
