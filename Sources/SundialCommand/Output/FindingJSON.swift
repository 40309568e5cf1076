import Disclosure

/// A finding in the machine's words, the same in `parse` and `check`.
struct FindingJSON: Sendable {
  let words: FindingWords

  func write(_ finding: Finding, to json: inout JSONWriter) {
    json.beginObject()
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.rawValue)
    json.member("file", finding.file)
    json.member("line", finding.place?.line)
    json.member("column", finding.place?.column)
    json.member("cells", finding.cells)
    json.member("message", words.message(of: finding))
    json.member("computation", finding.computation)
    json.member("remedy", words.remedy(of: finding))
    if let waiver = finding.waiver { write(waiver, to: &json) }
    json.endObject()
  }

  private func write(_ waiver: Waiver, to json: inout JSONWriter) {
    json.object("waiver") { json in
      json.member("reason", waiver.reason)
      json.member("author", waiver.author)
      json.member("date", waiver.date)
      json.member("line", waiver.place.line)
    }
  }
}
