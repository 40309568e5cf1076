import Disclosure
import Portal

/// `sundial parse PATH…`: what the reports say.
struct ParseCommand {
  let phrases: Phrasebook
  let console: Console
  let surroundings: Surroundings

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    let format = invocation.choice(.format, as: ReportFormat.self) ?? .text
    var listing = ReportListing(format: format, console: console, phrases: phrases)
    var status = ExitStatus.fine
    try listing.begin(isList: try isList(invocation))
    for path in invocation.operands {
      do throws(Failure) {
        if path == "-" {
          try parseInput(invocation, &listing)
        } else {
          try await parse(path, invocation, &listing)
        }
      } catch  where error.kind == .inputOutput && invocation.operands.count > 1 {
        // One path that cannot be read does not keep the others back.
        try console.complain(failureText.text(of: error))
        status = .inputOutput
      }
    }
    try listing.end()
    return listing.hasUnreadable ? .inputOutput : status
  }

  /// Whether more than one report may come, so that JSON needs an array around them.
  private func isList(_ invocation: Invocation) throws(Failure) -> Bool {
    guard invocation.operands.count == 1, let path = invocation.operands.first else { return true }
    if path == "-" { return false }
    return try SourceFolder(opening: path).singleFile == nil
  }

  private var failureText: FailureText {
    FailureText(
      phrases: phrases, language: console.language, palette: console.errorPalette,
      width: console.lineWidth)
  }
}

extension ParseCommand {
  private func parse(
    _ path: String, _ invocation: Invocation, _ listing: inout ReportListing
  ) async throws(Failure) {
    let reading = try Reading(path, source: invocation[.source])
    let survey = Survey(
      site: reading.site, folder: reading.folder,
      jobs: Jobs.count(invocation, surroundings))
    try listing.use(reading.site, reading.paths)
    _ = try await survey.examine { (examination) throws(Failure) in
      try listing.add(examination)
    } progress: { (done, total) throws(Failure) in
      try console.report(StageProgress(.reading, done: done, of: total), in: phrases)
    }
  }

  private func parseInput(
    _ invocation: Invocation, _ listing: inout ReportListing
  ) throws(Failure) {
    let site = try Site.load(at: invocation[.source] ?? ".")
    try listing.use(site, FilePaths(folder: "."))
    switch SourceFolder.standardInput(named: invocation[.name] ?? "-") {
    case .file(let file): try listing.add(site.examination(of: file))
    case .refused(let finding): try listing.add(.unread(finding))
    }
  }
}
