import Disclosure
import Portal

/// `sundial build`: a folder of reports becomes a site.
struct BuildCommand {
  let phrases: Phrasebook
  let console: Console
  let surroundings: Surroundings
  let interruption: Interruption

  /// Where the site goes when nobody says.
  static let defaultOutput = "Public"

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    let source = invocation.operands.first ?? invocation[.source] ?? "."
    let folder = try SourceFolder(opening: source)
    let build = Build(of: folder, try options(invocation, folder))
    let output = try OutputFolder(
      opening: invocation[.output] ?? Self.defaultOutput, outside: source,
      force: invocation.has(.force))
    interruption.hold()
    let summary = try await build.run(into: output) { (progress) throws(Failure) in
      try interruption.check()
      try console.report(progress, in: phrases)
    }
    let listing = BuildListing(
      summary: summary, output: output.path, seconds: surroundings.elapsed(),
      peakMemory: surroundings.peakMemory(), phrases: phrases, console: console)
    try listing.write(as: invocation.choice(.format) ?? .text)
    // Asked for when the site was landing already.
    if let status = interruption.status { return status }
    let threshold = invocation.choice(.failOn) ?? FailThreshold.never
    return threshold.isReached(by: summary.findings) ? .findings : .fine
  }
}

extension BuildCommand {
  private func options(
    _ invocation: Invocation, _ folder: SourceFolder
  ) throws(Failure) -> BuildOptions {
    var options = BuildOptions()
    options.jobs = Jobs.count(invocation, surroundings)
    options.date = try sourceDate()
    options.cache = invocation[.cache].map { CacheFolder(at: $0) } ?? folder.cache
    options.program = Fingerprint.ofProgram(version: Version.current)
    options.precompress = invocation.choice(.precompress, as: CompressionChoice.self)?.compressions
    if invocation.has(.profile) { options.stopwatch = Stopwatch(surroundings.elapsed) }
    return options
  }

  /// The moment `SOURCE_DATE_EPOCH` names, for data whose settings name none.
  private func sourceDate() throws(Failure) -> DataDate? {
    guard let text = surroundings[.sourceDate] else { return nil }
    if let date = Int(text).flatMap({ DataDate(secondsSince1970: $0) }) { return date }
    throw phrases.failure(
      .usage, .sourceDateUnreadable,
      ["name": Surroundings.Variable.sourceDate.rawValue, "value": text])
  }
}
