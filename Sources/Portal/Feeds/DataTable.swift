import Disclosure

/// A file of figures: a header line and one row per value, the same in every language.
struct DataTable {
  private let contents: SiteContents
  private let plan: SitePlan
  private(set) var writer: CSVWriter

  init(of file: DataFile, _ contents: SiteContents, _ plan: SitePlan) {
    self.contents = contents
    self.plan = plan
    writer = CSVWriter(header: Self.header(of: file))
    switch file {
    case .reports: writeReports()
    case .findings: writeFindings()
    case .regions: writeRegions()
    case .indicators: writeIndicators()
    case .year(let year): writeYear(year)
    case .indicator(let id): writeIndicator(id)
    case .publisher(let position): writePublisher(position)
    }
  }

  var csv: [UInt8] { writer.bytes }
  var rowCount: Int { writer.rowCount }
}

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

  private mutating func writeReports() {
    for entry in contents.archive.entries.indices {
      let report = contents.archive.entries[entry]
      let digest = contents.digests[entry]
      writePublisher(of: report)
      writer.number(report.year)
      writer.text(report.form ?? "")
      writer.text(report.publicationDate ?? "")
      writer.number(digest.passed)
      writer.number(digest.failed)
      writer.number(digest.unknown)
      writer.number(contents.findings.findings(ofEntry: entry).count)
      writer.text(digest.sourceAddress ?? "")
      writer.text(report.file)
      writer.text(plan.address(of: .report(entry)) ?? "")
      writer.endRow()
    }
  }

  private mutating func writeFindings() {
    for entry in contents.archive.entries.indices {
      for numbered in contents.findings.findings(ofEntry: entry) {
        write(
          numbered.finding, of: contents.archive.entries[entry],
          page: plan.address(of: .report(entry)).map { "\($0)#\(numbered.anchor)" })
      }
    }
    for finding in contents.findings.unplaced { write(finding, of: nil, page: nil) }
  }

  private mutating func write(_ finding: Finding, of report: ArchiveEntry?, page: String?) {
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
    writer.text(page ?? "")
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

// MARK: - Values

extension DataTable {
  /// The indicators that have pages of their own by year; details are in the files of each body.
  private var main: [Int] {
    contents.book.indicators.indices.filter { !contents.book.indicators[$0].isDetail }
  }

  private mutating func writeYear(_ year: Int) {
    let main = main
    for publisher in plan.publishers {
      for entry in publisher.reports where contents.archive.entries[entry].year == year {
        writeValues(of: entry, main)
      }
    }
  }

  private mutating func writeIndicator(_ id: String) {
    guard let indicator = contents.book.index(of: id) else { return }
    for publisher in plan.publishers {
      for entry in publisher.reports { writeValues(of: entry, [indicator]) }
    }
  }

  private mutating func writePublisher(_ position: Int) {
    let all = Array(contents.book.indicators.indices)
    for entry in plan.publishers[position].reports { writeValues(of: entry, all) }
  }

  /// What all rows of a report share is written once and repeated as bytes.
  private mutating func writeValues(of entry: Int, _ indicators: [Int]) {
    let report = contents.archive.entries[entry]
    writePublisher(of: report)
    writer.number(report.year)
    writer.text(report.form ?? "")
    let head = writer.takeOpenRow()
    for indicator in indicators {
      let value = contents.indicators[entry][indicator]
      writer.beginRow(with: head)
      writer.text(contents.book.indicators[indicator].id)
      // A part of nothing is no number, and pages say so with the same word.
      writer.number(value.isUndefined ? nil : value.value)
      writer.number(value.isUndefined ? nil : value.denominator)
      writer.text((value.isUndefined ? Cell.State.notInForm : value.state).code)
      writer.number(contents.marks(of: indicator, entry: entry).isEmpty ? 0 : 1)
      writer.text(report.file)
      writer.number(value.line)
      writer.endRow()
    }
  }

  private mutating func writePublisher(of report: ArchiveEntry) {
    writer.text(report.publisher?.id ?? "")
    writer.text(report.publisher?.region ?? "")
    writer.text(report.publisher?.name ?? "")
    writer.text(report.publisher?.kind.rawValue ?? "")
  }
}
