import Disclosure
import Portal

/// `sundial build`: a folder of reports becomes a site.
struct BuildCommand {
  let phrases: Phrasebook
  let console: Console
  let surroundings: Surroundings

  /// Where the site goes when nobody says.
  static let defaultOutput = "Public"

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    let source = invocation.operands.first ?? invocation[.source] ?? "."
    let folder = try SourceFolder(opening: source)
    let build = try Build(
      of: folder, jobs: Jobs.count(invocation, surroundings), date: try sourceDate())
    let output = try OutputFolder(
      opening: invocation[.output] ?? Self.defaultOutput, outside: source,
      force: invocation.has(.force))
    let summary = try await build.run(into: output) { (done, total) throws(Failure) in
      try console.report(done: done, of: total)
    }
    try write(summary, as: invocation.choice(.format) ?? .text, to: output.path)
    let threshold = invocation.choice(.failOn) ?? FailThreshold.never
    return summary.findings.contains(where: threshold.isReached) ? .findings : .fine
  }
}

extension BuildCommand {
  /// The moment `SOURCE_DATE_EPOCH` names, for data whose settings name none.
  private func sourceDate() throws(Failure) -> DataDate? {
    guard let text = surroundings[.sourceDate] else { return nil }
    if let date = Int(text).flatMap({ DataDate(secondsSince1970: $0) }) { return date }
    throw phrases.failure(
      .usage, .sourceDateUnreadable,
      ["name": Surroundings.Variable.sourceDate.rawValue, "value": text])
  }

  /// What `build --format` names.
  enum Format: String, CaseIterable, Sendable {
    case text
    case json
  }

  private func write(
    _ summary: BuildSummary, as format: Format, to path: String
  ) throws(Failure) {
    switch format {
    case .text: try console.say(text(of: summary, path))
    case .json: try console.print(json(of: summary))
    }
  }

  private func text(of summary: BuildSummary, _ path: String) -> String {
    let counts = counts(of: summary)
    let page = path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
    return phrases[
      .buildSummary,
      [
        "reports": String(summary.reports), "pages": String(summary.pages),
        "written": String(summary.written), "unchanged": String(summary.unchanged),
        "removed": String(summary.removed), "errors": String(counts.errors),
        "warnings": String(counts.warnings), "page": page,
      ]
    ][console.language]
  }

  private func json(of summary: BuildSummary) -> [UInt8] {
    let counts = counts(of: summary)
    var json = JSONWriter()
    json.beginObject()
    json.member("reports", summary.reports)
    json.member("pages", summary.pages)
    json.member("written", summary.written)
    json.member("unchanged", summary.unchanged)
    json.member("removed", summary.removed)
    json.member("bytes", summary.bytes)
    json.member("errors", counts.errors)
    json.member("warnings", counts.warnings)
    json.member("infos", counts.infos)
    json.endObject()
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func counts(of summary: BuildSummary) -> CheckSummary {
    var counts = CheckSummary()
    for finding in summary.findings { counts.count(finding) }
    return counts
  }
}
