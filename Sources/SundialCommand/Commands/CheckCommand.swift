import Disclosure
import Portal

/// `sundial check PATH`: what does not add up, report by report and across the site.
struct CheckCommand {
  let phrases: Phrasebook
  let console: Console
  let surroundings: Surroundings

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    let path = invocation.operands.first ?? invocation[.source] ?? "."
    let reading = try Reading(path, source: invocation[.source])
    var summary = CheckSummary()
    let findings = try await findings(in: reading, invocation, &summary)
    summary.findings = FindingCounts(findings)
    let listing = FindingListing(
      reading: reading, findings: findings, summary: summary, phrases: phrases, console: console,
      least: invocation.choice(.severity))
    try listing.write(as: invocation.choice(.format) ?? .text)
    let threshold = invocation.choice(.failOn) ?? FailThreshold.error
    return findings.contains(where: threshold.isReached) ? .findings : .fine
  }

  private func findings(
    in reading: Reading, _ invocation: Invocation, _ summary: inout CheckSummary
  ) async throws(Failure) -> [Finding] {
    let survey = Survey(
      site: reading.site, folder: reading.folder, jobs: Jobs.count(invocation, surroundings))
    var findings: [Finding] = []
    let archive = try await survey.examine { (examination) throws(Failure) in
      summary.reports += 1
      if examination.isUnread { summary.unread += 1 }
      findings += examination.findings
    } progress: { (done, total) throws(Failure) in
      try console.report(StageProgress(.reading, done: done, of: total), in: phrases)
    }
    return survey.findings(findings, across: archive)
  }
}
