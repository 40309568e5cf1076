import Disclosure
import Portal

/// What a build says at its end: a line for people, an object for machines, and where the time went
/// for those who asked.
struct BuildListing {
  /// What `build --format` names.
  enum Format: String, CaseIterable, Sendable {
    case text
    case json
  }

  let summary: BuildSummary
  /// The folder the site lies in.
  let output: String
  /// From the start of the program.
  let seconds: Duration
  /// In bytes.
  let peakMemory: Int
  let phrases: Phrasebook
  let console: Console

  func write(as format: Format) throws(Failure) {
    if let trouble = summary.cacheTrouble {
      try console.say(
        phrases[.cacheNotKept, ["path": trouble.path, "reason": trouble.reason]][console.language])
    }
    switch format {
    case .text:
      try console.say(line)
      try writeProfile()
    case .json: try console.print(json)
    }
  }

  /// `--profile` asked for it, so `--quiet` does not keep it back.
  private func writeProfile() throws(Failure) {
    guard !summary.profile.isEmpty else { return }
    let table = ProfileTable(
      profile: summary.profile, phrases: phrases, language: console.language)
    try console.complain(table.text(palette: console.errorPalette, width: console.lineWidth))
  }
}

extension BuildListing {
  private var line: String {
    let page = output.hasSuffix("/") ? output + "index.html" : output + "/index.html"
    var values = [
      "reports": summary.reports, "pages": summary.pages, "written": summary.written,
      "unchanged": summary.unchanged, "removed": summary.removed, "errors": summary.findings.errors,
      "warnings": summary.findings.warnings, "memory": mebibytes,
    ].mapValues { NumberText.grouped($0) }
    values["seconds"] = seconds.briefSeconds
    values["page"] = page
    return phrases[.buildSummary, values][console.language]
  }

  /// Rounded up, because the line says "at most".
  private var mebibytes: Int { (peakMemory + (1 << 20) - 1) >> 20 }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("reports", summary.reports)
    json.member("parsed", summary.parsed)
    json.member("pages", summary.pages)
    json.member("rendered", summary.rendered)
    json.member("written", summary.written)
    json.member("unchanged", summary.unchanged)
    json.member("removed", summary.removed)
    json.member("bytes", summary.bytes)
    json.member("errors", summary.findings.errors)
    json.member("warnings", summary.findings.warnings)
    json.member("infos", summary.findings.infos)
    json.member("seconds", seconds)
    json.member("peakMemory", peakMemory)
    if !summary.profile.isEmpty { ProfileJSON.write(summary.profile, to: &json) }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
