/// Finds the year a report is about, and where its sources disagree.
struct YearInquiry {
  /// A year as one source gives it.
  private struct Statement {
    let year: Int
    let source: EvidenceSource
    let text: String
    let place: Place?
  }

  private(set) var year: Int?
  private(set) var evidence: [ReportIdentity.Evidence] = []
  private(set) var findings: [Finding] = []
  private let report: ReportEvidence

  /// The order of the sources: front matter, path, title, preamble, period, first year of the prose.
  init(_ report: ReportEvidence, period: StatisticalPeriod?) {
    self.report = report
    var statements = named()
    if statements.isEmpty, let stated = periodYear(period) ?? proseYear() { statements = [stated] }
    guard let first = statements.first else {
      findings.append(report.finding(rule: "year-unknown", .warning, at: nil))
      return
    }
    year = first.year
    for statement in statements {
      evidence.append(
        ReportIdentity.Evidence(
          fact: "year", source: statement.source, text: statement.text, place: statement.place))
    }
    if let stray = strayYear(besides: first.year) { statements.append(stray) }
    compare(first, with: statements.dropFirst())
  }
}

extension YearInquiry {
  private mutating func named() -> [Statement] {
    var statements: [Statement] = []
    if let entry = report.frontMatter.year { statements += stated(entry) }
    if let year = report.path.year {
      statements.append(Statement(year: year, source: .path, text: report.source.file, place: nil))
    }
    if let year = report.title?.year, let title = report.outline.title {
      statements.append(
        Statement(year: year, source: .title, text: title.text, place: title.place))
    }
    for naming in report.preamble {
      guard let year = naming.year else { continue }
      statements.append(
        Statement(year: year, source: .prose, text: "\(year)年", place: naming.place))
    }
    return statements
  }

  private mutating func stated(_ entry: FrontMatter.Entry) -> [Statement] {
    let text = report.words(entry.value)
    guard let reading = YearReading.at(0, in: text.bytes.span) else {
      findings.append(report.unreadable("year", entry, expected: "2020"))
      return []
    }
    return [
      Statement(year: reading.year, source: .frontMatter, text: entry.value, place: entry.place)
    ]
  }

  private func periodYear(_ period: StatisticalPeriod?) -> Statement? {
    guard let period, period.isWhole(year: period.last.year) else { return nil }
    return Statement(
      year: period.last.year, source: .prose, text: period.text, place: period.place)
  }

  /// The first `2020年` that is no part of a day and no year of a notice.
  private func proseYear() -> Statement? {
    for paragraph in report.outline.paragraphs {
      let text = paragraph.text.utf8.span
      var position = 0
      while let reading = YearReading.first(in: text, from: position) {
        position = reading.range.upperBound
        guard isBareYear(reading, in: text) else { continue }
        return Statement(
          year: reading.year, source: .prose, text: "\(reading.year)年", place: paragraph.place)
      }
    }
    return nil
  }

  private func isBareYear(_ reading: YearReading, in text: Span<UInt8>) -> Bool {
    let end = reading.range.upperBound
    guard text.holds("年", at: end) else { return false }
    // 2008年5月1日 is a day.
    return end + 3 >= text.count || text[end + 3] &- 0x30 >= 10
  }

  /// A year that paragraphs begin with although the prose never says the report's own year.
  private func strayYear(besides own: Int) -> Statement? {
    var stray: Statement?
    for paragraph in report.outline.paragraphs {
      let text = paragraph.text.utf8.span
      guard text.count > 7, text[0] == 0x32 || text[0] == 0xE4,
        let reading = YearReading.at(0, in: text), isBareYear(reading, in: text)
      else { continue }
      guard reading.year != own else { return nil }
      stray =
        stray
        ?? Statement(
          year: reading.year, source: .prose, text: "\(reading.year)年", place: paragraph.place)
    }
    return stray.flatMap { says(own) ? nil : $0 }
  }

  private func says(_ own: Int) -> Bool {
    report.outline.paragraphs.contains { paragraph in
      let text = paragraph.text.utf8.span
      var position = 0
      while let reading = YearReading.first(in: text, from: position) {
        if reading.year == own { return true }
        position = reading.range.upperBound
      }
      return false
    }
  }

  private mutating func compare(_ chosen: Statement, with others: some Sequence<Statement>) {
    for other in others where other.year != chosen.year {
      let place = other.place ?? chosen.place
      guard !findings.contains(where: { $0.rule == "year-conflict" && $0.place == place }) else {
        continue
      }
      findings.append(
        report.conflict(
          rule: "year-conflict", at: place,
          chosen: (String(chosen.year), report.location(chosen.place)),
          other: (String(other.year), report.location(other.place))))
    }
  }
}
