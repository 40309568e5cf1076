extension RuleBook {
  /// What the prose of one report is held against.
  static let narrativeReportRules: [any ReportRule] = [ClaimAudit(), ProseAudit()]

  /// What the prose of neighbouring years is held against.
  static let narrativeHistoryRules: [any HistoryRule] = [CopiedText()]
}
