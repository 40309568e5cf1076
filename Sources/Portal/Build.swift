package import Disclosure
import Templating

/// The whole way from a folder of reports to a finished site.
///
/// What an earlier build did is not done again: reports that did not change are not read, files made
/// of the same are not made, and where nothing changed at all no file is looked into.
package struct Build: Sendable {
  private let folder: SourceFolder
  private let options: BuildOptions

  /// Called whenever a little more of the work is done.
  package typealias Progress = (StageProgress) throws(Failure) -> Void

  package init(of folder: SourceFolder, _ options: BuildOptions) {
    self.folder = folder
    self.options = options
  }

  package func run(
    into output: OutputFolder, progress: Progress = { (_) throws(Failure) in }
  ) async throws(Failure) -> BuildSummary {
    do throws(Failure) {
      return try await landed(in: output, progress)
    } catch {
      output.discard()
      throw error
    }
  }

  private func landed(
    in output: OutputFolder, _ progress: Progress
  ) async throws(Failure) -> BuildSummary {
    var clock = StageClock(options.stopwatch)
    let listing = try await folder.listing(jobs: options.jobs)
    let memory = BuildMemory(of: folder.state(of: listing), options, output)
    if let ledger = memory.ledgerIfUnchanged(),
      try await output.stands(as: ledger, jobs: options.jobs)
    {
      clock.end(.listing)
      var summary = BuildSummary(of: ledger)
      summary.profile = clock.profile
      return summary
    }
    async let ledger = memory.ledger()
    let (gathering, outcome) = try await survey(listing, &clock, progress)
    // At once: it serves the next build whatever becomes of this one, and memory is small yet.
    async let trouble = memory.keep(outcome)
    let (contents, planner) = try await gathering.contents(of: outcome)
    clock.end(.comparing)
    let press = await Press(
      printing: contents, planned: planner, on: gathering.ground, ledger: await ledger,
      output: output, options)
    clock.end(.planning)
    let tally = try await press.print(progress: progress)
    clock.end(.pages)
    var summary = BuildSummary(of: outcome, contents, tally)
    // Of no more use, and a while's work to take apart, for which nobody need wait.
    Task.detached { _ = (press, contents, gathering, outcome) }
    async let next = OutputLedger(key: memory.key, summary, tally)
    let removed = try output.land(tally.paths)
    let ledgerTrouble = memory.keep(await next)
    summary.removed = removed
    summary.cacheTrouble = await trouble ?? ledgerTrouble
    clock.end(.landing)
    summary.profile.add(clock.profile)
    return summary
  }

  /// What is remembered of the reports is fetched while the ground is laid, and let go of at the end.
  private func survey(
    _ listing: SourceFolder.Listing, _ clock: inout StageClock, _ progress: Progress
  ) async throws(Failure) -> (Gathering, SurveyOutcome) {
    async let known = SurveyMemory(in: options.cache)
    let ground = try await BuildGround(of: folder, options)
    clock.end(.listing)
    let gathering = Gathering(ground: ground, folder: folder, jobs: options.jobs)
    let outcome = try await gathering.survey(
      listing, known: await known, program: options.program, progress: progress)
    clock.end(.reading)
    return (gathering, outcome)
  }
}
