import Disclosure

/// A file of figures: a header line and one row per value, the same in every language.
struct DataTable {
  private let file: DataFile
  private let contents: SiteContents
  private let plan: SitePlan
  private let values: ValueRows
  /// The reports that rows are about, in their order.
  private let entries: [Int]
  /// Whether the rows that are about no report follow.
  private let hasRest: Bool
  private var written = 0
  private var isWhole = false
  private var writer: CSVWriter

  /// So many bytes make a piece of the file.
  private static let pieceSize = 1 << 16
  private static let longestReport = 1 << 14

  init(of file: DataFile, _ contents: SiteContents, _ plan: SitePlan, _ cells: ReportCells) {
    self.file = file
    self.contents = contents
    self.plan = plan
    values = ValueRows(of: Self.indicators(of: file, contents.book), contents, cells)
    entries = Self.entries(of: file, contents.archive, plan)
    hasRest = true
    writer = CSVWriter(header: Self.header(of: file))
  }

  /// The findings of some of the reports.
  ///
  /// The names of the columns go with the first of all, and what is about no report with the last.
  init(
    ofFindingsIn entries: ArraySlice<Int>, _ contents: SiteContents, _ plan: SitePlan,
    _ cells: ReportCells
  ) {
    file = .findings
    self.contents = contents
    self.plan = plan
    values = ValueRows(of: [], contents, cells)
    self.entries = Array(entries)
    hasRest = entries.last == contents.archive.entries.indices.last
    writer =
      entries.first == contents.archive.entries.indices.first
      ? CSVWriter(header: Self.header(of: .findings)) : CSVWriter()
  }

  /// How many rows have been written.
  var rowCount: Int { writer.rowCount }

  /// The next piece of the file, nil behind the last.
  mutating func next() -> [UInt8]? {
    if isWhole { return nil }
    while written < entries.count, writer.bytes.count < Self.pieceSize { writeNext() }
    if written == entries.count {
      if hasRest { writeRest() }
      isWhole = true
    }
    return writer.take(room: isWhole ? 0 : Self.pieceSize + Self.longestReport)
  }
}

// What the rows are about.
extension DataTable {
  private static let valueHeader = [
    "publisher", "region", "name", "kind", "year", "form", "indicator", "value", "denominator",
    "state", "disputed", "file", "line",
  ]

  private static func header(of file: DataFile) -> [String] {
    switch file {
    case .reports:
      [
        "publisher", "region", "name", "kind", "year", "form", "published", "passed", "failed",
        "unknown", "findings", "source", "file", "page",
      ]
    case .findings:
      [
        "publisher", "year", "rule", "severity", "message_zh", "message_en", "computation", "cells",
        "file", "line", "waived", "page",
      ]
    case .regions: ["region", "name", "parent", "page"]
    case .indicators:
      ["indicator", "title_zh", "title_en", "unit", "kind", "group", "form", "formula"]
    case .year, .indicator, .publisher: valueHeader
    }
  }

  private static func entries(
    of file: DataFile, _ archive: Archive, _ plan: SitePlan
  ) -> [Int] {
    switch file {
    case .reports, .findings: Array(archive.entries.indices)
    case .regions, .indicators: []
    case .year(let year):
      plan.publishers.flatMap { $0.reports.filter { archive.entries[$0].year == year } }
    case .indicator: plan.publishers.flatMap(\.reports)
    case .publisher(let position): plan.publishers[position].reports
    }
  }

  /// For a year the indicators that have pages of their own by year; details are in the files of each
  /// body.
  private static func indicators(of file: DataFile, _ book: IndicatorBook) -> [Int] {
    switch file {
    case .reports, .findings, .regions, .indicators: []
    case .year: book.indicators.indices.filter { !book.indicators[$0].isDetail }
    case .indicator(let id): [book.index(of: id)].compactMap { $0 }
    case .publisher: Array(book.indicators.indices)
    }
  }
}

// MARK: - Rows

extension DataTable {
  private mutating func writeNext() {
    let entry = entries[written]
    switch file {
    case .reports: writeReport(entry)
    case .findings: writeFindings(of: entry)
    case .regions, .indicators: break
    case .year, .indicator, .publisher:
      writer.rows(values.count) { values.append(entry, to: &$0) }
    }
    written += 1
  }

  /// The rows that are about no report.
  private mutating func writeRest() {
    switch file {
    case .findings:
      for finding in contents.findings.unplaced { write(finding, of: nil, page: "") }
    case .regions: writeRegions()
    case .indicators: writeIndicators()
    case .reports, .year, .indicator, .publisher: break
    }
  }

  private mutating func writeReport(_ entry: Int) {
    let report = contents.archive.entries[entry]
    let digest = contents.records[entry]
    writer.text(report.publisher?.id ?? "")
    writer.text(report.publisher?.region ?? "")
    writer.text(report.publisher?.name ?? "")
    writer.text(report.publisher?.kind.rawValue ?? "")
    writer.number(report.year)
    writer.text(report.form ?? "")
    writer.text(report.publicationDate ?? "")
    writer.number(digest.passed)
    writer.number(digest.failed)
    writer.number(digest.unknown)
    writer.number(contents.findings.count(ofEntry: entry))
    writer.text(digest.sourceAddress ?? "")
    writer.text(report.file)
    writer.text(plan.address(of: .report(entry)) ?? "")
    writer.endRow()
  }

  private mutating func writeFindings(of entry: Int) {
    let findings = contents.findings.findings(ofEntry: entry)
    guard !findings.isEmpty else { return }
    let page = plan.address(of: .report(entry))
    for numbered in findings {
      write(
        numbered.finding, of: contents.archive.entries[entry],
        page: page.map { "\($0)#\(numbered.anchor)" } ?? "")
    }
  }

  private mutating func write(_ finding: Finding, of report: ArchiveEntry?, page: String) {
    writer.text(report?.publisher?.id ?? "")
    writer.number(report?.year)
    writer.text(finding.rule)
    writer.text(finding.severity.rawValue)
    writer.text(contents.catalogue.message(of: finding, in: .chinese))
    writer.text(contents.catalogue.message(of: finding, in: .english))
    writer.text(finding.computation)
    writer.text(finding.cells.joined(separator: " "))
    writer.text(finding.file)
    writer.number(finding.place?.line)
    writer.number(finding.waiver == nil ? 0 : 1)
    writer.text(page)
    writer.endRow()
  }

  private mutating func writeRegions() {
    for node in plan.regions.nodes {
      writer.text(node.code)
      writer.text(node.name)
      writer.text(node.parent.flatMap { plan.regions[$0]?.code } ?? "")
      writer.text(plan.address(of: .region(node.slug)) ?? "")
      writer.endRow()
    }
  }

  private mutating func writeIndicators() {
    for (position, indicator) in contents.book.indicators.enumerated() {
      for form in contents.book.forms(of: position) {
        guard let formula = contents.book.formula(of: position, form: form) else { continue }
        writer.text(indicator.id)
        writer.text(indicator.title.chinese)
        writer.text(indicator.title.english)
        writer.text(indicator.unit.chinese)
        writer.text(indicator.kind.rawValue)
        writer.text(indicator.group.rawValue)
        writer.text(form)
        writer.text(formula.statement)
        writer.endRow()
      }
    }
  }
}
