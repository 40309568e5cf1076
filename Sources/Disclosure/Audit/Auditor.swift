/// Holds reports against the rules.
///
/// Comes in: a report with its source, or the archive of a site. Goes out: findings in reading
/// order. What recognition noticed (`Report.remarks`) is not repeated. Safe to use from any thread.
package struct Auditor: Sendable {
  private let forms: FormGrids
  private let rules: RuleBook

  package init(forms: [Form], rules: RuleBook = .standard) {
    self.forms = FormGrids(forms)
    self.rules = rules
  }

  /// A report with what it shows by itself and what recognition noticed.
  func examination(of report: Report, source: SourceText) -> Examination {
    let subject = AuditedReport(report, source, grid: forms[report.form])
    return Examination(
      report: report, source: source,
      checks: subject.grid.map { Checks(of: $0, subject.outcomes) },
      findings: report.remarks + findings(in: subject))
  }

  /// What one report shows by itself.
  package func findings(in report: Report, source: SourceText) -> [Finding] {
    findings(in: AuditedReport(report, source, grid: forms[report.form])).inReadingOrder()
  }

  private func findings(in subject: AuditedReport) -> [Finding] {
    var findings: [Finding] = []
    for rule in rules.reportRules { findings += rule.findings(in: subject) }
    return findings
  }

  /// What shows only when the reports of a site are laid side by side.
  package func findings(across archive: Archive) -> [Finding] {
    (archive.publishers.flatMap { findings(through: archive.entries[$0]) }
      + findings(overAll: archive)).inReadingOrder()
  }

  /// What shows when the reports filed under one id are laid side by side.
  ///
  /// One id at a time: the figures of all at once would take a hundred megabytes.
  func findings(through entries: ArraySlice<ArchiveEntry>) -> [Finding] {
    histories(of: entries).flatMap { history in
      rules.historyRules.flatMap { $0.findings(in: history) }
    }
  }

  /// What shows only when the reports of all publishers are laid side by side.
  func findings(overAll archive: Archive) -> [Finding] {
    rules.archiveRules.flatMap { $0.findings(across: archive, forms) }
  }

  /// How the identities of its form stand in a report; nil where it has no form that is read.
  package func checks(of report: Report) -> Checks? {
    checks(report.form, Figures(report.cells))
  }

  package func checks(of entry: ArchiveEntry) -> Checks? {
    checks(entry.form, Figures(entry))
  }

  private func checks(_ form: String?, _ figures: Figures) -> Checks? {
    guard let grid = forms[form], grid.form.refusal == nil else { return nil }
    return Checks(of: grid, in: figures)
  }
}

extension Auditor {
  /// The reports filed under one id, apart by kind and region: an office and its government may
  /// share an id and never a scope.
  private func histories(of entries: ArraySlice<ArchiveEntry>) -> [AuditedHistory] {
    var rest = entries.filter { $0.publisher != nil && $0.year != nil }
    var histories: [AuditedHistory] = []
    while let publisher = rest.first?.publisher {
      let belongs = { (entry: ArchiveEntry) in
        entry.publisher?.kind == publisher.kind && entry.publisher?.region == publisher.region
      }
      histories.append(
        AuditedHistory(
          publisher: publisher, records: rest.filter(belongs).compactMap(record(of:)), forms: forms)
      )
      rest.removeAll(where: belongs)
    }
    return histories
  }

  private func record(of entry: ArchiveEntry) -> AuditedHistory.Record? {
    guard let year = entry.year else { return nil }
    // Cells that do not fit the form (an old cache, a changed form) are as good as none.
    let fits = forms[entry.form]?.form.cells.count == entry.packedCells.count
    return AuditedHistory.Record(
      entry: entry, year: year, figures: fits ? Figures(entry) : Figures(values: []))
  }
}
