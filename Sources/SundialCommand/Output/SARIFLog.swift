import Disclosure

/// Findings as a SARIF 2.1.0 log, the format code scanning services read.
struct SARIFLog: Sendable {
  let words: FindingWords
  let paths: FilePaths

  func bytes(of findings: [Finding]) -> [UInt8] {
    let rules = rules(of: findings)
    var json = JSONWriter(capacity: 4096 + findings.count * 512)
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.array("runs") { json in
      json.beginObject()
      writeTool(rules, to: &json)
      json.member("columnKind", "unicodeCodePoints")
      json.array("results") { json in
        for finding in findings { write(finding, rules, to: &json) }
      }
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// The rules that were broken, in the order of their ids.
  private func rules(of findings: [Finding]) -> [String] {
    Set(findings.map(\.rule)).sorted()
  }
}

extension SARIFLog {
  private func writeTool(_ rules: [String], to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "sundial")
        json.member("version", Version.current)
        json.array("rules") { json in
          for rule in rules { write(rule: rule, to: &json) }
        }
      }
    }
  }

  private func write(rule: String, to json: inout JSONWriter) {
    let explanation = words.catalogue.explanation(of: rule)
    json.beginObject()
    json.member("id", rule)
    text("shortDescription", words.headline(of: rule), to: &json)
    if let explanation {
      text("fullDescription", explanation.explanation[words.language], to: &json)
      text("help", help(for: explanation), to: &json)
    }
    json.endObject()
  }

  private func help(for rule: RuleExplanation) -> String {
    let parts = [rule.explanation, rule.example].compactMap { $0?[words.language] }
    return (parts + [rule.legalBasis].compactMap { $0 }).joined(separator: "\n\n")
  }

  private func write(_ finding: Finding, _ rules: [String], to json: inout JSONWriter) {
    json.beginObject()
    json.member("ruleId", finding.rule)
    json.member("ruleIndex", rules.firstIndex(of: finding.rule))
    json.member("level", level(of: finding.severity))
    text("message", message(of: finding), to: &json)
    json.array("locations") { json in
      json.beginObject()
      writePlace(of: finding, to: &json)
      writeCells(of: finding, to: &json)
      json.endObject()
    }
    if let waiver = finding.waiver { write(waiver, to: &json) }
    json.endObject()
  }

  private func message(of finding: Finding) -> String {
    [words.message(of: finding), finding.computation, words.remedy(of: finding) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func writePlace(of finding: Finding, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { $0.member("uri", paths.uri(of: finding.file)) }
      guard let place = finding.place else { return }
      json.object("region") { json in
        json.member("startLine", place.line)
        json.member("startColumn", place.column)
      }
    }
  }

  private func writeCells(of finding: Finding, to json: inout JSONWriter) {
    guard !finding.cells.isEmpty else { return }
    json.array("logicalLocations") { json in
      for cell in finding.cells {
        json.beginObject()
        json.member("fullyQualifiedName", cell)
        json.endObject()
      }
    }
  }

  private func write(_ waiver: Waiver, to json: inout JSONWriter) {
    json.array("suppressions") { json in
      json.beginObject()
      json.member("kind", "external")
      json.member("status", "accepted")
      json.member("justification", "\(waiver.reason) (\(waiver.author), \(waiver.date))")
      json.endObject()
    }
  }

  private func text(_ key: StaticString, _ text: String, to json: inout JSONWriter) {
    json.object(key) { $0.member("text", text) }
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
