/// The rules in the order in which they are applied.
///
/// The identities and the links between years are not here: a form's file states them, and
/// `BrokenIdentity` and `BrokenLink` hold reports against whatever it states.
package struct RuleBook: Sendable {
  package let reportRules: [any ReportRule]
  package let historyRules: [any HistoryRule]
  package let archiveRules: [any ArchiveRule]

  package init(
    reportRules: [any ReportRule], historyRules: [any HistoryRule] = [],
    archiveRules: [any ArchiveRule] = []
  ) {
    self.reportRules = reportRules
    self.historyRules = historyRules
    self.archiveRules = archiveRules
  }

  package static let standard = RuleBook(
    reportRules: [
      BrokenIdentity(), NumberKind(), RuleMakingPower(),
      NotAReport(), LostTables(), LostRows(), MissingSections(), BlankCells(), MissingUnit(),
      AllZeroTable(),
      FormFit(), FeeStatement(), ProcurementAmount(), CarriedOutShare(),
    ] + narrativeReportRules,
    historyRules: [BrokenLink(), Outlier(), DuplicateReport(), YearGap()] + narrativeHistoryRules,
    archiveRules: [RollUp()])
}
