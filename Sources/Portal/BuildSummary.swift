package import Disclosure

/// What a build did.
package struct BuildSummary: Sendable {
  package internal(set) var reports = 0
  /// Reports that were read, because an earlier build had not or they changed since.
  package internal(set) var parsed = 0
  package internal(set) var pages = 0
  /// Pages that were made anew; the others would say what they say already.
  package internal(set) var rendered = 0
  /// Files that were written because they are new or say something else now.
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  /// Files of an earlier build that this one no longer makes.
  package internal(set) var removed = 0
  /// Of all files together.
  package internal(set) var bytes = 0
  package internal(set) var findings = FindingCounts()
  /// Why the next build will remember nothing; nil where it will.
  package internal(set) var cacheTrouble: CacheTrouble?
  /// Empty where no stopwatch ran.
  package internal(set) var profile = BuildProfile()

  init() {}

  /// Of a build that had nothing to do.
  init(of ledger: OutputLedger) {
    reports = ledger.outcome.reports
    pages = ledger.outcome.pages
    bytes = ledger.outcome.bytes
    findings = ledger.outcome.findings
    unchanged = ledger.items.count
  }

  init(of outcome: SurveyOutcome, _ contents: SiteContents, _ tally: PressRun.Tally) {
    reports = contents.archive.entries.count
    parsed = outcome.read
    pages = tally.pages
    rendered = tally.rendered
    written = tally.written
    unchanged = tally.unchanged
    bytes = tally.bytes
    findings = contents.findings.counts
    profile = tally.profile
  }
}
