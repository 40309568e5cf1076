import Disclosure
import Templating

/// A finding in a list over many reports: whose, what, where, and the way to its report.
struct FindingLineView: View {
  private let body: String
  private let year: String
  private let severity: String
  private let severityName: String
  private let message: String
  private let computation: String
  private let address: String?
  private let place: String
  private let source: String?
  private let isWaived: Bool

  static let shape = Shape(
    .text("body"), .text("year"), .text("severity"), .text("severityName"), .text("message"),
    .text("computation"), .link("address"), .text("place"), .link("source"), .flag("isWaived"))

  func fill(_ values: inout Values) {
    values.text(body)
    values.text(year)
    values.text(severity)
    values.text(severityName)
    values.text(message)
    values.text(computation)
    values.link(address)
    values.text(place)
    values.link(source)
    values.flag(isWaived)
  }

  /// A finding about a report of the archive.
  init(_ edition: Edition, entry: Int, _ numbered: FindingIndex.Numbered) {
    let page = Page.report(entry)
    let planned = edition.plan.publisher(ofEntry: entry)
    self.init(
      edition, numbered.finding,
      body: planned.map(edition.name) ?? edition.contents.archive.entries[entry].file,
      year: edition.contents.archive.entries[entry].year.map(String.init) ?? "",
      address: edition.address(of: page, anchor: numbered.anchor),
      source: numbered.finding.place.flatMap { edition.address(of: page, anchor: "L\($0.line)") })
  }

  /// A finding about a file that is no report.
  init(_ edition: Edition, unplaced finding: Finding) {
    self.init(edition, finding, body: finding.file, year: "", address: nil, source: nil)
  }

  private init(
    _ edition: Edition, _ finding: Finding, body: String, year: String, address: String?,
    source: String?
  ) {
    self.body = body
    self.year = year
    self.address = address
    self.source = source
    severity = finding.severity.rawValue
    severityName = edition.words["severities.\(finding.severity.rawValue)"]
    message = edition.contents.catalogue.message(of: finding, in: edition.language)
    computation = finding.computation
    place = finding.place.map { edition.words["rule.line", ["line": String($0.line)]] } ?? ""
    isWaived = finding.waiver != nil
  }
}
