import Disclosure
import Templating

/// A finding in a list over many reports: whose, what, where, and the way to its report.
struct FindingLineView: View {
  private let edition: Edition
  private let subject: Subject

  private enum Subject {
    case report(entry: Int, FindingIndex.Numbered)
    case unplaced(Finding)
  }

  /// A finding about a report of the archive.
  init(_ edition: Edition, entry: Int, _ numbered: FindingIndex.Numbered) {
    self.edition = edition
    subject = .report(entry: entry, numbered)
  }

  /// A finding about a file that is no report.
  init(_ edition: Edition, unplaced finding: Finding) {
    self.edition = edition
    subject = .unplaced(finding)
  }

  static let shape = Shape(
    .text("body"), .text("year"), .text("severity"), .text("severityName"), .text("message"),
    .text("computation"), .link("address"), .text("place"), .link("source"), .flag("isWaived"))

  func fill(_ values: inout Values) {
    let finding = finding
    let severity = finding.severity.rawValue
    fillReport(&values)
    values.text(severity)
    values.text(edition.reportWords.severities[severity] ?? .none)
    values.text(edition.contents.catalogue.message(of: finding, in: edition.language))
    values.text(finding.computation)
    fillAddress(&values)
    fillPlace(finding.place, &values)
    values.flag(finding.waiver != nil)
  }
}

extension FindingLineView {
  private var finding: Finding {
    switch subject {
    case .report(_, let numbered): numbered.finding
    case .unplaced(let finding): finding
    }
  }

  /// Nil for a file that is no report.
  private var entry: Int? {
    if case .report(let entry, _) = subject { entry } else { nil }
  }

  private func fillReport(_ values: inout Values) {
    guard let entry else {
      values.text(finding.file)
      return values.nothing()
    }
    let archived = edition.contents.archive.entries[entry]
    if let body = edition.plan.position(ofEntry: entry) {
      values.text(edition.compareWords.bodies[body].name)
    } else {
      values.text(archived.file)
    }
    values.number(archived.year)
  }

  private func fillAddress(_ values: inout Values) {
    guard case .report(let entry, let numbered) = subject else { return values.nothing() }
    values.link(toReport: entry, of: edition.plan) { numbered.append(anchorTo: &$0) }
  }

  /// The line in words, and the way there.
  private func fillPlace(_ place: Place?, _ values: inout Values) {
    guard let line = place?.line else {
      values.nothing()
      return values.nothing()
    }
    values.text { bytes in
      edition.reportWords.sourceLine.append(to: &bytes) { $1.append(decimal: line) }
    }
    guard let entry else { return values.nothing() }
    values.link(toReport: entry, of: edition.plan) { bytes in
      bytes.append(UInt8(ascii: "L"))
      bytes.append(decimal: line)
    }
  }
}
