import Disclosure

/// Writes the findings of a site in the format asked for.
struct FindingListing {
  let reading: Reading
  /// In reading order.
  let findings: [Finding]
  let summary: CheckSummary
  let phrases: Phrasebook
  let console: Console
  /// The least severity to list; nil where the user did not say.
  let least: Severity?

  func write(as format: FindingFormat) throws(Failure) {
    let words = FindingWords(
      catalogue: try FindingCatalogue(forms: reading.site.forms.all), language: console.language)
    switch format {
    case .text: try writeText(words)
    case .json: try writeJSON(words)
    case .sarif:
      try console.print(
        SARIFLog(words: words, paths: reading.paths).bytes(of: findings.filter(isWanted)))
    case .github: try writeAnnotations(words)
    }
    try console.say(summaryText(format))
  }

  private func isWanted(_ finding: Finding) -> Bool {
    finding.severity >= least ?? .info
  }

  /// People are spared what asks for nothing, unless they ask for it.
  private func isShown(_ finding: Finding) -> Bool {
    if console.isVerbose { return isWanted(finding) }
    return finding.waiver == nil && finding.severity >= least ?? .warning
  }
}

extension FindingListing {
  private func writeText(_ words: FindingWords) throws(Failure) {
    let text = FindingText(
      words: words, phrases: phrases, paths: reading.paths, palette: console.outputPalette,
      width: console.lineWidth)
    var source: SourceText?
    for finding in findings where isShown(finding) {
      if source?.file != finding.file { source = self.source(of: finding) }
      try console.print(text.text(of: finding, in: source))
    }
  }

  /// The text is read again for the files that have something to show: keeping it for all would
  /// cost memory for nothing.
  private func source(of finding: Finding) -> SourceText? {
    guard finding.place != nil, case .file(let file) = reading.folder.read(finding.file) else {
      return nil
    }
    return SourceReader().text(of: file)
  }

  private func writeJSON(_ words: FindingWords) throws(Failure) {
    let writer = FindingJSON(words: words)
    var json = JSONWriter(capacity: Self.portion + 1 << 12)
    json.beginObject()
    json.key("findings")
    json.beginArray()
    for finding in findings where isWanted(finding) {
      writer.write(finding, to: &json)
      if json.bytes.count >= Self.portion { try json.handOver(console.print) }
    }
    json.endArray()
    json.object("summary") { json in
      json.member("reports", summary.reports)
      json.member("unread", summary.unread)
      json.member("errors", summary.findings.errors)
      json.member("warnings", summary.findings.warnings)
      json.member("infos", summary.findings.infos)
      json.member("waived", summary.findings.waived)
    }
    json.endObject()
    json.endLine()
    try console.print(json.bytes)
  }

  /// How much JSON is held before it is written out: a large site has tens of megabytes.
  private static let portion = 1 << 16

  private func writeAnnotations(_ words: FindingWords) throws(Failure) {
    let annotation = GitHubAnnotation(words: words, paths: reading.paths)
    for finding in findings where finding.waiver == nil && isWanted(finding) {
      try console.print(annotation.text(of: finding))
    }
  }

  private func summaryText(_ format: FindingFormat) -> String {
    let language = console.language
    var text = phrases[.checkSummary, summary.values][language]
    if summary.findings.waived > 0 { text += phrases[.waivedCount, summary.values][language] }
    if format == .text, summary.findings.infos + summary.findings.waived > 0, !console.isVerbose,
      least != .info
    {
      text += phrases[.hiddenFindings][language]
    }
    return text
  }
}
