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
    var watch = options.stopwatch
    watch.begin()
    let listing = try folder.listing()
    let memory = BuildMemory(of: folder.state(of: listing), options, output)
    let ledger = memory.ledger()
    if memory.isUnchanged(since: ledger), try output.stands(as: ledger) {
      var summary = BuildSummary(of: ledger)
      summary.profile.add(watch.lap(), to: .listing)
      return summary
    }
    let ground = try await BuildGround(of: folder, options)
    var profile = BuildProfile()
    profile.add(watch.lap(), to: .listing)
    let gathering = Gathering(ground: ground, folder: folder, jobs: options.jobs)
    let outcome = try await gathering.survey(
      listing, cache: options.cache, program: options.program, progress: progress)
    profile.add(watch.lap(), to: .reading)
    // At once: it serves the next build whatever becomes of this one, and memory is small yet.
    async let trouble = memory.keep(outcome)
    let contents = try await gathering.contents(of: outcome)
    profile.add(watch.lap(), to: .comparing)
    let press = try await Press(
      printing: contents, on: ground, ledger: ledger, output: output, options)
    profile.add(watch.lap(), to: .planning)
    let tally = try await press.print(progress: progress)
    profile.add(watch.lap(), to: .pages)
    var summary = BuildSummary(of: outcome, contents, tally)
    summary.removed = try output.land(tally.paths)
    let ledgerTrouble = memory.keep(OutputLedger(key: memory.key, summary, tally))
    summary.cacheTrouble = await trouble ?? ledgerTrouble
    profile.add(watch.lap(), to: .landing)
    summary.profile.add(profile)
    return summary
  }
}
