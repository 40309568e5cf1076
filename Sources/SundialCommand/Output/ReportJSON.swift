import Disclosure

/// A report in the machine's words: one object, in the nesting of its form.
struct ReportJSON: Sendable {
  private let forms: [Form]
  /// Of the forms met so far: a single report needs only one.
  private var skeletons: [String: TableSkeleton] = [:]
  private let findings: FindingJSON

  init(forms: [Form], words: FindingWords) {
    self.forms = forms
    findings = FindingJSON(words: words)
  }

  mutating func write(_ examination: Examination, to json: inout JSONWriter) {
    let report = examination.report
    json.beginObject()
    json.member("file", report.file)
    write(report.identity, to: &json)
    json.member("form", report.form)
    json.key("tables")
    writeTables(of: report, to: &json)
    write(examination.checks, to: &json)
    json.array("findings") { json in
      for finding in examination.findings { findings.write(finding, to: &json) }
    }
    writeUnrecognised(of: report, in: examination.source, to: &json)
    write(report.outline, to: &json)
    write(report.claims, to: &json)
    write(report.lineUses, to: &json)
    json.endObject()
  }
}

extension ReportJSON {
  private func write(_ identity: ReportIdentity, to json: inout JSONWriter) {
    json.key("publisher")
    write(identity.publisher, isDeduced: identity.isDeduced, to: &json)
    json.member("year", identity.year)
    json.member("published", identity.publicationDate)
    json.member("source", identity.sourceAddress)
    json.array("evidence") { json in
      for evidence in identity.evidence {
        json.beginObject()
        json.member("fact", evidence.fact)
        json.member("source", evidence.source.rawValue)
        json.member("text", evidence.text)
        json.member("line", evidence.place?.line)
        json.endObject()
      }
    }
  }

  private func write(_ publisher: Publisher?, isDeduced: Bool, to json: inout JSONWriter) {
    guard let publisher else { return json.null() }
    json.beginObject()
    json.member("id", publisher.id)
    json.member("name", publisher.name)
    json.member("kind", publisher.kind.rawValue)
    json.member("region", publisher.region)
    json.member("deduced", isDeduced)
    json.endObject()
  }

  private mutating func writeTables(of report: Report, to json: inout JSONWriter) {
    guard let skeleton = skeleton(of: report.form) else { return json.append("{}") }
    skeleton.write(to: &json, count: report.cells.count) { index, json in
      CellJSON.write(report.cells[index], to: &json)
    }
  }

  private mutating func skeleton(of id: String?) -> TableSkeleton? {
    guard let id else { return nil }
    if let skeleton = skeletons[id] { return skeleton }
    guard let form = forms.first(where: { $0.id == id }) else { return nil }
    let skeleton = TableSkeleton(form)
    skeletons[id] = skeleton
    return skeleton
  }

  private func write(_ checks: Checks?, to json: inout JSONWriter) {
    json.object("checks") { json in
      json.member("pass", checks?.pass ?? 0)
      json.member("fail", checks?.fail ?? 0)
      json.member("unknown", checks?.unknown ?? 0)
      json.member("failed", checks?.failed ?? [])
    }
  }

  private func writeUnrecognised(
    of report: Report, in source: SourceText, to json: inout JSONWriter
  ) {
    json.array("unrecognised") { json in
      for line in source.lines {
        let index = Int(line.number) - 1
        guard report.lineUses.indices.contains(index), report.lineUses[index] == .unrecognised
        else { continue }
        json.beginObject()
        json.member("line", Int(line.number))
        json.member("text", source.text(of: line))
        json.endObject()
      }
    }
  }

  private func write(_ outline: Outline, to json: inout JSONWriter) {
    json.object("outline") { json in
      json.member("title", outline.title?.text)
      json.array("headings") { json in
        for heading in outline.headings {
          json.beginObject()
          json.member("section", heading.section)
          json.member("text", heading.text)
          json.member("line", heading.place.line)
          json.endObject()
        }
      }
    }
  }

  private func write(_ claims: [Claim], to json: inout JSONWriter) {
    json.array("claims") { json in
      for claim in claims {
        json.beginObject()
        json.member("pattern", claim.pattern)
        json.key("value")
        json.appendText(claim.value.description)
        json.member("approximate", claim.isApproximate)
        json.member("clause", claim.clause)
        json.member("line", claim.place.line)
        json.endObject()
      }
    }
  }

  /// How many lines of the source went where; together they are all of them.
  private func write(_ uses: [LineUse], to json: inout JSONWriter) {
    json.object("lines") { json in
      var counts = Array(repeating: 0, count: LineUse.allCases.count)
      for use in uses { counts[Int(use.rawValue)] += 1 }
      for (use, name) in zip(LineUse.allCases, Self.namesOfUses) {
        json.key(name)
        json.number(counts[Int(use.rawValue)])
      }
    }
  }

  /// Spelled out once, as that takes the compiler's records of the type.
  private static let namesOfUses = LineUse.allCases.map { "\($0)" }
}
